// The package, in dist/package/. Each run builds one file: the element, the engine, the script beside a frame, or the element or the
// engine as one script with the program inside. `--mode` says which.
import { defineConfig } from "vite";
import { writesAscii } from "./ascii.js";
import { fileFacts } from "./integrity.js";
import { here } from "./paths.js";
import { css, cssTarget } from "./styles.js";

/**
 * The names of the programs' files. Each has a hash, because an old program in a cache must not meet a new script.
 *
 * @type {Record<string, string>}
 */
const NAMES = {
  app_bg: "inspection-ratings-[hash].wasm",
  engine_bg: "engine-[hash].wasm",
  office_bg: "office-[hash].wasm",
  sheets_bg: "sheets-[hash].wasm",
  workbook_bg: "workbook-[hash].wasm",
};

/**
 * The script that each module of the package begins with.
 *
 * @type {Record<string, string>}
 */
const ENTRIES = { index: "www/index.js", "inspection-ratings.single": "www/single.js", engine: "www/engine/engine.js", frame: "www/embed/frame.js", embed: "www/embed/frame-alone.js" };

/**
 * The options for a module. The module imports its programs as files beside it (`?address`). A `.single` module contains them (`?packed`).
 *
 * @param {string} name the name of the file
 * @returns {import("vite").BuildOptions}
 */
const module = (name) => ({
  lib: { entry: { [name]: here(ENTRIES[name] ?? ENTRIES[name.replace(".single", "")]) }, formats: ["es"] },
  rolldownOptions: {
    output: {
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
      assetFileNames: ({ names: [name = ""] }) => NAMES[name.replace(".wasm", "")] ?? name,
      // Vite keeps a library's white space for bundlers. Browsers load this file, so it is minified.
      minify: true,
    },
  },
});

/** @type {import("vite").BuildOptions} */
const single = {
  lib: {
    entry: here("www/single.js"),
    formats: ["iife"],
    // The script exports nothing, but Vite asks for a name.
    name: "inspectionRatings",
    fileName: () => "inspection-ratings.single.js",
  },
};

/**
 * The single file of the plugin for WordPress is a module with the calculator's program alone inside. The programs for sheets and workbooks, which a
 * reader needs more seldom, are files beside it, because PHP takes no larger plugin than 2 MiB unless a host has set another limit.
 */
const PLUGIN = "plugin";

export default defineConfig(({ mode }) => ({
  root: here(""),
  base: "./",
  publicDir: "www/package",
  resolve: {
    alias: {
      "#app": here("target/js/app"),
      "#engine": here("target/js/engine"),
      "#office": here("target/js/office"),
      "#office-reader": here(mode === "single" ? "www/sheets/office.absent.js" : "www/sheets/office.js"),
      "#office-source": here(mode === "engine.single" ? "www/sheets/office.source.inline.js" : "www/sheets/office.source.js"),
      "#sheets": here("target/js/sheets"),
      "#workbook": here("target/js/workbook"),
      "#styling": here("www/element/styling.js"),
      "#source": here(mode === "single" || mode === PLUGIN ? "www/program/source.inline.js" : "www/program/source.js"),
      "#engine-source": here(mode === "engine.single" ? "www/engine/engine.source.inline.js" : "www/engine/engine.source.js"),
      "#sheets-source": here(mode === "single" ? "www/sheets/sheets.source.inline.js" : "www/sheets/sheets.source.js"),
      "#maker": here(mode === "single" ? "www/take-out/workbook.absent.js" : "www/take-out/workbook.js"),
    },
  },
  css,
  plugins: [fileFacts(), writesAscii()],
  build: {
    target: "es2022",
    cssTarget,
    outDir: mode === PLUGIN ? "dist/wordpress/inspection-ratings/package" : "dist/package",
    emptyOutDir: false,
    modulePreload: false,
    ...(mode === "single" ? single : module(mode === PLUGIN ? "inspection-ratings.single" : mode)),
  },
}));
