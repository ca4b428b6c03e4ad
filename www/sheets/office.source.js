// The program that opens workbooks: a file beside the script.
import address from "#office/office_bg.wasm?address";
import integrity from "#office/office_bg.wasm?integrity";

/**
 * Node's module for files: Node's `fetch` reads no files, and browsers cannot import `node:fs`.
 *
 * @type {{ readFile: (path: URL) => Promise<BufferSource> } | undefined}
 */
const fs = /** @type {any} Node's global object, which browsers lack */ (globalThis).process?.getBuiltinModule?.("node:fs/promises");

/** Fetches the program, or reads it from its file. */
export async function source() {
  if (fs) return fs.readFile(new URL(address()));
  const response = await fetch(address(), Object.assign(Object.create(null), { integrity }));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.arrayBuffer();
}
