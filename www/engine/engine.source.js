// The program of the engine: a file beside the script. The address of the script is read here and not at the top, because bundlers write scripts
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
  try {
    const url = new URL(address());
    if (fs && url.protocol === "file:") return await fs.readFile(url);
    const response = await fetch(url);
    // Some servers send a page in the place of a file that they lack.
    if (!response.ok || /^text\/html/.test(response.headers.get("Content-Type") ?? "")) throw new Error(`${response.status} ${url}`);
    return response;
  } catch (cause) {
    const remedy = "import inspection-ratings/engine/single, or say where the file is: await ready({ wasm })";
    throw new Error(`The engine's .wasm file is not beside its script. If a bundler left it behind, ${remedy}`, { cause });
  }
}
