// Serves dist/ with the headers of production, and host pages with the headers of their hosts. `node tests/e2e/server.js` prints the address.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { policy } from "../../www/build/policy.js";

const port = Number(process.env.E2E_PORT ?? 4179);

const production = {
  "Content-Security-Policy": [...policy, "frame-ancestors 'self'"].join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** The browser's clock is finer with these headers, which the bench needs. */
const isolated = { ...production, "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** The policies that hosts send with their pages, word for word. */
const HOSTS = {
  none: undefined,
  strict: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
  // The inspectorate's site announces this policy.
  announced:
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; frame-ancestors 'self'; object-src 'none'",
  // A sister site has this policy, which forbids wasm.
  "no-wasm": "script-src 'self' 'unsafe-inline'",
  "trusted-types": "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'",
};

/**
 * By browser, the requests for programs of the site /held/. They wait until a test decides whether the programs are sent or cut off.
 *
 * @type {Map<string | undefined, { decision?: "send" | "cut", waiting: Array<() => void> }>}
 */
const held = new Map();

const heldOf = (agent) => held.get(agent) ?? held.set(agent, { waiting: [] }).get(agent);

/** Sends or cuts off the programs that a browser waits for at /held/, and those that it requests from now on; or holds them again. */
export function decide(agent, decision) {
  const { waiting } = heldOf(agent);
  held.set(agent, { decision, waiting: [] });
  for (const go of waiting) go();
}

// A request goes to the first site whose path it begins with. The response has exactly that site's headers.
const sites = [
  ...Object.entries(HOSTS).map(([name, policy]) => ({
    path: `/hosts/${name}/`,
    folder: "hosts",
    headers: policy ? { "Content-Security-Policy": policy } : {},
  })),
  // A host page uses this design system.
  { path: "/govuk-frontend/", folder: "../../node_modules/govuk-frontend/dist/govuk", headers: {} },
  // Pages of any origin may put this site in a frame and load its files.
  { path: "/framed/", folder: "../../dist", headers: { "Content-Security-Policy": policy.join("; "), "Access-Control-Allow-Origin": "*" } },
  // The bench compares these pages.
  { path: "/bench/peers/", folder: "../../target/peers", headers: isolated },
  { path: "/bench/", folder: "../../dist", headers: isolated },
  { path: "/held/", folder: "../../dist", headers: production, holds: /\.wasm$/ },
  { path: "/", folder: "../../dist", headers: production },
];

for (const site of sites) {
  site.serve = sirv(fileURLToPath(new URL(site.folder, import.meta.url)), { dev: true, etag: true });
}

function answer(request, response) {
  const site = sites.find(({ path }) => request.url.startsWith(path));
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
  request.url = `/${request.url.slice(site.path.length)}`;
  const send = () => site.serve(request, response, () => response.writeHead(404).end());
  if (!site.holds?.test(request.url)) return send();
  const agent = request.headers["user-agent"];
  const go = () => (heldOf(agent).decision === "cut" ? response.destroy() : send());
  if (heldOf(agent).decision) go();
  else heldOf(agent).waiting.push(go);
}

// The second port is another origin.
export const servers = [
  createServer(answer).listen(port + 1, "127.0.0.1"),
  createServer(answer).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`)),
];
