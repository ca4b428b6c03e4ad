// Serves dist/ as production does. `node tests/e2e/server.js` prints where.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { policy } from "../../www/policy.js";

const port = Number(process.env.E2E_PORT ?? 4179);

export const production = {
  "Content-Security-Policy": [...policy, "frame-ancestors 'none'"].join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

// The first site whose path starts the request's serves it, under exactly its headers.
const sites = [{ path: "/", folder: "../../dist", headers: production }];

for (const site of sites) {
  site.serve = sirv(fileURLToPath(new URL(site.folder, import.meta.url)), { dev: true, etag: true });
}

createServer((request, response) => {
  const site = sites.find(({ path }) => request.url.startsWith(path));
  for (const [name, value] of Object.entries(site?.headers ?? {})) response.setHeader(name, value);
  const missing = () => response.writeHead(404).end();
  if (!site) return missing();
  request.url = `/${request.url.slice(site.path.length)}`;
  site.serve(request, response, missing);
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
