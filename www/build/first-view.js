import { readFileSync } from "node:fs";
import { here } from "./paths.js";

/**
 * A plugin that puts the calculator without any figures into its own page: readers see it, and type in it, while the program loads.
 *
 * @returns {import("vite").Plugin}
 */
export function hasFirstView() {
  return {
    name: "has-first-view",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { filename, bundle }) {
        if (filename !== here("index.html")) return html;
        const styles = Object.keys(bundle ?? {}).find((name) => /calculator.*\.css$/.test(name));
        const view = readFileSync(here("target/first-view.html"), "utf8").trim();
        const root = `<link rel="stylesheet" href="./${styles}"><div class="ir-first">${view}</div><slot></slot>`;
        return html.replace("<inspection-ratings>", (tag) => `${tag}<template shadowrootmode="open">${root}</template>`);
      },
    },
  };
}
