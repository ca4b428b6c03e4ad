// The engine for JavaScript, in dist/package/: the wasm, and one script for both Node and browsers.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: "./",
  publicDir: "www/package",
  resolve: { alias: { "#engine": here("target/js/engine") } },
  // Not Vite's library mode, which would put the wasm in the script as base64.
  build: {
    target: "es2022",
    outDir: "dist/package",
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: "www/engine.js",
      preserveEntrySignatures: "strict",
      output: { entryFileNames: "engine.js", assetFileNames: "engine[extname]" },
    },
  },
});
