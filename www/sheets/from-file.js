// `fromFile`: a sheet of a file of any kind that people keep sheets in. A browser fetches this script when somebody first calls the function.
import { Refusal, isWorkbook, textOf } from "./files.js";
import { sheetsOf } from "./office.js";

/** @import { Answer, Cases, CasesOfFile, CasesOptions, FrameworkId } from "../package/engine.js" */

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
 * @param {(text: string, framework: FrameworkId, options?: CasesOptions) => Cases} fromCases
 * @param {unknown} given
 * @param {FrameworkId} framework
 * @param {unknown} options
 * @returns {Promise<CasesOfFile>}
 */
export async function fromFile(fromCases, given, framework, options) {
  const bytes = bytesOf(given);
  const { sheet: wanted, ...choices } = optionsOf(options);
  /** @param {string} text */
  const count = (text) => counted(fromCases, text, framework, choices);
  if (!isWorkbook(bytes)) {
    if (wanted !== undefined) throw refusal("unknown-sheet", "options.sheet", "a text has no sheets to choose from");
    return { ...count(decoded(bytes)), sheets: [], sheet: null };
  }
  const sheets = await sheetsOf(bytes);
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const sheet = sheets.find(({ name }) => name === wanted);
    if (!sheet) throw refusal("unknown-sheet", "options.sheet", `the workbook has no sheet “${wanted}”; its sheets are ${names.join(", ")}`);
    return { ...count(sheet.text()), sheets: names, sheet: wanted };
  }
  /** @type {{ cases: Cases, name: string, isHidden: boolean, likelihood: Likelihood }[]} */
  const read = [];
  /** @type {unknown} */
  let firstCause;
  for (const { name, isHidden, text } of sheets) {
    try {
      const cases = count(text());
      read.push({ cases, name, isHidden, likelihood: likelihoodOf(cases) });
    } catch (cause) {
      firstCause ??= cause;
    }
  }
  read.sort(
    (one, other) =>
      Number(one.isHidden) - Number(other.isHidden) ||
      other.likelihood.enough - one.likelihood.enough ||
      other.likelihood.cases - one.likelihood.cases,
  );
  const [best, ...others] = read;
  if (!best) throw firstCause;
  const rivals = others.filter((other) => !other.isHidden && isRival(best, other)).map(({ name }) => `“${name}”`);
  const problems = rivals.length
    ? [...best.cases.problems, { code: /** @type {const} */ ("other-sheets"), row: null, column: null, message: sheetsDiffer(best.name, rivals) }]
    : best.cases.problems;
  return { ...best.cases, problems, sheets: names, sheet: best.name };
}

/**
 * @param {string} name
 * @param {string[]} rivals
 */
const sheetsDiffer = (name, rivals) =>
  `“${name}” is read. Other figures are in ${rivals.join(" and ")}, which can be meant as well; name the sheet that is meant in options.sheet.`;

/**
 * How likely a sheet is the one that is meant, as `src/exchange/import/likelihood.rs` has it for the page: the cases of all key questions,
 * of each at most 5; and all cases.
 *
 * @typedef {{ enough: number, cases: number }} Likelihood
 * @param {Cases} cases
 * @returns {Likelihood}
 */
function likelihoodOf({ columns, answers }) {
  const counts = columns.length
    ? columns.filter(({ keyQuestion }) => keyQuestion).map(({ yes, no, unclear }) => yes + no + unclear)
    : Object.values(answers).map(({ of, percent }) => of ?? (percent === undefined ? 1 : 20));
  return {
    enough: counts.reduce((sum, count) => sum + Math.min(count, 5), 0),
    cases: counts.reduce((sum, count) => sum + count, 0),
  };
}

/**
 * Whether a sheet that is less likely than the best can be meant as well, and has another figure of a key question.
 *
 * @param {{ cases: Cases, likelihood: Likelihood }} best
 * @param {{ cases: Cases, likelihood: Likelihood }} other
 */
function isRival(best, other) {
  const isNear = 2 * other.likelihood.enough >= best.likelihood.enough && 3 * other.likelihood.cases >= best.likelihood.cases;
  const figures = figuresOf(other.cases);
  return isNear && Object.entries(figuresOf(best.cases)).some(([number, answer]) => {
    const same = figures[number];
    return same !== undefined && !areAboutEqual(answer, same);
  });
}

/**
 * The figures of a sheet by the numbers of their key questions, also those that wait for an answer.
 *
 * @param {Cases} cases
 * @returns {Record<string, Answer>}
 */
function figuresOf({ columns, answers }) {
  if (!columns.length) return answers;
  const counted = columns.filter(({ keyQuestion, yes, no }) => keyQuestion && yes + no > 0);
  return Object.fromEntries(counted.map(({ keyQuestion, yes, no }) => [String(keyQuestion), { yes, of: yes + no }]));
}

/**
 * Whether two figures can be one, which is rounded in one of them.
 *
 * @param {Answer} one
 * @param {Answer} other
 */
function areAboutEqual(one, other) {
  if (one.of !== undefined && other.of !== undefined) return one.yes === other.yes && one.of === other.of;
  const [first, second] = [percentOf(one), percentOf(other)];
  if (first !== undefined && second !== undefined) return Math.abs(first - second) <= 1;
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The percentage of a figure; undefined for what has none.
 *
 * @param {Answer} answer
 */
function percentOf({ yes, of, percent }) {
  return yes === undefined || of === undefined ? percent : (100 * yes) / of;
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
 * Counts the cases of a text. An error names the bytes as its place, because the caller gave bytes.
 *
 * @param {(text: string, framework: FrameworkId, options?: CasesOptions) => Cases} fromCases
 * @param {string} text
 * @param {FrameworkId} framework
 * @param {CasesOptions} choices
 */
function counted(fromCases, text, framework, choices) {
  try {
    return fromCases(text, framework, choices);
  } catch (cause) {
    if (!(cause instanceof Error && "path" in cause && cause.path === "text" && "code" in cause)) throw cause;
    throw refusal(String(cause.code), "bytes", cause.message.replace(/^text: /, ""));
  }
}
