// The table of ratings, from the text that the calculator writes (`write_table`).

/** @import { Calculator } from "#app/app.js" */

/**
 * @typedef {object} RatedRow
 * @property {string} called the row's label
 * @property {string} rating the rating in words, or the score
 * @property {string} [id] the rating's id; empty or absent where there is no rating yet
 * @property {string} [number] a standard's number
 * @property {string} [name] a standard's name
 * @property {string} [mark] a mark for professional discretion
 */

/**
 * @typedef {object} DomainRow
 * @property {string} called the domain's name
 * @property {string} [note] what sets the domain apart
 * @property {undefined} [rating]
 */

/**
 * @typedef {object} RatingsTable
 * @property {string} language
 * @property {string} title
 * @property {string} framework
 * @property {string[]} headings
 * @property {RatedRow} overall
 * @property {RatedRow} score
 * @property {(RatedRow | DomainRow)[]} body
 * @property {string} discretion the heading of the notes
 * @property {string[]} notes the uses of professional discretion
 * @property {string} unofficial
 */

/**
 * @param {Calculator} calculator
 * @returns {RatingsTable}
 */
export function tableOf(calculator) {
  const rows = calculator.table
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  /** @param {string} kind */
  const rowsOf = (kind) => rows.filter(([first]) => first === kind).map(([, ...cells]) => cells);
  /** @param {string} kind */
  const rowOf = (kind) => rowsOf(kind)[0] ?? [];
  /** @param {string} kind */
  const textOf = (kind) => rowOf(kind)[0] ?? "";
  const [overall = "", rating = "", id = ""] = rowOf("overall");
  const [score = "", points = ""] = rowOf("score");
  return {
    language: textOf("language"),
    title: textOf("title"),
    framework: textOf("framework"),
    headings: rowOf("headings"),
    overall: { called: overall, rating, id },
    score: { called: score, rating: points },
    body: rows.flatMap(bodyRow),
    discretion: textOf("discretion"),
    notes: rowsOf("note").map(([note = ""]) => note),
    unofficial: textOf("unofficial"),
  };
}

/**
 * @param {string[]} cells
 * @returns {(RatedRow | DomainRow)[]}
 */
function bodyRow([kind, number = "", name = "", ...rest]) {
  const called = [number, name].filter(Boolean).join(" ");
  if (kind === "domain") return [{ called, note: rest[0] }];
  const [rating = "", id, mark] = rest;
  return kind === "standard" ? [{ called, number, name, rating, id, mark }] : [];
}
