// `fromFile`: a sheet of a file of any kind that people keep sheets in. A browser fetches this script when somebody first calls the function.
import { Refusal, isWorkbook, textOf } from "./files.js";
import { sheetsOf } from "./office.js";

/** @import { Cases, CasesOfFile, FrameworkId } from "./package/engine.js" */

/** The size of the largest file that is read, in bytes. */
const MOST = 20_000_000;

/** Why bytes are not read, as a sentence for each code of a `Refusal`. */
const SENTENCES = {
  "pdf": "the file is a PDF, which has no rows to read",
  "binary": "the file is neither a workbook nor a text",
};

/**
 * @param {string} code
 * @param {string} path
 * @param {string} sentence
 */
const refusal = (code, path, sentence) =>
  Object.assign(new Error(`${path}: ${sentence}`), { name: "InspectionError", code, path });

/**
 * @param {(text: string, framework: FrameworkId) => Cases} fromCases
 * @param {unknown} given
 * @param {FrameworkId} framework
 * @param {unknown} options
 * @returns {Promise<CasesOfFile>}
 */
export async function fromFile(fromCases, given, framework, options) {
  const bytes = bytesOf(given);
  const wanted = sheetIn(options);
  if (!isWorkbook(bytes)) {
    if (wanted !== undefined) throw refusal("unknown-sheet", "options.sheet", "a text has no sheets to choose from");
    return { ...counted(fromCases, decoded(bytes), framework), sheets: [], sheet: null };
  }
  const sheets = await sheetsOf(bytes);
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const sheet = sheets.find(({ name }) => name === wanted);
    if (!sheet) throw refusal("unknown-sheet", "options.sheet", `the workbook has no sheet “${wanted}”; its sheets are ${names.join(", ")}`);
    return { ...counted(fromCases, sheet.text(), framework), sheets: names, sheet: wanted };
  }
  /** @type {{ cases: Cases, name: string, rank: number } | undefined} */
  let best;
  /** @type {unknown} */
  let firstCause;
  for (const { name, isHidden, text } of sheets) {
    try {
      const cases = counted(fromCases, text(), framework);
      const rank = Object.keys(cases.answers).length - (isHidden ? 1000 : 0);
      if (!best || rank > best.rank) best = { cases, name, rank };
    } catch (cause) {
      firstCause ??= cause;
    }
  }
  if (!best) throw firstCause;
  return { ...best.cases, sheets: names, sheet: best.name };
}

/** @param {unknown} given */
function bytesOf(given) {
  const bytes =
    given instanceof ArrayBuffer
      ? new Uint8Array(given)
      : ArrayBuffer.isView(given)
        ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
        : undefined;
  if (!bytes) throw refusal("wrong-type", "bytes", "this must be an ArrayBuffer or a Uint8Array");
  if (bytes.length > MOST) throw refusal("too-long", "bytes", `the file is ${Math.ceil(bytes.length / 1_000_000)} MB; the limit is 20 MB`);
  return bytes;
}

/**
 * The sheet that the options name.
 *
 * @param {unknown} options
 */
function sheetIn(options) {
  if (options === undefined || options === null) return;
  if (typeof options !== "object" || Array.isArray(options)) throw refusal("wrong-type", "options", "this must be an object");
  const [other] = Object.keys(options).filter((name) => name !== "sheet");
  if (other !== undefined) throw refusal("unknown-field", `options.${other}`, "unknown field; allowed here: sheet");
  const sheet = "sheet" in options ? options.sheet : undefined;
  if (sheet === undefined || sheet === null) return;
  if (typeof sheet !== "string") throw refusal("wrong-type", "options.sheet", "this must be a text");
  return sheet;
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  try {
    return textOf(bytes);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const code = cause.code === "pdf" ? "pdf" : "binary";
    throw refusal("other-kind", "bytes", SENTENCES[code]);
  }
}

/**
 * Counts the cases of a text. An error names the bytes as its place, because the caller gave bytes.
 *
 * @param {(text: string, framework: FrameworkId) => Cases} fromCases
 * @param {string} text
 * @param {FrameworkId} framework
 */
function counted(fromCases, text, framework) {
  try {
    return fromCases(text, framework);
  } catch (cause) {
    if (!(cause instanceof Error && "path" in cause && cause.path === "text" && "code" in cause)) throw cause;
    throw refusal(String(cause.code), "bytes", cause.message.replace(/^text: /, ""));
  }
}
