// The package, in dist/package/, a file a run: the element, the engine, what keeps a frame's height, and the element as one
// script with the program inside. `--mode` says which.
import { defineConfig } from "vite";
import { css, cssTarget, here, integrity } from "./vite.plugins.js";

/** What the program's files are called; the hash keeps an old one in a cache from meeting a new script. */
const NAMES = {
  app_bg: "inspection-ratings-[hash].wasm",
  engine_bg: "engine-[hash].wasm",
  workbook_bg: "workbook-[hash].wasm",
};

/** A module with its programs as files beside it: the scripts import them with `no-inline`, because a library has its files inline otherwise. */
const module = (name) => ({
  lib: { entry: { [name]: `www/${name}.js` }, formats: ["es"] },
  rolldownOptions: {
    output: {
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
      assetFileNames: ({ names: [name] }) => NAMES[name.replace(".wasm", "")],
      // Vite leaves the white space in a library, which has bundlers as readers. Browsers read this one.
      minify: true,
    },
  },
});

const single = {
  // Vite wants a name for what it exports, which is nothing.
  lib: { entry: "www/single.js", formats: ["iife"], name: "inspectionRatings", fileName: () => "inspection-ratings.single.js" },
};

export default defineConfig(({ mode }) => ({
  base: "./",
  publicDir: "www/package",
  resolve: {
    alias: {
      "#app": here("target/js/app"),
      "#engine": here("target/js/engine"),
      "#workbook": here("target/js/workbook"),
      "#styling": here("www/styling.js"),
      "#source": here(mode === "single" ? "www/source.inline.js" : "www/source.js"),
      "#maker": here(mode === "single" ? "www/workbook.absent.js" : "www/workbook.js"),
    },
  },
  css,
  plugins: [integrity()],
  build: {
    target: "es2022",
    cssTarget,
    outDir: "dist/package",
    emptyOutDir: false,
    modulePreload: false,
    ...(mode === "single" ? single : module(mode)),
  },
}));
