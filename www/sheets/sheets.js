// The program that reads what a reader pastes or opens. The browser fetches it when the reader first uses the calculator.
import init, { __wbg_reset_state, ImportReader } from "#sheets/sheets.js";
import { source } from "#sheets-source";
import { headingChoices, rememberHeadings } from "./heading-choices.js";

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

// Once the program has started, it writes tables too.
export { comparisonCsv, csv, emptySheet } from "#sheets/sheets.js";

/**
 * The text that each calculator has offered, as the program has read it.
 *
 * @type {WeakMap<Calculator, ImportReader>}
 */
const readers = new WeakMap();

/**
 * The sheet whose counts are the figures of each calculator, as the program has read it. A sheet that is offered next is compared with it, because
 * a second reader may have read the same cases.
 *
 * @type {WeakMap<Calculator, ImportReader>}
 */
const taken = new WeakMap();

/** How many sheets of a workbook are looked at to find the likeliest. */
const LOOKED_AT = 20;

/**
 * The workbook that each calculator has opened: its sheets, the likeliest first, with the texts that were read so far, the place of
 * the sheet that is shown, and, until the reader has chosen a sheet, the names of the sheets that can be meant as well.
 *
 * @typedef {{ name: string, isHidden: boolean, text: () => string }} Sheet
 * @type {WeakMap<Calculator, { sheets: Sheet[], chosen: number, rivals: string[], text: string }>}
 */
const workbooks = new WeakMap();

/**
 * The likeliest sheet of the workbook that each calculator has opened, with the reader that has read it already, because this sheet is
 * shown next.
 *
 * @type {WeakMap<Calculator, { reader: ImportReader, text: string, framework: string }>}
 */
const likeliestReaders = new WeakMap();

/**
 * Takes the sheets of a workbook that a calculator has opened, and returns the text of the likeliest sheet, whose key questions have the most cases.
 * Hidden sheets come last.
 *
 * @param {Calculator} calculator
 * @param {Sheet[]} sheets
 */
export function takeWorkbook(calculator, sheets) {
  const { framework } = calculator.value;
  forgetLikeliest(calculator);
  const ranked = sheets.map((sheet, place) => {
    const text = once(sheet.text);
    const reader = place < LOOKED_AT ? readerOf(calculator, text, framework) : undefined;
    return { ...sheet, text, reader };
  });
  ranked.sort((first, second) => Number(first.isHidden) - Number(second.isHidden) || likelierFirst(first.reader, second.reader));
  const [likeliest, ...others] = ranked;
  const text = likeliest?.text() ?? "";
  /** @type {string[]} */
  const rivals = [];
  for (const { name, isHidden, reader } of others) {
    if (reader && !isHidden && likeliest?.reader?.hasRival(reader)) rivals.push(name);
    reader?.free();
  }
  if (likeliest?.reader) likeliestReaders.set(calculator, { reader: likeliest.reader, text, framework });
  workbooks.set(calculator, { sheets: ranked, chosen: 0, rivals, text });
  return text;
}

/**
 * Orders two sheets. A sheet that was not read is the last.
 *
 * @param {ImportReader | undefined} first
 * @param {ImportReader | undefined} second
 */
function likelierFirst(first, second) {
  return first && second ? second.compareLikelihood(first) : Number(!first) - Number(!second);
}

/** @param {Calculator} calculator */
function forgetLikeliest(calculator) {
  likeliestReaders.get(calculator)?.reader.free();
  likeliestReaders.delete(calculator);
}

/**
 * Reads a sheet; undefined for a sheet that cannot be read.
 *
 * @param {Calculator} calculator
 * @param {() => string} text
 * @param {string} framework
 */
function readerOf(calculator, text, framework) {
  try {
    const reader = new ImportReader(text(), framework);
    readAsBefore(reader, calculator);
    return reader;
  } catch {
    return;
  }
}

/**
 * Matches headings as the reader chose in earlier sheets, and counts words as in the sheet whose counts are on the page, because figures that
 * are counted in two ways cannot be compared.
 *
 * @param {ImportReader} reader
 * @param {Calculator} calculator
 */
function readAsBefore(reader, calculator) {
  reader.matchAsBefore(headingChoices(calculator));
  reader.countAsBefore(calculator.words);
}

/**
 * A function that calls a function once, and then returns the text of that call.
 *
 * @param {() => string} call
 */
function once(call) {
  /** @type {string | undefined} */
  let result;
  return () => (result ??= call());
}

/**
 * The sheets of the workbook that a calculator shows; none while it shows a text.
 *
 * @param {Calculator} calculator
 */
function shownSheets(calculator) {
  const workbook = workbooks.get(calculator);
  if (!workbook) return;
  return {
    sheets: workbook.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    chosen: workbook.chosen,
    rivals: workbook.rivals,
  };
}

/**
 * Answers a request of a calculator, and shows the calculator what its text is understood to be.
 *
 * @param {Calculator} calculator
 * @param {ImportRequest} request
 */
export function answer(calculator, request) {
  try {
    if (request.kind === "read") {
      if (workbooks.get(calculator)?.text !== request.text) workbooks.delete(calculator);
      replace(calculator, request.text, request.framework);
    }
    const workbook = workbooks.get(calculator);
    if (request.kind === "chooseSheet" && workbook) {
      workbook.chosen = request.sheet;
      workbook.rivals = [];
      workbook.text = workbook.sheets[request.sheet]?.text() ?? "";
      replace(calculator, workbook.text, request.framework);
    }
    const reader = readers.get(calculator);
    if (!reader) return;
    if (request.kind === "chooseFramework") {
      reader.chooseFramework(request.framework);
      readAsBefore(reader, calculator);
    }
    if (request.kind === "matchColumn") {
      reader.matchColumn(request.column, request.keyQuestion ?? undefined);
      rememberHeadings(calculator, reader.headingChoices());
    }
    if (request.kind === "showRow") reader.showRow(request.row);
    if (request.kind === "giveMeaning") reader.giveMeaning(request.word, request.meaning ?? undefined);
    if (request.kind === "chooseDoubtfulCases") reader.chooseDoubtfulCases(request.choice ?? undefined);
    if (request.kind === "chooseDisposals") reader.chooseDisposals(request.disposals ?? undefined);
    const ofPage = taken.get(calculator);
    calculator.showPreview(ofPage ? reader.previewBeside(ofPage) : reader.preview(), shownSheets(calculator));
  } catch (cause) {
    // A fault stops the program. A new program reads the next text.
    if (cause instanceof WebAssembly.RuntimeError) {
      readers.delete(calculator);
      taken.delete(calculator);
      likeliestReaders.delete(calculator);
      __wbg_reset_state();
    }
    throw cause;
  }
}

/**
 * Has a new text read for a calculator. The text before it is kept where its counts are the figures on the page.
 *
 * @param {Calculator} calculator
 * @param {string} text
 * @param {string} framework
 */
function replace(calculator, text, framework) {
  const before = readers.get(calculator);
  const { value } = calculator;
  const last = taken.get(calculator);
  if (before?.gave(value)) {
    last?.free();
    taken.set(calculator, before);
  } else {
    before?.free();
    if (last && !last.gave(value)) {
      last.free();
      taken.delete(calculator);
    }
  }
  const likeliest = likeliestReaders.get(calculator);
  if (likeliest?.text === text && likeliest.framework === framework) {
    likeliestReaders.delete(calculator);
    readers.set(calculator, likeliest.reader);
  } else {
    forgetLikeliest(calculator);
    const reader = new ImportReader(text, framework);
    readAsBefore(reader, calculator);
    readers.set(calculator, reader);
  }
}
