// Serves dist/ as production does, and host pages as their hosts do. `node tests/e2e/server.js` prints where.
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

/** With a finer clock, for the bench. */
const isolated = { ...production, "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** What hosts send with their pages, word for word. */
const HOSTS = {
  none: undefined,
  strict: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
  // What the inspectorate's site announces.
  announced:
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; frame-ancestors 'self'; object-src 'none'",
  // Seen on a sister site: no wasm.
  "no-wasm": "script-src 'self' 'unsafe-inline'",
  "trusted-types": "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'",
};

// The first site whose path starts the request's serves it, under exactly its headers.
const sites = [
  ...Object.entries(HOSTS).map(([name, policy]) => ({
    path: `/hosts/${name}/`,
    folder: "hosts",
    headers: policy ? { "Content-Security-Policy": policy } : {},
  })),
  // Another design system, for a host page that uses it.
  { path: "/govuk-frontend/", folder: "../../node_modules/govuk-frontend/dist/govuk", headers: {} },
  // What may stand in a frame, of any origin, and be loaded by one.
  { path: "/framed/", folder: "../../dist", headers: { "Content-Security-Policy": policy.join("; "), "Access-Control-Allow-Origin": "*" } },
  // What the bench measures side by side.
  { path: "/bench/peers/", folder: "../../target/peers", headers: isolated },
  { path: "/bench/", folder: "../../dist", headers: isolated },
  { path: "/", folder: "../../dist", headers: production },
];

for (const site of sites) {
  site.serve = sirv(fileURLToPath(new URL(site.folder, import.meta.url)), { dev: true, etag: true });
}

function answer(request, response) {
  const site = sites.find(({ path }) => request.url.startsWith(path));
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
  request.url = `/${request.url.slice(site.path.length)}`;
  site.serve(request, response, () => response.writeHead(404).end());
}

// The second port is another origin.
createServer(answer).listen(port + 1, "127.0.0.1");
createServer(answer).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
