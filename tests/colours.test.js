// The page, pictures and workbooks each have the colours of the ratings in their own code. The colours must be equal.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const tokens = read("www/styles/calculator/_tokens.scss");

/** A colour of a light page, in six digits. */
function light(name) {
  const [, colour] = tokens.match(new RegExp(`-ratings-${name}, light-dark\\(#(\\w+),`));
  return colour.length === 3 ? colour.replace(/./g, "$&$&") : colour;
}

for (const [place, path, writtenAs] of [
  ["pictures", "www/take-out/picture.js", (colour) => `#${colour}`],
  ["workbooks", "src/exchange/workbook/formats.rs", (colour) => `0x${colour.slice(0, 2)}_${colour.slice(2)}`.toUpperCase().replace("0X", "0x")],
]) {
  test(`ratings have the page's colours in ${place}`, () => {
    const text = read(path);
    for (const rating of ["inadequate", "requires-improvement", "good", "outstanding"]) {
      const [fill, ink] = [light(rating), light(`${rating}-ink`)].map(writtenAs);
      assert.match(text, new RegExp(`"?${fill}"?, "?${ink}"?`), `${rating}: ${fill} and ${ink}`);
    }
  });
}
