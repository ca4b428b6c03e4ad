// Bundles the baseline pages as the project's own pages are bundled. `make bench` runs it.
import { defineConfig } from "vite";
import { here } from "../../../../www/build/paths.js";

export default defineConfig({
  root: here("tests/e2e/bench/peers"),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2022",
    outDir: here("target/peers"),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["vanilla", "preact"].map((page) => here(`tests/e2e/bench/peers/${page}.html`)) },
  },
});
