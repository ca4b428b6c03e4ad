// The table of ratings as rich text, for Word and emails, and as plain text beside it.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

const headOf = ({ called, note }) => (note ? `${called} (${note})` : called);
const ratingOf = ({ rating, mark = "" }) => rating + mark;

/** By attributes: the browser holds `style` against the page's policy even here. */
const CELL = 'align="left" valign="top"';
const HEAD = `${CELL} bgcolor="#e8ecef"`;

export function htmlOf({ language, title, framework, headings, score, overall, body, discretion, notes, unofficial }) {
  const row = (entry) =>
    entry.rating === undefined
      ? `<tr><th colspan="2" scope="rowgroup" ${HEAD}>${escaped(headOf(entry))}</th></tr>`
      : `<tr><td ${CELL}>${escaped(entry.called)}</td><td ${CELL}><b>${escaped(ratingOf(entry))}</b></td></tr>`;
  const noted = notes.length ? `<p><b>* ${escaped(discretion)}</b></p><ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join("")}</ul>` : "";
  return (
    `<html lang="${language}"><head><meta charset="utf-8"></head><body>` +
    `<p><b>${escaped(title)}</b><br>${escaped(framework)}</p>` +
    '<table border="1" cellspacing="0" cellpadding="5">' +
    `<thead><tr>${headings.map((heading) => `<th scope="col" ${HEAD}>${escaped(heading)}</th>`).join("")}</tr></thead>` +
    `<tbody>${[overall, score, ...body].map(row).join("")}</tbody></table>${noted}<p><i>${escaped(unofficial)}</i></p></body></html>`
  );
}

/** A row a line, its cells apart by tabs. */
export function textOf({ title, framework, headings, score, overall, body, discretion, notes, unofficial }) {
  const row = (entry) => (entry.rating === undefined ? headOf(entry) : `${entry.called}\t${ratingOf(entry)}`);
  const noted = notes.length ? [`* ${discretion}`, ...notes] : [];
  return [title, framework, headings.join("\t"), ...[overall, score, ...body].map(row), ...noted, unofficial, ""].join("\n");
}

/** Copies something in several forms, each under its type. Rejects where the browser refuses. */
export async function copyRich(forms) {
  try {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch (cause) {
    if (!copyByEvent(forms)) throw cause;
  }
}

/** The older way, which some browsers allow where they refuse the other: in frames, and on pages without https. */
function copyByEvent(forms) {
  let given = false;
  const give = (event) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  addEventListener("copy", give, { capture: true });
  try {
    return document.execCommand("copy") && given;
  } finally {
    removeEventListener("copy", give, { capture: true });
  }
}
