// The engine's JavaScript API: await `ready`, then call the functions.
import init, * as engine from "#engine/engine.js";
import wasm from "#engine/engine_bg.wasm?url&no-inline";
import { once } from "./once.js";

/**
 * Node's module for files: Node's `fetch` reads no files, and browsers cannot import `node:fs`.
 *
 * @type {{ readFile: (path: URL) => Promise<BufferSource> } | undefined}
 */
const fs = /** @type {any} Node's global object, which browsers lack */ (globalThis).process?.getBuiltinModule?.("node:fs/promises");

const start = once(load);
let isReady = false;

async function load() {
  await init({ module_or_path: fs ? await fs.readFile(new URL(wasm)) : fetch(wasm) });
  isReady = true;
}

/**
 * The program is fetched when somebody first awaits this, because a page that has the element alone does not need it. After a failure,
 * the next to await it tries again.
 *
 * @type {PromiseLike<void>}
 */
export const ready = { then: (fulfilled, rejected) => start().then(fulfilled, rejected) };

/**
 * A function that throws a clear error until the program is ready.
 *
 * @template {(...given: any[]) => unknown} Call a function with any arguments
 * @param {Call} call
 * @returns {Call}
 */
function guarded(call) {
  /** @param {Parameters<Call>} given */
  const guard = (...given) => {
    if (isReady) return call(...given);
    const refusal = { name: "InspectionError", code: "not-ready", path: "" };
    throw Object.assign(new Error("await `ready` first"), refusal);
  };
  return /** @type {Call} */ (guard);
}

export const compare = guarded(engine.compare);
export const decode = guarded(engine.decode);
export const encode = guarded(engine.encode);
export const frameworks = guarded(engine.frameworks);
export const fromCases = guarded(engine.fromCases);
/**
 * Its script and the program that opens workbooks are fetched at the first call.
 *
 * @type {typeof import("./package/engine.js").fromFile}
 */
export async function fromFile(bytes, framework, options) {
  await ready;
  const reader = await import("./from-file.js");
  return reader.fromFile(fromCases, bytes, framework, options);
}
export const rate = guarded(engine.rate);
export const reach = guarded(engine.reach);
