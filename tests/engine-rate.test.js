// `rate` of the engine's JavaScript API: outcomes and explanations.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as engine from "../dist/package/engine.js";
import { report, yjs } from "./support/api.js";

before(() => engine.ready);

test("rates the published inspections as printed", () => {
  for (const id of ["bexley-2024", "camden-2020", "camden-2025", "islington-2024"]) {
    const { inspection, expected } = report(id);
    const outcome = engine.rate(inspection);
    const standards = Object.entries(outcome.standards).map(([number, { calculated, rating, counts }]) => {
      return [number, { calculated, rating, counts }];
    });
    assert.deepEqual(Object.fromEntries(standards), expected.standards, id);
    assert.equal(outcome.score.points, expected.score, id);
    assert.equal(outcome.score.max, expected.max, id);
    assert.equal(outcome.overall.rating, expected.overall, id);
  }
});

test("gives the whole outcome of Bexley 2024", () => {
  const outcome = engine.rate(report("bexley-2024").inspection);
  assert.deepEqual(Object.keys(outcome), ["framework", "keyQuestions", "standards", "score", "overall", "steps"]);
  assert.equal(outcome.framework, "yjs-2021");
  assert.deepEqual(outcome.score, { points: 27, max: 36, lowest: 27, highest: 27, complete: true });
  assert.deepEqual(outcome.overall, { rating: "good", lowest: "good", highest: "good" });
  assert.equal(Object.keys(outcome.keyQuestions).length, 21);
  assert.deepEqual(outcome.keyQuestions["2.2.3"], { percent: 56, band: "requires-improvement", roundingDecided: false });
  assert.deepEqual(outcome.standards["3.2"], {
    calculated: "requires-improvement",
    rating: "good",
    discretion: true,
    limitedBy: ["3.2.3"],
    points: 2,
    counts: true,
    lowest: "good",
    highest: "good",
  });
  assert.deepEqual(outcome.standards["2.1"].limitedBy, ["2.1.2", "2.1.3"]);
  assert.deepEqual(outcome.standards["4.1"], {
    calculated: null,
    rating: null,
    discretion: false,
    limitedBy: [],
    points: null,
    counts: false,
    lowest: null,
    highest: null,
  });
});

test("explains every standard, the score and the overall rating", () => {
  const { standards, steps } = engine.rate(report("bexley-2024").inspection);
  const explained = new Set(steps.map((step) => step.of));
  for (const of of [...Object.keys(standards), "score", "overall"]) assert(explained.has(of), of);
  for (const step of steps) {
    assert.deepEqual(Object.keys(step), ["of", "text", "rule", "basis", "source"]);
    assert(step.text && step.source, step.of);
    assert(Number.isInteger(step.rule) && step.rule >= 1 && step.rule <= 14, step.text);
    assert(["published", "inferred", "assumed"].includes(step.basis), step.text);
  }
  const planning = steps.find((step) => step.of === "2.2").text;
  assert.match(planning, /^Planning is Requires improvement because keeping other people safe is 56%, in the band 50 to 64%/);
});

test("says of each key question whether rounding decided its band", () => {
  const rounded = (yes, of) => engine.rate(yjs({ answers: { "2.1.1": { yes, of } } })).keyQuestions["2.1.1"];
  assert.deepEqual(rounded(11, 17), { percent: 65, band: "good", roundingDecided: true });
  assert.deepEqual(rounded(35, 44), { percent: 80, band: "outstanding", roundingDecided: true });
  assert.deepEqual(rounded(6, 9), { percent: 67, band: "good", roundingDecided: false });
});

test("gives what is still possible while answers are missing", () => {
  const { standards, score, overall } = engine.rate(yjs({ answers: { "1.1": { rating: "good" }, "2.2.3": { percent: 56 } } }));
  assert.deepEqual(score, { points: 2, max: 36, lowest: 2, highest: 33, complete: false });
  assert.deepEqual(overall, { rating: null, lowest: "inadequate", highest: "outstanding" });
  const { calculated, rating, points, lowest, highest } = standards["2.2"];
  assert.deepEqual({ calculated, rating, points }, { calculated: null, rating: null, points: null });
  assert.deepEqual([lowest, highest], ["inadequate", "requires-improvement"]);
});

test("gives a reason back unchanged, whatever characters are in it", () => {
  const reason = "“Good”, \"as\" it \\ was\u0000\n\t\u007f\u2028 👍</script>";
  const { steps } = engine.rate(yjs({ discretion: { 1.1: { rating: "good", reason } } }));
  assert(steps.some(({ text }) => text.endsWith(`Reason given: ${reason}`)));
});

test("rates a service without court disposals out of 24", () => {
  const not = { notInspected: true };
  const inadequate = { rating: "inadequate" };
  const answers = { 1.1: inadequate, 1.2: { rating: "requires-improvement" }, 1.3: inadequate, 1.4: inadequate, 2.1: not, 2.2: not, 2.3: not, 2.4: not };
  for (const number of ["3.1", "3.2", "3.3", "3.4"]) answers[number] = inadequate;
  const outcome = engine.rate(yjs({ answers }));
  assert.deepEqual(outcome.score, { points: 1, max: 24, lowest: 1, highest: 1, complete: true });
  assert.deepEqual(outcome.overall, { rating: "inadequate", lowest: "inadequate", highest: "inadequate" });
  assert.deepEqual(outcome.standards["2.1"], {
    calculated: null, rating: null, discretion: false, limitedBy: [], points: null, counts: false, lowest: null, highest: null,
  });
  const nothing = Object.fromEntries(Object.keys(answers).map((number) => [number, not]));
  const none = engine.rate(yjs({ answers: nothing }));
  assert.deepEqual([none.score.max, none.overall], [0, { rating: null, lowest: null, highest: null }]);
  const { inspection } = engine.decode(engine.encode(yjs({ answers })));
  assert.deepEqual(inspection.answers, answers);
  const out = engine.reach(yjs({ answers }), { of: "2.1", atLeast: "good" });
  assert.deepEqual([out.reachable, out.held], [false, [{ of: "2.1", why: "not-inspected" }]]);
});
