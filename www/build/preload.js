/** How a browser is to fetch a file of a kind before a script asks for it. */
const KINDS = [
  { pattern: /app_bg.*\.wasm$/, attrs: { as: "fetch", type: "application/wasm", crossorigin: true } },
  { pattern: /calculator.*\.css$/, attrs: { as: "style" } },
];

/**
 * A plugin that lets the browser of a page with a calculator fetch the program and the calculator's styles while it fetches the script that
 * needs them.
 *
 * @returns {import("vite").Plugin}
 */
export function preloadsProgram() {
  return {
    name: "preloads-program",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) =>
        Object.keys((/<inspection-ratings/.test(html) && bundle) || {}).flatMap((name) =>
          KINDS.filter(({ pattern }) => pattern.test(name)).map(({ attrs }) => ({
            tag: "link",
            attrs: { rel: "preload", href: `./${name}`, ...attrs },
            injectTo: "head",
          })),
        ),
    },
  };
}
