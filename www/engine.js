// The engine's JavaScript API: await `ready`, then call the others.
import init, { compare, decode, encode, frameworks, fromCases, rate, reach } from "#engine/engine.js";
import wasm from "#engine/engine_bg.wasm?url";
import { once } from "./once.js";

// Node's fetch does not read files, and a plain import of node:fs would stop browsers.
const fs = globalThis.process?.getBuiltinModule?.("node:fs/promises");

const start = once(load);

async function load() {
  await init({ module_or_path: fs ? await fs.readFile(new URL(wasm)) : fetch(wasm) });
}

/** The program is fetched when this is first awaited, so that a page with the element alone does without; again if that failed. */
export const ready = { then: (...handlers) => start().then(...handlers) };

export { compare, decode, encode, frameworks, fromCases, rate, reach };
