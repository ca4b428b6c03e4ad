// The table of ratings as rich text, for Word and emails, and as plain text.
import { escape } from "./escape.js";

/** @import { DomainRow, RatedRow, RatingsTable } from "#app/app.js" */

/** @param {DomainRow} row */
const headOf = ({ called, note }) => (note ? `${called} (${note})` : called);

/** @param {RatedRow} row */
const ratingOf = ({ rating, mark = "" }) => rating + mark;

/** The cells have attributes instead of styles, because the page's policy refuses styles even here. */
const CELL = 'align="left" valign="top"';
const HEAD = `${CELL} bgcolor="#e8ecef"`;

/** @param {RatingsTable} table */
export function htmlOf({ language, title, framework, headings, score, overall, body, discretion, notes, unofficial }) {
  /** @param {RatedRow | DomainRow} row */
  const rowOf = (row) =>
    row.rating === undefined
      ? `<tr><th colspan="2" scope="rowgroup" ${HEAD}>${escape(headOf(row))}</th></tr>`
      : `<tr><td ${CELL}>${escape(row.called)}</td><td ${CELL}><b>${escape(ratingOf(row))}</b></td></tr>`;
  const items = notes.map((note) => `<li>${escape(note)}</li>`).join("");
  const noted = notes.length ? `<p><b>* ${escape(discretion)}</b></p><ul>${items}</ul>` : "";
  return (
    `<html lang="${language}"><head><meta charset="utf-8"></head><body>` +
    `<p><b>${escape(title)}</b><br>${escape(framework)}</p>` +
    '<table border="1" cellspacing="0" cellpadding="5">' +
    `<thead><tr>${headings.map((heading) => `<th scope="col" ${HEAD}>${escape(heading)}</th>`).join("")}</tr></thead>` +
    `<tbody>${[overall, score, ...body].map(rowOf).join("")}</tbody></table>${noted}<p><i>${escape(unofficial)}</i></p></body></html>`
  );
}

/**
 * A line for each row, with tabs between the cells.
 *
 * @param {RatingsTable} table
 */
export function textOf({ title, framework, headings, score, overall, body, discretion, notes, unofficial }) {
  /** @param {RatedRow | DomainRow} row */
  const rowOf = (row) => (row.rating === undefined ? headOf(row) : `${row.called}\t${ratingOf(row)}`);
  const noted = notes.length ? [`* ${discretion}`, ...notes] : [];
  return [title, framework, headings.join("\t"), ...[overall, score, ...body].map(rowOf), ...noted, unofficial, ""].join("\n");
}
