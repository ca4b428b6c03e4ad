// The engine for JavaScript rates every row of the conformance pack, in Node.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { decode, frameworks, rate, ready } from "../dist/package/engine.js";
import { cellsOf, expectedOf, readBands, readPack } from "./conformance/pack.js";

before(() => ready);

for (const [file, rows] of Object.entries(readPack())) {
  test(`${file}: the engine says the same of all ${rows.length} rows`, () => {
    for (const row of rows) {
      assert.deepEqual(cellsOf(rate(row.input)), expectedOf(row), row.id);
      assert.deepEqual(decode(row.line), { inspection: row.input, problems: [] }, row.id);
    }
  });
}

test("bands.csv: the bands of the frameworks and the ratings of the pack's scores are those of their maxima", () => {
  const bands = new Map(readBands().map(({ max, score, overall }) => [`${score} of ${max}`, overall]));
  for (const { maxScore, overallBands } of frameworks()) {
    for (const { rating, from, to } of overallBands) {
      for (let score = from; score <= to; score += 1) assert.equal(bands.get(`${score} of ${maxScore}`), rating);
    }
  }
  const settled = Object.values(readPack()).flat().filter(({ lowest, highest, max }) => lowest === highest && max !== "0");
  assert.ok(settled.length > 600);
  for (const { id, input } of settled) {
    const { score, overall } = rate(input);
    assert.equal(overall.rating, bands.get(`${score.points} of ${score.max}`), id);
  }
});

test("the pack's README counts its rows", () => {
  const readme = readFileSync(new URL("conformance/README.md", import.meta.url), "utf8");
  const counted = Array.from(readme.matchAll(/^\| `(.*\.csv)` \| (\d+) \|/gm), ([, file, rows]) => [file, Number(rows)]);
  const files = { ...readPack(), "bands.csv": readBands() };
  const rows = Object.entries(files).map(([file, rows]) => [file, rows.length]);
  assert.deepEqual(counted.sort(), rows.sort());
});
