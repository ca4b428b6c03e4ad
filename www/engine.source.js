// The program of the engine: a file beside the script. The address of the script is asked for only here, because bundlers write scripts
// that have none, and pages that never rate by this script must not fail when it loads.
import address from "#engine/engine_bg.wasm?address";

/**
 * Node's module for files: Node's `fetch` reads no files, and browsers cannot import `node:fs`.
 *
 * @type {{ readFile: (path: URL) => Promise<BufferSource> } | undefined}
 */
const fs = /** @type {any} Node's global object, which browsers lack */ (globalThis).process?.getBuiltinModule?.("node:fs/promises");

/** Fetches the program, or reads it from its file. */
export async function source() {
  const url = new URL(address());
  return fs && url.protocol === "file:" ? fs.readFile(url) : fetch(url);
}
