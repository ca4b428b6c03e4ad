// The pages: `make serve` serves them, and `make dist` puts them in dist/, beside the package.
import { defineConfig } from "vite";
import { writesAscii } from "./ascii.js";
import { hasFirstView } from "./first-view.js";
import { hasGuide } from "./guide.js";
import { fileFacts } from "./integrity.js";
import { pagesAtTop } from "./pages.js";
import { here } from "./paths.js";
import { carriesPolicy } from "./policy.js";
import { preloadsProgram } from "./preload.js";
import { buildsOnRequest, rebuildsCalculator } from "./programs.js";
import { css, cssTarget } from "./styles.js";

export default defineConfig(({ command }) => ({
  root: here(""),
  // The pages work in any folder of any site.
  base: "./",
  appType: "mpa",
  publicDir: false,
  resolve: {
    alias: {
      "#app": here(command === "serve" ? "target/js/serve" : "target/js/app"),
      "#office": here("target/js/office"),
      "#office-reader": here("www/sheets/office.js"),
      "#office-source": here("www/sheets/office.source.js"),
      "#sheets": here(command === "serve" ? "target/js/serve" : "target/js/sheets"),
      "#workbook": here("target/js/workbook"),
      "#source": here("www/program/source.js"),
      "#sheets-source": here("www/sheets/sheets.source.js"),
      "#maker": here("www/take-out/workbook.js"),
      "#styling": here("www/element/styling.linked.js"),
      "#package": here("dist/package"),
    },
  },
  css,
  build: {
    target: "es2022",
    cssTarget,
    outDir: "dist",
    // The folder is not emptied, because the package is in it.
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    // The pages' policy allows data: addresses for images only.
    assetsInlineLimit: 0,
  },
  server: { watch: { ignored: ["target", "dist", "test-results"].map((folder) => here(`${folder}/**`)) } },
  optimizeDeps: { noDiscovery: true },
  plugins: [
    pagesAtTop(["embed", "embedding", "guidance", "rules"]),
    rebuildsCalculator(),
    buildsOnRequest(),
    // A page trusts its own server, and a hash would keep the browser from compiling the program while it arrives.
    fileFacts(/package/),
    carriesPolicy(),
    preloadsProgram(),
    hasFirstView(),
    hasGuide(),
    writesAscii(),
  ],
}));
