// The engine's JavaScript API: await `ready`, then call the others.
import init, { frameworks, rate } from "#engine/engine.js";
import wasm from "#engine/engine_bg.wasm?url";

// Node's fetch does not read files, and a plain import of node:fs would stop browsers.
const fs = globalThis.process?.getBuiltinModule?.("node:fs/promises");

export const ready = (fs ? fs.readFile(new URL(wasm)) : fetch(wasm))
  .then((source) => init({ module_or_path: source }))
  .then(() => {});

export { frameworks, rate };
