import { readFileSync } from "node:fs";
import { Marked } from "marked";
import { here } from "./paths.js";

/** The files that the guide links to and that are published, by their path from the guide. */
const PUBLISHED = new Map([["../www/wordpress/readme.txt", "./wordpress/inspection-ratings/readme.txt"]]);

/** The id of the last heading. */
let part = "";
const guide = new Marked({
  hooks: {
    // On a phone a table is wider than the page, so it scrolls by itself, and has the name of the part that it stands in.
    postprocess: (html) =>
      html.replaceAll(/<tr>\n<td>(\d+)<\/td>/g, '<tr id="rule-$1">\n<td>$1</td>').replaceAll(/<h\d id="([^"]*)">|<table>|<\/table>/g, (tag, id) => {
        if (id) part = id;
        if (tag === "<table>") return `<section class="table" tabindex="0" aria-labelledby="${part}">${tag}`;
        return id ? tag : `${tag}</section>`;
      }),
  },
  renderer: {
    heading({ tokens, depth, text }) {
      const id = text.toLowerCase().replaceAll(/[^\w -]/g, "").replaceAll(" ", "-");
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const address = /^(#|https:)/.test(href) ? href : PUBLISHED.get(href);
      // What is not published beside the guide is named without a link.
      return address ? `<a href="${address}">${words}</a>` : words;
    },
    image: ({ href, text }) => `<img src="/docs/${href}" alt="${text}">`,
    tablecell({ header, tokens }) {
      const content = this.parser.parseInline(tokens);
      return header ? `<th scope="col">${content}</th>` : `<td>${content}</td>`;
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
