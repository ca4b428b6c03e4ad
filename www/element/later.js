// What a calculator has the page do by scripts and programs that come later: reading texts and workbooks, copying, saving, printing.
import { showOffer } from "../sheets/bring-in.js";

/** @import { Calculator, ImportRequest, Progress, Task } from "#app/app.js" */

/**
 * @typedef {object} Owner the element that has the calculator
 * @property {() => Calculator | undefined} calculator the calculator, while there is one
 * @property {() => ShadowRoot | HTMLElement} page where the calculator is drawn
 * @property {() => Promise<void>} drawn resolves when what was done is drawn
 * @property {() => string | undefined} stopAll stops all elements if a fault has stopped the program; returns the message of the fault
 */

export class LaterWork {
  #owner;
  /**
   * The last text that is to be read. Texts before it are not read, because the reader has changed them meanwhile.
   *
   * @type {ImportRequest | undefined}
   */
  #toRead;

  /** @param {Owner} owner */
  constructor(owner) {
    this.#owner = owner;
  }

  /**
   * Has a text read that the reader pasted or opened, or read otherwise. The program is fetched with the first text, unless the reader
   * has used the calculator before.
   *
   * @param {ImportRequest} request
   */
  async read(request) {
    const calculator = this.#owner.calculator();
    if (!calculator) return;
    if (request.kind === "read") this.#toRead = request;
    try {
      const sheets = await import("../sheets/sheets.js");
      await sheets.start();
      if (request.kind === "read" && request !== this.#toRead) return;
      const page = this.#owner.page();
      const wasShown = Boolean(page.querySelector(".ir-offer"));
      sheets.answer(calculator, request);
      await this.#owner.drawn();
      if (request.kind === "read" && !wasShown) showOffer(page);
    } catch (cause) {
      console.error(cause);
      if (!this.#owner.stopAll()) calculator.refuse(cause instanceof WebAssembly.RuntimeError ? "unreadable" : "unreachable", 0);
    }
  }

  /**
   * Opens a workbook, and has its likeliest sheet read.
   *
   * @param {Uint8Array} bytes
   * @param {string} file the name of the file
   */
  async open(bytes, file) {
    const calculator = this.#owner.calculator();
    if (!calculator) return;
    try {
      const [{ sheetsOf }, sheets] = await Promise.all([import("#office-reader"), import("../sheets/sheets.js")]);
      await sheets.start();
      calculator.offer(sheets.takeWorkbook(calculator, await sheetsOf(bytes)), file);
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unreachable";
      if (code === "unreachable") console.error(cause);
      if (!this.#owner.stopAll()) calculator.refuse(code, 0);
    }
  }

  /**
   * Does a task that the calculator gives the page, by a script that is fetched when the calculator is first used.
   *
   * @param {Task | "print"} task
   */
  async do(task) {
    const calculator = this.#owner.calculator();
    if (!calculator) return;
    if (task === "print") return printLater();
    /** @type {(progress: Progress, hundredths?: number) => void} */
    const report = (progress, hundredths) => calculator.report({ task, progress, hundredths });
    try {
      const { take } = await import("../take-out/take-out.js").catch((cause) => {
        throw Object.assign(new Error("The script could not be fetched", { cause }), { reason: "unreachable" });
      });
      await take(task, calculator, report, this.#owner.page());
      report("done");
    } catch (cause) {
      console.error(cause);
      const reason = cause instanceof Error && "reason" in cause ? /** @type {Progress} */ (cause.reason) : "failed";
      if (!this.#owner.stopAll()) report(reason);
    }
  }
}

/**
 * Fetches the scripts and the program that read what a reader pastes or opens, and the script that copies and saves. A failure is reported
 * when the reader needs them, because the browser tries again then.
 */
export function fetchRest() {
  if (!navigator.onLine) return;
  const scripts = [import("../sheets/files.js"), import("../sheets/sheets.js").then((sheets) => sheets.start()), import("../take-out/take-out.js")];
  Promise.all(scripts).catch(console.warn);
}

/** Prints the page in a task of its own, because the program is still at work when it requests the task. */
const printLater = () => setTimeout(() => print());
