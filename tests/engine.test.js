// The engine's JavaScript API, as built in dist/package/.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import * as engine from "../dist/package/engine.js";

before(() => engine.ready);

/** A published inspection: what goes in, in the wire format, and what the report prints. */
function report(id) {
  const file = readFileSync(new URL(`published/${id}.json`, import.meta.url), "utf8");
  const { framework, service, answers, discretion, expected } = JSON.parse(file);
  for (const answer of Object.values(answers)) delete answer.printedPercent;
  return { inspection: { version: 1, framework, service, answers, discretion }, expected };
}

const yjs = (fields) => ({ version: 1, framework: "yjs-2021", ...fields });

function refused(input) {
  try {
    engine.rate(input);
  } catch (error) {
    return error;
  }
  assert.fail("it should be refused");
}

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

test("says where rounding decided the band", () => {
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

test("takes an inspection with nothing answered, and fields that are undefined", () => {
  for (const input of [yjs(), yjs({ answers: {} }), yjs({ service: undefined, answers: undefined, discretion: null })]) {
    assert.deepEqual(engine.rate(input).score, { points: 0, max: 36, lowest: 0, highest: 36, complete: false });
  }
});

test("refuses what is not allowed, with the place, a code and a sentence", () => {
  const answers = (answers) => yjs({ answers });
  for (const [name, input, code, path, message] of [
    ["unknown field", yjs({ answer: {} }), "unknown-field", "answer", /^answer: unknown field; allowed here: version, /],
    [
      "12 of 9",
      answers({ "2.1.2": { yes: 12, of: 9 } }),
      "more-yes-than-cases",
      "2.1.2",
      /^2\.1\.2: 12 of 9 cases cannot be yes$/,
    ],
    ["above 100", answers({ "2.1.2": { percent: 104 } }), "percentage-out-of-range", "2.1.2", /from 0 to 100$/],
    ["not a number", answers({ "2.1.2": { percent: NaN } }), "percentage-out-of-range", "2.1.2", /from 0 to 100$/],
    ["a text", answers({ "2.1.2": { percent: "78" } }), "wrong-type", "2.1.2.percent", /must be a number$/],
    ["unknown place", answers({ 9.9: { percent: 1 } }), "unknown-place", "9.9", /^9\.9: yjs-2021 has no/],
    ["unknown framework", { version: 1, framework: "yjs" }, "unknown-framework", "framework", /“yjs”; it must be one of iyjs-/],
    ["another version", { ...yjs(), version: 2 }, "unknown-version", "version", /must be 1$/],
    ["no version", { framework: "yjs-2021" }, "missing-field", "version", /missing$/],
    [
      "discretion on a key question",
      yjs({ discretion: { "2.1.1": { rating: "good" } } }),
      "discretion-on-key-question",
      "2.1.1",
      /of a standard, not of a key question$/,
    ],
    ["a place called __proto__", answers(JSON.parse('{ "__proto__": { "rating": "good" } }')), "unknown-place", "__proto__", /^__/],
    ["a field called __proto__", JSON.parse('{ "__proto__": 1 }'), "unknown-field", "__proto__", /^__proto__: unknown field/],
    ["a field called constructor", { constructor: 1 }, "unknown-field", "constructor", /^constructor: unknown field/],
    ["undefined", undefined, "wrong-type", "", /^inspection: this must be an object$/],
    ["null", null, "wrong-type", "", /^inspection: this must be an object$/],
    ["a function", () => yjs(), "wrong-type", "", /^inspection: this must be an object$/],
    ["a symbol", Symbol("yjs"), "wrong-type", "", /^inspection: this must be an object$/],
    ["an array", [yjs()], "wrong-type", "", /^inspection: this must be an object$/],
    ["a text that is JSON", JSON.stringify(yjs()), "wrong-type", "", /^inspection: this must be an object$/],
  ]) {
    const error = refused(input);
    assert(error instanceof Error, name);
    assert.deepEqual([error.name, error.code, error.path], ["InspectionError", code, path], name);
    assert.match(error.message, message, name);
  }
});

test("refuses an object that holds itself, in any of its places", () => {
  const own = {};
  own.own = own;
  const answers = yjs();
  answers.answers = answers;
  const answer = {};
  answer.rating = answer;
  const list = [];
  list.push(list);
  for (const input of [own, answers, yjs({ answers: { 1.1: answer } }), list, yjs({ service: list })]) {
    const error = refused(input);
    assert(error instanceof Error && error.code, error.message);
  }
  assert.equal(engine.rate(report("bexley-2024").inspection).score.points, 27, "and goes on working");
});

test("refuses what throws when it is read, however often", () => {
  const thrower = () => {
    throw new RangeError("not to be seen");
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const input of [
    Object.defineProperty({}, "version", { enumerable: true, get: thrower }),
    yjs({ answers: Object.defineProperty({}, "2.1.1", { enumerable: true, get: thrower }) }),
    new Proxy({}, { ownKeys: thrower }),
    new Proxy({}, { has: thrower, getPrototypeOf: thrower }),
    proxy,
    yjs({ answers: proxy }),
    yjs({ answers: Object.assign(new Map([["2.1.1", {}]]), { [Symbol.iterator]: thrower }) }),
  ]) {
    // A call that is left half-way keeps its memory: it ran out after some 1,500.
    for (let times = 0; times < 2000; times++) {
      const { name, message } = refused(input);
      assert.deepEqual([name, message], ["InspectionError", "inspection: this must be an object"]);
    }
  }
  assert.equal(engine.rate(yjs()).score.max, 36, "and goes on working");
});

test("takes objects of every kind that have fields, and no others", () => {
  class Answers {
    "2.1.1" = { yes: 11n, of: 17 };
  }
  const answers = { "2.1.1": new Map(Object.entries({ yes: 11, of: 17 })) };
  for (const taken of [
    yjs({ answers }),
    yjs({ answers: new Map(Object.entries(answers)) }),
    new Map(Object.entries(yjs({ answers }))),
    yjs({ answers: new Answers() }),
    yjs({ answers: Object.assign(Object.create(null), answers) }),
    yjs({ answers: new Proxy(answers, {}) }),
    Object.freeze({ ...yjs({ answers }), [Symbol("not a field")]: 1 }),
  ]) {
    assert.equal(engine.rate(taken).keyQuestions["2.1.1"].percent, 65);
  }
  for (const other of [[], [["2.1.1", {}]], new Set(), new Uint8Array(1), new Float64Array(), (function* () {})(), new String("")]) {
    const { code, path } = refused(yjs({ answers: other }));
    assert.deepEqual([code, path], ["wrong-type", "answers"]);
  }
  for (const inside of [() => 1, Symbol("2.1.1")]) {
    assert.equal(refused(yjs({ answers: { "2.1.1": { percent: inside } } })).path, "", "JSON could not hold it");
  }
});

test("gives a reason back as it was given, whatever is in it", () => {
  const reason = "“Good”, \"as\" it \\ was\u0000\n\t\u007f\u2028 👍</script>";
  const { steps } = engine.rate(yjs({ discretion: { 1.1: { rating: "good", reason } } }));
  assert(steps.some(({ text }) => text.endsWith(`Reason given: ${reason}`)));
});

test("names places in the order of their numbers", () => {
  for (const { id } of engine.frameworks()) {
    const { keyQuestions, standards } = engine.rate({ version: 1, framework: id });
    for (const places of [keyQuestions, standards]) assert.deepEqual(Object.keys(places), Object.keys(places).sort(), id);
  }
});

test("leaves what it is given alone", () => {
  const { inspection } = report("bexley-2024");
  const before = structuredClone(inspection);
  engine.rate(inspection);
  assert.deepEqual(inspection, before);
});

test("lists the four frameworks, newest first, with their numbers and names", () => {
  const frameworks = engine.frameworks();
  assert.deepEqual(
    frameworks.map(({ id, name, maxScore, basis }) => [id, name, maxScore, basis]),
    [
      ["iyjs-2025", "Youth justice services, 2025 standards", 21, "inferred"],
      ["iyjwcv-2025", "Youth justice work with children and victims, 2025 standards", 12, "published"],
      ["yjs-2021", "Youth justice services, 2021 standards", 36, "published"],
      ["yos-2018", "Youth offending services, 2018 standards", 36, "published"],
    ],
  );
  for (const { id, maxScore, domains, keyQuestionBands, overallBands } of frameworks) {
    const counted = domains.flatMap(({ standards }) => standards).filter(({ counts }) => counts);
    assert.equal(maxScore, 3 * counted.length, id);
    assert.deepEqual([keyQuestionBands[0].from, keyQuestionBands.at(-1).to], [0, 100], id);
    assert.deepEqual([overallBands[0].from, overallBands.at(-1).to], [0, maxScore], id);
  }
  const victims = frameworks[1].domains.at(-1).standards[0];
  assert.deepEqual(
    victims.keyQuestions.map(({ number, answeredBy }) => [number, answeredBy]),
    [["V1.1", "cases"], ["V1.2", "judgement"]],
  );
});

test("gives plain objects, which JSON brings back unchanged", () => {
  for (const given of [engine.rate(report("bexley-2024").inspection), engine.rate(yjs()), engine.frameworks()]) {
    assert.deepEqual(JSON.parse(JSON.stringify(given)), given);
  }
});
