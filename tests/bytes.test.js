import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";

// For the calculator, the element and what-if, the 10 kB that the element takes beyond its own (figures in and out in the wire format),
// and what comes in and goes out otherwise: sheets, files, lines of text, pictures.
const PAGE = 115_000 + 10_000 + 30_000 + 10_000 + 25_000;
// The part of the program that panels need. What it is, and a twentieth more.
const PANELS = 42_000;
// For rate, compare and reach; for encode and decode, which name each part of a line that cannot be read; for counting sheets of cases,
// with the totals, groups and headings that people's sheets have.
const ENGINE = 40_000 + 8_000 + 17_000;
// What it is, and a twentieth more.
const WORKBOOK = 329_000;
const dist = new URL("../dist/", import.meta.url);

const file = (name) => ({ name, bytes: readFileSync(new URL(name, dist)) });

/** The files of dist/assets that the page loads: those it names, those they name, and so on, but not those below. */
function loaded() {
  const left = new Set(readdirSync(new URL("assets/", dist)).filter((name) => !/^(app_second|embed-panel|workbook)/.test(name)));
  const files = [file("index.html")];
  for (const { bytes } of files) {
    for (const name of left) {
      if (!bytes.includes(name)) continue;
      left.delete(name);
      files.push(file(`assets/${name}`));
    }
  }
  return files;
}

function assertWithin(budget, files, kinds) {
  const rows = files
    .filter(({ name }) => kinds.includes(name.split(".").at(-1)))
    .map(({ name, bytes }) => ({
      name,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
    }));
  const sum = (size) => rows.reduce((total, row) => total + row[size], 0);
  rows.push({ name: "all", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") });
  console.table(Object.fromEntries(rows.map(({ name, ...sizes }) => [name, sizes])));
  for (const kind of kinds) assert(rows.some(({ name }) => name.endsWith(`.${kind}`)), `there is some ${kind}`);
  assert(rows.at(-1).gzip <= budget);
}

test(`the page's wasm, JavaScript and CSS make at most ${PAGE} bytes of gzip`, () => {
  assertWithin(PAGE, loaded(), ["wasm", "js", "css"]);
});

test(`the wasm that panels need, fetched when the calculator is first used, makes at most ${PANELS} bytes of gzip`, () => {
  const names = readdirSync(new URL("assets/", dist)).filter((name) => name.startsWith("app_second"));
  assertWithin(PANELS, names.map((name) => file(`assets/${name}`)), ["wasm"]);
});

test(`the wasm and JavaScript for workbooks, fetched only when one is saved, make at most ${WORKBOOK} bytes of gzip`, () => {
  const names = readdirSync(new URL("assets/", dist)).filter((name) => name.startsWith("workbook"));
  assertWithin(WORKBOOK, names.map((name) => file(`assets/${name}`)), ["wasm", "js"]);
});

test(`the engine's wasm and JavaScript make at most ${ENGINE} bytes of gzip`, () => {
  const names = readdirSync(new URL("package/", dist)).filter((name) => /^engine(-[\w-]+\.wasm|\.js)$/.test(name));
  assertWithin(ENGINE, names.map((name) => file(`package/${name}`)), ["wasm", "js"]);
});
