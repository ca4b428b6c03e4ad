// The program that opens Excel files and OpenDocument spreadsheets. It is larger than the one that reads texts, so a browser fetches it
// when a reader opens the first such file. Node has it beside this script.
import init, { __wbg_reset_state, WorkbookReader } from "#office/office.js";
import address from "#office/office_bg.wasm?address";
import integrity from "#office/office_bg.wasm?integrity";
import { once } from "./once.js";

/**
 * Node's module for files.
 *
 * @type {{ readFile: (path: URL) => Promise<BufferSource> } | undefined}
 */
const fs = /** @type {any} Node's global object, which browsers lack */ (globalThis).process?.getBuiltinModule?.("node:fs/promises");

const start = once(async () => {
  const program = fs ? await fs.readFile(new URL(address())) : await fetched();
  await init({ module_or_path: program });
});

async function fetched() {
  const response = await fetch(address(), Object.assign(Object.create(null), { integrity }));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.arrayBuffer();
}

/**
 * The sheets of a workbook, and the cells of each as a text. Rejects with an error with a `code` for a file that cannot be opened, and
 * with another if the program cannot be fetched.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<{ name: string, isHidden: boolean, text: () => string }[]>}
 */
export async function sheetsOf(bytes) {
  await start();
  const workbook = guarded(() => new WorkbookReader(bytes));
  return workbook.names.map((name, place) => ({
    name,
    isHidden: workbook.isHidden(place),
    text: () => guarded(() => workbook.text(place)),
  }));
}

/**
 * Calls the program. A fault stops it; the next file is opened by a new one.
 *
 * @template Result
 * @param {() => Result} call
 * @returns {Result}
 */
function guarded(call) {
  try {
    return call();
  } catch (cause) {
    if (!(cause instanceof WebAssembly.RuntimeError)) throw cause;
    __wbg_reset_state();
    const message = "bytes: the workbook is damaged; open it in a spreadsheet, and save it again";
    throw Object.assign(new Error(message, { cause }), { name: "InspectionError", code: "damaged", path: "bytes" });
  }
}
