// How many pages a printed document has.
import { inflateSync } from "node:zlib";

/** How many pages a PDF has. Browsers pack the objects that say so. */
export function pagesOf(pdf) {
  const text = pdf.toString("latin1");
  const streams = Array.from(text.matchAll(/stream\r?\n/g), ({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length)).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...streams].join("\n").match(/\/Type\s*\/Page\b(?!s)/g)?.length;
}
