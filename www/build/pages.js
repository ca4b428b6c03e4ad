// The pages that stand in www/ are published beside index.html.
import { readFileSync } from "node:fs";
import { here } from "./paths.js";

/**
 * A plugin that serves and builds pages of www/ as if they stood at the top. They name their scripts and styles from the top.
 *
 * @param {string[]} names the names of the pages, without `.html`
 * @returns {import("vite").Plugin}
 */
export function pagesAtTop(names) {
  const sources = new Map(names.map((name) => [here(`${name}.html`), here(`www/${name}.html`)]));
  const pages = new RegExp(`^/(${names.join("|")})\\.html(?=\\?|$)`);
  return {
    name: "pages-at-top",
    enforce: "pre",
    config: () => ({ build: { rolldownOptions: { input: [here("index.html"), ...sources.keys()] } } }),
    resolveId: (id) => (sources.has(id) ? id : undefined),
    load: (id) => (sources.has(id) ? readFileSync(String(sources.get(id)), "utf8") : undefined),
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(pages, "/www$&");
        next();
      });
    },
  };
}
