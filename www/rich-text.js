// The table of ratings as rich text, for Word and emails, and as plain text beside it.
import { escape } from "./escape.js";

const headOf = ({ called, note }) => (note ? `${called} (${note})` : called);
const ratingOf = ({ rating, mark = "" }) => rating + mark;

/** By attributes: the browser holds `style` against the page's policy even here. */
const CELL = 'align="left" valign="top"';
const HEAD = `${CELL} bgcolor="#e8ecef"`;

export function htmlOf({ language, title, framework, headings, score, overall, body, discretion, notes, unofficial }) {
  const row = (entry) =>
    entry.rating === undefined
      ? `<tr><th colspan="2" scope="rowgroup" ${HEAD}>${escape(headOf(entry))}</th></tr>`
      : `<tr><td ${CELL}>${escape(entry.called)}</td><td ${CELL}><b>${escape(ratingOf(entry))}</b></td></tr>`;
  const noted = notes.length ? `<p><b>* ${escape(discretion)}</b></p><ul>${notes.map((note) => `<li>${escape(note)}</li>`).join("")}</ul>` : "";
  return (
    `<html lang="${language}"><head><meta charset="utf-8"></head><body>` +
    `<p><b>${escape(title)}</b><br>${escape(framework)}</p>` +
    '<table border="1" cellspacing="0" cellpadding="5">' +
    `<thead><tr>${headings.map((heading) => `<th scope="col" ${HEAD}>${escape(heading)}</th>`).join("")}</tr></thead>` +
    `<tbody>${[overall, score, ...body].map(row).join("")}</tbody></table>${noted}<p><i>${escape(unofficial)}</i></p></body></html>`
  );
}

/** A row a line, its cells apart by tabs. */
export function textOf({ title, framework, headings, score, overall, body, discretion, notes, unofficial }) {
  const row = (entry) => (entry.rating === undefined ? headOf(entry) : `${entry.called}\t${ratingOf(entry)}`);
  const noted = notes.length ? [`* ${discretion}`, ...notes] : [];
  return [title, framework, headings.join("\t"), ...[overall, score, ...body].map(row), ...noted, unofficial, ""].join("\n");
}
