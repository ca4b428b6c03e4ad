import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";

const BUDGET = 115_000;
const dist = new URL("../dist/", import.meta.url);

/** The files of dist/assets that the page loads: those it names, those they name, and so on. */
function loaded() {
  const left = new Set(readdirSync(new URL("assets/", dist)));
  const texts = [readFileSync(new URL("index.html", dist), "latin1")];
  const files = [];
  for (const text of texts) {
    for (const name of left) {
      if (!text.includes(name)) continue;
      left.delete(name);
      const bytes = readFileSync(new URL(`assets/${name}`, dist));
      files.push({ name, bytes });
      texts.push(bytes.toString("latin1"));
    }
  }
  return files;
}

test(`the page's wasm, JavaScript and CSS make at most ${BUDGET} bytes of gzip`, () => {
  const rows = loaded()
    .filter(({ name }) => /\.(wasm|js|css)$/.test(name))
    .map(({ name, bytes }) => ({
      name,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
    }));
  const sum = (kind) => rows.reduce((total, row) => total + row[kind], 0);
  rows.push({ name: "all", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") });
  console.table(Object.fromEntries(rows.map(({ name, ...sizes }) => [name, sizes])));
  for (const kind of ["wasm", "js", "css"]) {
    assert(rows.some(({ name }) => name.endsWith(`.${kind}`)), `the page loads some ${kind}`);
  }
  assert(rows.at(-1).gzip <= BUDGET);
});
