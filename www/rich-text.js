// The table of ratings as rich text, for Word and emails, and as plain text beside it.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
/** In a line of its own, or a cell. */
const inLine = (text) => text.replace(/\s+/g, " ").trim();

const numbered = ({ number, name }) => (number ? `${number} ${name}` : name);
const headOf = ({ note, ...domain }) => (note ? `${numbered(domain)} (${note})` : numbered(domain));
const ratingOf = ({ rating, discretion }) => rating + (discretion ? "*" : "");

/** By attributes: the browser holds `style` against the page's policy even here. */
const CELL = 'align="left" valign="top"';
const HEAD = `${CELL} bgcolor="#e8ecef"`;

export function htmlOf({ language, title, framework, headings, score, overall, domains, discretion, notes, unofficial }) {
  const row = (name, rating) => `<tr><td ${CELL}>${escaped(name)}</td><td ${CELL}><b>${escaped(rating)}</b></td></tr>`;
  const group = (domain) =>
    `<tr><th colspan="2" scope="rowgroup" ${HEAD}>${escaped(headOf(domain))}</th></tr>` +
    domain.standards.map((standard) => row(numbered(standard), ratingOf(standard))).join("");
  const noted = notes.length ? `<p><b>* ${escaped(discretion)}</b></p><ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join("")}</ul>` : "";
  return (
    `<html lang="${language}"><head><meta charset="utf-8"></head><body>` +
    `<p><b>${escaped(title)}</b><br>${escaped(framework)}</p>` +
    '<table border="1" cellspacing="0" cellpadding="5">' +
    `<thead><tr>${headings.map((heading) => `<th scope="col" ${HEAD}>${escaped(heading)}</th>`).join("")}</tr></thead><tbody>` +
    [overall, score].map(({ label, value }) => row(label, value)).join("") +
    `${domains.map(group).join("")}</tbody></table>${noted}<p><i>${escaped(unofficial)}</i></p></body></html>`
  );
}

/** A row a line, its cells apart by tabs. */
export function textOf({ title, framework, headings, score, overall, domains, discretion, notes, unofficial }) {
  const rows = [[title], [framework], headings, [overall.label, overall.value], [score.label, score.value]];
  for (const domain of domains) {
    rows.push([headOf(domain)], ...domain.standards.map((standard) => [numbered(standard), ratingOf(standard)]));
  }
  if (notes.length) rows.push([`* ${discretion}`], ...notes.map((note) => [note]));
  rows.push([unofficial]);
  return rows.map((cells) => `${cells.map(inLine).join("\t")}\n`).join("");
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
