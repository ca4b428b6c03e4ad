// The program that reads what a reader pastes or opens. The browser fetches it when the reader first uses the calculator.
import init, { __wbg_reset_state, ImportReader } from "#sheets/sheets.js";
import { source } from "#sheets-source";

/** @import { Calculator, ImportRequest } from "#app/app.js" */

/** @type {Promise<unknown> | undefined} */
let started;

/** Starts the program unless it runs. Rejects when the browser cannot fetch it; the next call tries again. */
export function start() {
  started ??= source()
    .then((program) => init({ module_or_path: program }))
    .catch((cause) => {
      started = undefined;
      throw cause;
    });
  return started;
}

/**
 * The text that each calculator has offered, as the program has read it.
 *
 * @type {WeakMap<Calculator, ImportReader>}
 */
const readers = new WeakMap();

/**
 * Answers a request of a calculator, and shows the calculator what its text is understood to be.
 *
 * @param {Calculator} calculator
 * @param {ImportRequest} request
 */
export function answer(calculator, request) {
  try {
    if (request.kind === "read") {
      readers.get(calculator)?.free();
      readers.set(calculator, new ImportReader(request.text, request.framework));
    }
    const reader = readers.get(calculator);
    if (!reader) return;
    if (request.kind === "chooseFramework") reader.chooseFramework(request.framework);
    if (request.kind === "matchColumn") reader.matchColumn(request.column, request.keyQuestion ?? undefined);
    calculator.showPreview(reader.preview());
  } catch (cause) {
    // A fault stops the program. The next text is read by a new one.
    if (cause instanceof WebAssembly.RuntimeError) {
      readers.delete(calculator);
      __wbg_reset_state();
    }
    throw cause;
  }
}
