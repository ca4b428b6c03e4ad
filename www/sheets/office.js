// The program that opens Excel files and OpenDocument spreadsheets. This program is larger than the program that reads texts, so a
// browser fetches it when a reader opens the first such file.
import init, { __wbg_reset_state, WorkbookReader } from "#office/office.js";
import { source } from "#office-source";

/** @type {Promise<unknown> | undefined} */
let started;

/** Starts the program unless it runs. Rejects when the program cannot be fetched; the next call tries again. */
function start() {
  // once.js has the same lines. To share that file, the package would need a file more, which every page fetches at first.
  started ??= source()
    .then((program) => init({ module_or_path: program }))
    .catch((cause) => {
      started = undefined;
      throw cause;
    });
  return started;
}

/**
 * The sheets of a workbook, and the cells of each as a text. Rejects with an error with a `code` for a file that cannot be opened, and
 * with an error without a `code` if the program cannot be fetched.
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
 * Calls the program. A fault stops the program, and a new program opens the next file.
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
