// The engine's JavaScript API: await `ready`, then call the functions.
import init, * as engine from "#engine/engine.js";
import { source } from "#engine-source";
import { once } from "../browser/once.js";

/** @typedef {string | URL | Request | Response | BufferSource | WebAssembly.Module} Program where the program is, or the program itself */

/**
 * Where the page says that the program is.
 *
 * @type {Program | PromiseLike<Program> | undefined}
 */
let given;

const start = once(load);
let isReady = false;

async function load() {
  const program = await given;
  await init({ module_or_path: program ?? (await source()) });
  isReady = true;
}

/**
 * The program is fetched when a page first awaits `ready`, because a page with the element alone does not need the program. After a
 * failure, the next page that awaits `ready` tries again. `ready({ wasm })` names the program, for bundlers that do not carry its file along.
 *
 * @type {PromiseLike<void> & ((options?: { wasm?: Program | PromiseLike<Program> }) => Promise<void>)}
 */
export const ready = Object.assign(
  (/** @type {{ wasm?: Program | PromiseLike<Program> }} */ { wasm } = {}) => {
    if (!isReady && wasm) given = wasm;
    return start();
  },
  {
    /** @type {PromiseLike<void>["then"]} */
    then: (fulfilled, rejected) => start().then(fulfilled, rejected),
  },
);

/**
 * A function that throws a clear error until the program is ready. A call that left the program half-way, on a stack that was nearly
 * full, costs no other call: the next one starts the program anew.
 *
 * @template {(...given: any[]) => unknown} Call a function with any arguments
 * @param {Call} call
 * @returns {Call}
 */
function guarded(call) {
  /** @param {Parameters<Call>} given */
  const guard = (...given) => {
    if (!isReady) {
      const refusal = { name: "InspectionError", code: "not-ready", path: "" };
      throw Object.assign(new Error("await `ready` first"), refusal);
    }
    if (engine.broken()) engine.__wbg_reset_state();
    return call(...given);
  };
  return /** @type {Call} */ (guard);
}

export const compare = guarded(engine.compare);
export const decode = guarded(engine.decode);
export const encode = guarded(engine.encode);
export const frameworks = guarded(engine.frameworks);
export const fromCases = guarded(engine.fromCases);

/** @type {(...given: ConstructorParameters<typeof engine.CountedSheet>) => engine.CountedSheet} */
const countedSheet = guarded((...given) => new engine.CountedSheet(...given));

/**
 * Counts the cases of a file. The script and the program that open workbooks are fetched at the first call.
 *
 * @type {typeof import("../package/engine.js").fromFile}
 */
export async function fromFile(bytes, framework, options) {
  await ready;
  const reader = await import("../sheets/from-file.js");
  return reader.fromFile(countedSheet, bytes, framework, options);
}
export const rate = guarded(engine.rate);
export const reach = guarded(engine.reach);
