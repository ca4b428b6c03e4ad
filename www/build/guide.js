import { readFileSync } from "node:fs";
import { Marked } from "marked";
import { here } from "./paths.js";

/** The files that the guide links to and that are published, by their path from the guide. */
const PUBLISHED = new Map([["../www/wordpress/readme.txt", "./wordpress/inspection-ratings/readme.txt"]]);

/** Texts that are longer than this have no room in a column on a phone. */
const LONG = 40;

/** The id of the last heading. */
let part = "";
const guide = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      part = text.toLowerCase().replaceAll(/[^\w -]/g, "").replaceAll(" ", "-");
      return `<h${depth} id="${part}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const address = /^(#|https:)/.test(href) ? href : PUBLISHED.get(href);
      // What is not published beside the guide is named without a link.
      return address ? `<a href="${address}">${words}</a>` : words;
    },
    image: ({ href, text }) => `<img src="/docs/${href}" alt="${text}">`,
    // A table that is wider than the page scrolls by itself, and has the name of the part that it stands in. On a phone, the rows of a table with
    // long texts are entries below each other, and each cell has the name of its column.
    table({ header, rows }) {
      const words = (/** @type {import("marked").Tokens.TableCell} */ cell) => this.parser.parseInline(cell.tokens);
      const names = header.map(({ text }) => text.replaceAll("`", ""));
      const row = (/** @type {import("marked").Tokens.TableCell[]} */ cells) => {
        const [, rule] = cells[0].text.match(/^(\d+)$/) ?? [];
        const drawn = cells.map((cell, column) => `<td data-column="${names[column]}">${words(cell)}</td>`);
        return `<tr${rule ? ` id="rule-${rule}"` : ""}>${drawn.join("")}</tr>\n`;
      };
      const isLong = rows.flat().some(({ text }) => text.length > LONG);
      return `<section class="table${isLong ? " table--entries" : ""}" tabindex="0" aria-labelledby="${part}"><table>
<thead><tr>${header.map((cell) => `<th scope="col">${words(cell)}</th>`).join("")}</tr></thead>
<tbody>${rows.map(row).join("")}</tbody>
</table></section>
`;
    },
  },
});

/**
 * A plugin that puts documents into their pages: the guide to embedding, and the rules. Each rule in a table has an id, to which other pages
 * link.
 *
 * @returns {import("vite").Plugin}
 */
export function hasGuide() {
  return {
    name: "has-guide",
    transformIndexHtml: {
      order: "pre",
      handler: (html) =>
        html.replace(/<!-- (docs\/\w+\.md) -->/, (_, document) => {
          // Its first comment is for those who change the document.
          const text = readFileSync(here(document), "utf8").replace(/^<!--.*?-->/, "");
          return String(guide.parse(text));
        }),
    },
  };
}
