// What a panel shows, for Word and emails: its sentences, lists and tables, without its buttons and fields. The
// calculator has worded all of that, so nothing is worded anew here.

/** @import { RatingsTable } from "#app/app.js" */
import { escape } from "../browser/escape.js";
import { CELL, HEAD } from "./rich-text.js";

/** The elements that are left out: controls, and the words that screen readers alone read. */
const LEFT_OUT = "button, select, input, label, textarea, svg, details, .ir-ask, .ir-strips, .ir-ways, .ir-panel__head, .ir-by-case__heading, .govuk-visually-hidden, .govuk-hint";

/**
 * A part of what is shown. A list can have lists in its items.
 *
 * @typedef {{ kind: "paragraph", text: string, strong: boolean }
 *   | { kind: "list", items: Block[][] }
 *   | { kind: "table", caption: string, rows: { text: string, heads: boolean, strong: boolean }[][] }} Block
 */

/**
 * The text of an element, without what is left out.
 *
 * @param {Element} element
 */
function textIn(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * The parts of an element, in order.
 *
 * @param {Element} element
 * @returns {Block[]}
 */
export function blocksIn(element) {
  return [...element.children].flatMap((child) => {
    if (child.matches(LEFT_OUT)) return [];
    if (child.matches("p")) {
      const text = textIn(child);
      return text ? [{ kind: /** @type {const} */ ("paragraph"), text, strong: child.matches(".ir-strong") }] : [];
    }
    if (child.matches("ul, ol")) {
      const items = [...child.children].map((item) => {
        const inner = blocksIn(item);
        return inner.length ? inner : [{ kind: /** @type {const} */ ("paragraph"), text: textIn(item), strong: false }];
      });
      return [{ kind: /** @type {const} */ ("list"), items }];
    }
    if (child instanceof HTMLTableElement) {
      const rows = [...child.rows].map((row) =>
        [...row.cells].map((cell) => ({
          text: textIn(cell),
          heads: cell.closest("thead") !== null,
          strong: cell.querySelector("strong") !== null,
        })),
      );
      return [{ kind: /** @type {const} */ ("table"), caption: child.caption ? textIn(child.caption) : "", rows }];
    }
    return blocksIn(child);
  });
}

/**
 * Parts as rich text, below what the ratings are called and above what they rest on.
 *
 * @param {Pick<RatingsTable, "language" | "title" | "framework" | "unofficial">} of
 * @param {Block[]} blocks
 */
export function htmlOfBlocks({ language, title, framework, unofficial }, blocks) {
  return (
    `<html lang="${language}"><head><meta charset="utf-8"></head><body><p><b>${escape(title)}</b><br>${escape(framework)}</p>` +
    `${blocks.map(htmlOf).join("")}<p><i>${escape(unofficial)}</i></p></body></html>`
  );
}

/**
 * @param {Block} block
 * @returns {string}
 */
function htmlOf(block) {
  if (block.kind === "paragraph") return block.strong ? `<p><b>${escape(block.text)}</b></p>` : `<p>${escape(block.text)}</p>`;
  if (block.kind === "list") return `<ul>${block.items.map((item) => `<li>${item.map(htmlOf).join("")}</li>`).join("")}</ul>`;
  const rows = block.rows.map((row) => {
    const cells = row.map(({ text, heads, strong }) => {
      if (heads) return `<th scope="col" ${HEAD}>${escape(text)}</th>`;
      return `<td ${CELL}>${strong ? `<b>${escape(text)}</b>` : escape(text)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const caption = block.caption ? `<p><b>${escape(block.caption)}</b></p>` : "";
  return `${caption}<table border="1" cellspacing="0" cellpadding="5">${rows.join("")}</table>`;
}

/**
 * Parts as plain text: a line for each sentence, item and row, with tabs between the cells.
 *
 * @param {Pick<RatingsTable, "title" | "framework" | "unofficial">} of
 * @param {Block[]} blocks
 */
export function textOfBlocks({ title, framework, unofficial }, blocks) {
  return [title, framework, ...blocks.flatMap((block) => linesOf(block)), unofficial, ""].join("\n");
}

/**
 * @param {Block} block
 * @returns {string[]}
 */
function linesOf(block) {
  if (block.kind === "paragraph") return [block.text];
  if (block.kind === "list") return block.items.flatMap((item) => item.flatMap(linesOf));
  return [...(block.caption ? [block.caption] : []), ...block.rows.map((row) => row.map(({ text }) => text).join("\t"))];
}
