// `compare` of the engine's JavaScript API.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as engine from "../dist/package/engine.js";
import { changed, refused, report, withoutDiscretion, yjs } from "./support/api.js";

before(() => engine.ready);

test("compares two inspections: what differs, and nothing else", () => {
  const before = withoutDiscretion("camden-2020");
  const after = changed(before, { "2.2.3": { yes: 12, of: 15 }, "2.1.1": { yes: 15, of: 16 } });
  const found = engine.compare(before, after);
  assert.deepEqual(Object.keys(found), ["framework", "keyQuestions", "standards", "score", "overall"]);
  assert.equal(found.framework, "yos-2018");
  assert.deepEqual(Object.keys(found.keyQuestions), ["2.1.1", "2.2.3"], "2.1.1 differs inside its band");
  assert.deepEqual(Object.keys(found.standards), ["2.2"]);
  assert.deepEqual(found.keyQuestions["2.2.3"], {
    before: { answer: { yes: 11, of: 15 }, percent: 73, band: "good", roundingDecided: false },
    after: { answer: { yes: 12, of: 15 }, percent: 80, band: "outstanding", roundingDecided: false },
  });
  const [from, to] = [engine.rate(before), engine.rate(after)];
  assert.deepEqual(found.standards["2.2"], {
    before: { answer: null, ...from.standards["2.2"] },
    after: { answer: null, ...to.standards["2.2"] },
  });
  assert.deepEqual(found.score, { before: from.score, after: to.score });
  assert.deepEqual(found.overall, { before: from.overall, after: to.overall });
});

test("compares every kind of difference", () => {
  const bexley = report("bexley-2024").inspection;
  for (const [name, before, after, keyQuestions, standards] of [
    ["nothing", bexley, bexley, [], []],
    ["the service", bexley, { ...bexley, service: "Another" }, [], []],
    [
      "a reason",
      yjs({ discretion: { 2.3: { rating: "good" } } }),
      yjs({ discretion: { 2.3: { rating: "good", reason: "Another" } } }),
      [],
      [],
    ],
    ["discretion", bexley, withoutDiscretion("bexley-2024"), [], ["2.3", "3.2", "3.3"]],
    ["a missing answer", yjs(), yjs({ answers: { "2.2.1": { percent: 100 } } }), ["2.2.1"], []],
    ["a judged rating", yjs(), yjs({ answers: { 1.1: { rating: "good" } } }), [], ["1.1"]],
    ["not rated", yjs({ answers: { 4.1: { notRated: true } } }), yjs(), [], ["4.1"]],
    ["not inspected", yjs(), yjs({ answers: { 3.1: { notInspected: true } } }), [], ["3.1"]],
    ["not asked", yjs({ answers: { "2.2.2": { notAsked: true } } }), yjs(), ["2.2.2"], []],
    ["a count for a percentage", yjs({ answers: { "2.2.1": { percent: 50 } } }), yjs({ answers: { "2.2.1": { yes: 1, of: 2 } } }), ["2.2.1"], []],
    ["what limits it alone", changed(bexley, { "2.1.2": { yes: 6, of: 9 } }), changed(bexley, { "2.1.2": { yes: 8, of: 9 } }), ["2.1.2"], ["2.1"]],
  ]) {
    const found = engine.compare(before, after);
    assert.deepEqual([Object.keys(found.keyQuestions), Object.keys(found.standards)], [keyQuestions, standards], name);
    for (const { before, after } of [...Object.values(found.keyQuestions), ...Object.values(found.standards)]) {
      assert.notDeepEqual(before, after, name);
    }
  }
  const { before, after } = engine.compare(yjs({ answers: { 1.1: { rating: "good" } } }), yjs()).standards["1.1"];
  assert.deepEqual([before.answer, after.answer, after.lowest], [{ rating: "good" }, null, "inadequate"]);
});

test("names the inspection, of two, in which something is not allowed", () => {
  const { inspection } = report("bexley-2024");
  const half = yjs({ answers: { "2.1.2": { yes: 6 } } });
  for (const [name, before, after, code, path, message] of [
    ["the first", half, {}, "missing-field", "before.2.1.2.of", "before.2.1.2.of: this is missing, and must be a whole number"],
    ["the second", inspection, half, "missing-field", "after.2.1.2.of", "after.2.1.2.of: this is missing, and must be a whole number"],
    ["no second", inspection, undefined, "wrong-type", "after", "after: this must be an object"],
    ["a field called inspection", inspection, { inspection: 1 }, "unknown-field", "after.inspection", /^after\.inspection: unknown field; /],
    [
      "different frameworks",
      report("camden-2020").inspection,
      inspection,
      "different-frameworks",
      "framework",
      "framework: two inspections are compared under one framework, not yos-2018 and yjs-2021",
    ],
  ]) {
    const error = refused(after, (after) => engine.compare(before, after));
    assert.deepEqual([error.name, error.code, error.path], ["InspectionError", code, path], name);
    if (typeof message === "string") assert.equal(error.message, message, name);
    else assert.match(error.message, message, name);
  }
});
