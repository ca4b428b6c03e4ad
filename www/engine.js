// The engine's JavaScript API: await `ready`, then call the others.
import init, * as engine from "#engine/engine.js";
import wasm from "#engine/engine_bg.wasm?url&no-inline";
import { once } from "./once.js";

// Node's fetch does not read files, and a plain import of node:fs would stop browsers.
const fs = globalThis.process?.getBuiltinModule?.("node:fs/promises");

const start = once(load);
let isReady = false;

async function load() {
  await init({ module_or_path: fs ? await fs.readFile(new URL(wasm)) : fetch(wasm) });
  isReady = true;
}

/** The program is fetched when this is first awaited, so that a page with the element alone does without; again if that failed. */
export const ready = { then: (...handlers) => start().then(...handlers) };

/** A function that says what to do when it is called too early, and not what it misses of the program. */
const guarded = (call) => (...given) => {
  if (isReady) return call(...given);
  const refusal = { name: "InspectionError", code: "not-ready", path: "" };
  throw Object.assign(new Error("await `ready` first"), refusal);
};

export const [compare, decode, encode, frameworks, fromCases, rate, reach] = [
  engine.compare,
  engine.decode,
  engine.encode,
  engine.frameworks,
  engine.fromCases,
  engine.rate,
  engine.reach,
].map(guarded);
