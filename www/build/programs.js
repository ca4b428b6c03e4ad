// The programs of the page, while it is developed: each is built when the page needs it.
import { stripVTControlCharacters } from "node:util";
import { make } from "./make.js";
import { here } from "./paths.js";

/**
 * A plugin that builds the calculator's program when the crate changes, then reloads the page or shows the compiler's errors.
 *
 * @returns {import("vite").Plugin}
 */
export function rebuildsCalculator() {
  const crate = [here("src/"), here("Cargo.toml"), here("Cargo.lock")];
  let isBuilding = false;
  let isStale = false;

  /** @param {import("vite").ViteDevServer} server */
  async function build(server) {
    isStale = isBuilding;
    if (isBuilding) return;
    do {
      [isBuilding, isStale] = [true, false];
      // -W: a file that changes during a build is older than the result, and make would overlook the change.
      const failure = await make("target/js/serve/app.js", ["-W", "Cargo.toml"]);
      isBuilding = false;
      if (isStale) continue;
      const { hot, moduleGraph } = server.environments.client;
      moduleGraph.invalidateAll();
      if (failure === undefined) hot.send({ type: "full-reload" });
      else hot.send({ type: "error", err: { message: stripVTControlCharacters(failure), stack: "" } });
    } while (isStale);
  }

  return {
    name: "rebuilds-calculator",
    apply: "serve",
    configureServer(server) {
      server.watcher.on("all", (_event, file) => {
        if (crate.some((path) => file.startsWith(path))) build(server);
      });
    },
  };
}

/**
 * The programs that the first view of the page does not need: the script that asks for each, and the file that the script imports.
 *
 * @type {Record<string, string>}
 */
const LATER = {
  [here("www/sheets/sheets.js")]: "target/js/serve/sheets.js",
  [here("www/sheets/office.js")]: "target/js/office/office.js",
  [here("www/take-out/workbook.js")]: "target/js/workbook/workbook.js",
};

/**
 * A plugin that builds a program when the page asks for its script, because the page is shown sooner if it does not wait for it.
 *
 * @returns {import("vite").Plugin}
 */
export function buildsOnRequest() {
  return {
    name: "builds-on-request",
    apply: "serve",
    async load(id) {
      const program = LATER[id];
      if (!program) return;
      const failure = await make(program);
      if (failure !== undefined) this.error(stripVTControlCharacters(failure));
    },
  };
}
