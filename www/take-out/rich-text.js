// The table of ratings as rich text, for Word and emails, and as plain text: the ratings with their figures, and beside a scenario what the
// baseline has. Standards of which nothing is known are left out, and counted.
import { escape } from "../browser/escape.js";

/** @import { RatingsTable } from "#app/app.js" */

/** The cells have attributes instead of styles, because the page's policy refuses styles even here. */
export const CELL = 'align="left" valign="top"';
/** The attributes of a heading. */
export const HEAD = `${CELL} bgcolor="#e8ecef"`;

/** @typedef {{ kind: "domain" | "rating" | "figure", cells: string[] }} Line a line of the table; a domain has one cell */

/**
 * The lines of a table below its headings.
 *
 * @param {RatingsTable} table
 * @returns {Line[]}
 */
function linesOf({ overall, score, body, baseline }) {
  /** @param {string | undefined} was */
  const before = (was) => (baseline === undefined ? [] : [was ?? ""]);
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line | undefined} the heading of a domain, until one of its standards is known */
  let domain;
  for (const row of [overall, score, ...body]) {
    if (row.rating === undefined) {
      domain = { kind: "domain", cells: [row.note ? `${row.called} (${row.note})` : row.called] };
      continue;
    }
    if (row.blank) continue;
    if (domain) lines.push(domain);
    domain = undefined;
    lines.push({ kind: "rating", cells: [row.called, "", row.rating + (row.mark ?? ""), ...before(row.was)] });
    for (const { called, figure, rating, was } of row.figures ?? []) {
      lines.push({ kind: "figure", cells: [called, figure, rating, ...before(was)] });
    }
  }
  return lines;
}

/** @param {RatingsTable} table */
const headingsOf = ({ headings, baseline }) => (baseline === undefined ? headings : [...headings, baseline]);

/** @param {RatingsTable} table */
export function htmlOf(table) {
  const { language, title, framework, discretion, notes, leftOut, unofficial } = table;
  const headings = headingsOf(table);
  /** @param {Line} line */
  const rowOf = ({ kind, cells }) => {
    if (kind === "domain") return `<tr><th colspan="${headings.length}" scope="rowgroup" ${HEAD}>${escape(cells.join())}</th></tr>`;
    const content = cells.map((cell, at) => (kind === "rating" && at === 2 && cell ? `<b>${escape(cell)}</b>` : escape(cell)));
    return `<tr>${content.map((cell) => `<td ${CELL}>${cell}</td>`).join("")}</tr>`;
  };
  const items = notes.map((note) => `<li>${escape(note)}</li>`).join("");
  const noted = notes.length ? `<p><b>* ${escape(discretion)}</b></p><ul>${items}</ul>` : "";
  const counted = leftOut ? `<p>${escape(leftOut)}</p>` : "";
  return (
    `<html lang="${language}"><head><meta charset="utf-8"></head><body>` +
    `<p><b>${escape(title)}</b><br>${escape(framework)}</p>` +
    '<table border="1" cellspacing="0" cellpadding="5">' +
    `<thead><tr>${headings.map((heading) => `<th scope="col" ${HEAD}>${escape(heading)}</th>`).join("")}</tr></thead>` +
    `<tbody>${linesOf(table).map(rowOf).join("")}</tbody></table>${noted}${counted}<p><i>${escape(unofficial)}</i></p></body></html>`
  );
}

/**
 * A line for each row, with tabs between the cells.
 *
 * @param {RatingsTable} table
 */
export function textOf(table) {
  const { title, framework, discretion, notes, leftOut, unofficial } = table;
  const noted = notes.length ? [`* ${discretion}`, ...notes] : [];
  const rows = [headingsOf(table), ...linesOf(table).map(({ cells }) => cells)].map((cells) => cells.join("\t"));
  return [title, framework, ...rows, ...noted, ...(leftOut ? [leftOut] : []), unofficial, ""].join("\n");
}
