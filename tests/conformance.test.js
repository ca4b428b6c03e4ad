// The engine for JavaScript rates every row of the conformance pack, in Node.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { decode, rate, ready } from "../dist/package/engine.js";
import { cellsOf, expectedOf, readPack } from "./conformance/pack.js";

before(() => ready);

for (const [file, rows] of Object.entries(readPack())) {
  test(`${file}: the engine says the same of all ${rows.length} rows`, () => {
    for (const row of rows) {
      assert.deepEqual(cellsOf(rate(row.input)), expectedOf(row), row.id);
      assert.deepEqual(decode(row.line), { inspection: row.input, problems: [] }, row.id);
    }
  });
}

test("the pack's README counts its rows", () => {
  const readme = readFileSync(new URL("conformance/README.md", import.meta.url), "utf8");
  const counted = Array.from(readme.matchAll(/^\| `(.*\.csv)` \| (\d+) \|/gm), ([, file, rows]) => [file, Number(rows)]);
  const rows = Object.entries(readPack()).map(([file, rows]) => [file, rows.length]);
  assert.deepEqual(counted.sort(), rows.sort());
});
