// The pages: what `make serve` serves and what `make dist` puts in dist/, beside the package.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { defineConfig } from "vite";
import { css, cssTarget, here, integrity } from "./vite.plugins.js";
import { policy } from "./www/policy.js";

export default defineConfig(({ command }) => ({
  root: "www",
  // Works from any folder of any site.
  base: "./",
  resolve: {
    alias: {
      "#app": here(command === "serve" ? "target/js/serve" : "target/js/app"),
      "#workbook": here("target/js/workbook"),
      "#source": here("www/source.js"),
      "#maker": here("www/workbook.js"),
      "#styling": here("www/styling.linked.js"),
      "#package": here("dist/package"),
    },
  },
  css,
  build: {
    target: "es2022",
    cssTarget,
    outDir: "../dist",
    // The package is there already.
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    // The pages' policy lets nothing come from data: but images.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ["index", "embed", "guidance"].map((page) => here(`www/${page}.html`)) },
  },
  server: { fs: { allow: [here(".")] }, watch: { ignored: [here("target/**"), here("dist/**")] } },
  // A hash would keep the program from being compiled as it comes in, and a page trusts the server that it came from.
  plugins: [rust(), integrity(/package/), carriesPolicy(), preloadsProgram(), hasFirstView()],
}));

/** Rebuilds the wasm when the crate changes, then reloads the page, or shows the compiler's errors. */
function rust() {
  const glue = "target/js/serve/app.js";
  const crate = [here("src/"), here("Cargo.toml"), here("Cargo.lock")];
  let building = false;
  let stale = false;

  function build(server) {
    stale = building;
    if (building) return;
    building = true;
    let log = "";
    // -W: a change during a build is older than what that build makes, so make would overlook it.
    const make = spawn("make", ["-s", "-W", "Cargo.toml", glue], {
      stdio: ["ignore", "inherit", "pipe"],
      // The options of the make that started Vite are not for this one.
      env: { ...process.env, CARGO_TERM_COLOR: process.stderr.isTTY ? "always" : "never", MAKEFLAGS: "" },
    });
    make.stderr.on("data", (text) => {
      process.stderr.write(text);
      log += text;
    });
    make.on("close", (code) => {
      building = false;
      if (stale) return build(server);
      const { hot, moduleGraph } = server.environments.client;
      moduleGraph.invalidateAll();
      if (code === 0) hot.send({ type: "full-reload" });
      else hot.send({ type: "error", err: { message: stripVTControlCharacters(log), stack: "" } });
    });
  }

  return {
    name: "rust",
    apply: "serve",
    configureServer(server) {
      server.watcher.on("all", (_event, file) => {
        if (crate.some((path) => file.startsWith(path))) build(server);
      });
    },
  };
}

/** Puts the policy into the built page, for hosts that send no headers of their own. */
function carriesPolicy() {
  return {
    name: "carries-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy.join("; ") }, injectTo: "head-prepend" },
    ],
  };
}

/** Lets the browser fetch the program, and the calculator's styles, while it fetches the script that asks for them. */
function preloadsProgram() {
  const as = { wasm: { as: "fetch", type: "application/wasm", crossorigin: true }, css: { as: "style" } };
  return {
    name: "preloads-program",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) =>
        Object.keys(bundle)
          .filter((name) => /app_bg.*\.wasm$|calculator.*\.css$/.test(name))
          .map((name) => ({
            tag: "link",
            attrs: { rel: "preload", href: `./${name}`, ...as[name.split(".").at(-1)] },
            injectTo: "head",
          })),
    },
  };
}

/** Puts the calculator with nothing entered into its own page, to be seen and typed in while the program is on its way. */
function hasFirstView() {
  return {
    name: "has-first-view",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { filename, bundle }) {
        if (!filename.endsWith("/index.html")) return html;
        const styles = Object.keys(bundle).find((name) => /calculator.*\.css$/.test(name));
        const view = readFileSync(here("target/first-view.html"), "utf8").trim();
        const root = `<link rel="stylesheet" href="./${styles}"><div class="ir-first">${view}</div><slot></slot>`;
        return html.replace("<inspection-ratings>", (tag) => `${tag}<template shadowrootmode="open">${root}</template>`);
      },
    },
  };
}
