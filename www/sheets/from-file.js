// `fromFile`: a sheet of a file of any kind that people keep sheets in. A browser fetches this script when somebody first calls the function.
import { Refusal, isWorkbook, textOf } from "./files.js";
import { sheetsOf } from "./office.js";

/** @import { CountedSheet } from "#engine/engine.js" */
/** @import { Cases, CasesOfFile, CasesOptions, FrameworkId } from "../package/engine.js" */

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
 * Counts a sheet in a text. An error names the bytes as its place, because the caller gave bytes.
 *
 * @callback Count
 * @param {string} text
 * @returns {CountedSheet}
 */

/**
 * @param {(text: string, framework: FrameworkId, options?: CasesOptions) => CountedSheet} countedSheet
 * @param {unknown} given
 * @param {FrameworkId} framework
 * @param {unknown} options
 * @returns {Promise<CasesOfFile>}
 */
export async function fromFile(countedSheet, given, framework, options) {
  const bytes = bytesOf(given);
  const { sheet: wanted, ...choices } = optionsOf(options);
  /** @type {Count} */
  const count = (text) => {
    try {
      return countedSheet(text, framework, choices);
    } catch (cause) {
      throw ofBytes(cause);
    }
  };
  if (!isWorkbook(bytes)) {
    if (wanted !== undefined) throw refusal("unknown-sheet", "options.sheet", "a text has no sheets to choose from");
    return { ...casesOf(count(decoded(bytes))), sheets: [], sheet: null };
  }
  const sheets = await sheetsOf(bytes);
  const names = sheets.map(({ name }) => name);
  if (wanted === undefined) return { ...likeliest(sheets, count), sheets: names };
  const sheet = sheets.find(({ name }) => name === wanted);
  if (!sheet) throw refusal("unknown-sheet", "options.sheet", `the workbook has no sheet “${wanted}”; its sheets are ${names.join(", ")}`);
  return { ...casesOf(count(sheet.text())), sheets: names, sheet: wanted };
}

/**
 * The cases of the likeliest sheet of a workbook, with a problem where another sheet can be meant as well. Hidden sheets come last. Throws the first
 * error where no sheet can be read.
 *
 * @param {{ name: string, isHidden: boolean, text: () => string }[]} sheets
 * @param {Count} count
 * @returns {Cases & { sheet: string }}
 */
function likeliest(sheets, count) {
  /** @type {{ name: string, isHidden: boolean, counted: CountedSheet }[]} */
  const read = [];
  /** @type {unknown} */
  let firstCause;
  for (const { name, isHidden, text } of sheets) {
    try {
      read.push({ name, isHidden, counted: count(text()) });
    } catch (cause) {
      firstCause ??= cause;
    }
  }
  read.sort((one, other) => Number(one.isHidden) - Number(other.isHidden) || other.counted.compareLikelihood(one.counted));
  const [best, ...others] = read;
  if (!best) throw firstCause;
  const rivals = others.filter(({ isHidden, counted }) => !isHidden && best.counted.hasRival(counted)).map(({ name }) => `“${name}”`);
  for (const { counted } of others) counted.free();
  const cases = casesOf(best.counted);
  const problems = rivals.length
    ? [...cases.problems, { code: /** @type {const} */ ("other-sheets"), row: null, column: null, message: sheetsDiffer(best.name, rivals) }]
    : cases.problems;
  return { ...cases, problems, sheet: best.name };
}

/** @param {CountedSheet} sheet */
function casesOf(sheet) {
  const cases = sheet.cases();
  sheet.free();
  return cases;
}

/**
 * @param {string} name
 * @param {string[]} rivals
 */
const sheetsDiffer = (name, rivals) =>
  `“${name}” is read. Other figures are in ${rivals.join(" and ")}, which can be meant as well; name the sheet that is meant in options.sheet.`;

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
 * The sheet that the options name, and the options of `fromCases`.
 *
 * @param {unknown} options
 * @returns {{ sheet?: string, doubtfulCases?: CasesOptions["doubtfulCases"] }}
 */
function optionsOf(options) {
  if (options === undefined || options === null) return {};
  if (typeof options !== "object" || Array.isArray(options)) throw refusal("wrong-type", "options", "this must be an object");
  const { sheet, doubtfulCases, ...others } = /** @type {Record<string, unknown>} */ (options);
  const [other] = Object.keys(others);
  if (other !== undefined) throw refusal("unknown-field", `options.${other}`, "unknown field; allowed here: sheet, doubtfulCases");
  // The program that counts reads the option itself.
  const choices = { doubtfulCases: /** @type {CasesOptions["doubtfulCases"]} */ (doubtfulCases) };
  if (sheet === undefined || sheet === null) return choices;
  if (typeof sheet !== "string") throw refusal("wrong-type", "options.sheet", "this must be a text");
  return { sheet, ...choices };
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
 * An error of a text, as an error of the bytes that the text is from.
 *
 * @param {unknown} cause
 */
function ofBytes(cause) {
  if (!(cause instanceof Error && "path" in cause && cause.path === "text" && "code" in cause)) return cause;
  return refusal(String(cause.code), "bytes", cause.message.replace(/^text: /, ""));
}
