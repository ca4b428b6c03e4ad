// The package, in dist/package/: the element, the engine, the frame's keeper, and with `--mode single` the element as one
// script with the program inside.
import { defineConfig } from "vite";
import { here, integrity } from "./vite.plugins.js";

/** What the program's files are called; the hash keeps an old one in a cache from meeting a new script. */
const NAMES = { app_bg: "inspection-ratings-[hash].wasm", engine_bg: "engine-[hash].wasm" };

const modules = {
  emptyOutDir: true,
  copyPublicDir: true,
  // Not Vite's library mode, which would put the program in the script.
  assetsInlineLimit: 0,
  rolldownOptions: {
    input: { index: "www/index.js", engine: "www/engine.js", frame: "www/frame.js" },
    preserveEntrySignatures: "strict",
    output: { entryFileNames: "[name].js", assetFileNames: ({ names: [name] }) => NAMES[name.replace(".wasm", "")] },
  },
};

const single = {
  emptyOutDir: false,
  copyPublicDir: false,
  lib: { entry: "www/index.js", formats: ["iife"], name: "inspectionRatings", fileName: () => "inspection-ratings.single.js" },
};

export default defineConfig(({ mode }) => ({
  base: "./",
  publicDir: "www/package",
  resolve: {
    alias: {
      "#app": here("target/js/app"),
      "#engine": here("target/js/engine"),
      "#source": here(mode === "single" ? "www/source.inline.js" : "www/source.js"),
    },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  plugins: [integrity()],
  build: { target: "es2022", outDir: "dist/package", modulePreload: false, ...(mode === "single" ? single : modules) },
}));
