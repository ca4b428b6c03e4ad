// The package, in dist/package/, a file a run: the element, the engine, what keeps a frame's height, and the element as one
// script with the program inside. `--mode` says which.
import { defineConfig } from "vite";
import { css, cssTarget, here, integrity, plainImports } from "./vite.plugins.js";

/** What the program's files are called; the hash keeps an old one in a cache from meeting a new script. */
const NAMES = {
  app_bg: "inspection-ratings-[hash].wasm",
  app_second: "panels-[hash].wasm",
  engine_bg: "engine-[hash].wasm",
  workbook_bg: "workbook-[hash].wasm",
};

/** A module, with the program beside it. Not by Vite's library mode, which would put the program in the script. */
const module = (name) => ({
  assetsInlineLimit: 0,
  rolldownOptions: {
    input: { [name]: `www/${name}.js` },
    preserveEntrySignatures: "strict",
    output: {
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
      assetFileNames: ({ names: [name] }) => NAMES[name.replace(".wasm", "")],
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
      "#panels": here(mode === "single" ? "www/panels.absent.js" : "www/panels.js"),
      "#maker": here(mode === "single" ? "www/workbook.absent.js" : "www/workbook.js"),
    },
  },
  css,
  plugins: [integrity(), plainImports()],
  build: {
    target: "es2022",
    cssTarget,
    outDir: "dist/package",
    emptyOutDir: false,
    modulePreload: false,
    ...(mode === "single" ? single : module(mode)),
  },
}));
