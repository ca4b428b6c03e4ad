// The engine's JavaScript API, as built in dist/package/.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { runInNewContext } from "node:vm";
import * as engine from "../dist/package/engine.js";

/** The error of each function of the API before `ready` is awaited. `fromFile` awaits `ready` itself. */
const calls = Object.entries(engine).filter(([name, call]) => typeof call === "function" && !["fromFile", "ready"].includes(name));
const tooEarly = calls.map(([name, call]) => {
  try {
    return [name, call()];
  } catch ({ name: kind, code, path, message }) {
    return [name, { kind, code, path, message }];
  }
});

before(() => engine.ready);

/** A published inspection: its answers in the wire format, and the results that the report prints. */
function report(id) {
  const file = readFileSync(new URL(`published/${id}.json`, import.meta.url), "utf8");
  const { framework, service, answers, discretion, expected } = JSON.parse(file);
  for (const answer of Object.values(answers)) delete answer.printedPercent;
  return { inspection: { version: 1, framework, service, answers, discretion }, expected };
}

const yjs = (fields) => ({ version: 1, framework: "yjs-2021", ...fields });

function refused(input, call = engine.rate) {
  try {
    call(input);
  } catch (error) {
    return error;
  }
  assert.fail("it should be refused");
}

test("each function that is called before `ready` throws an error that says to await it", () => {
  const names = ["compare", "decode", "encode", "frameworks", "fromCases", "rate", "reach"];
  const refusal = { kind: "InspectionError", code: "not-ready", path: "", message: "await `ready` first" };
  assert.deepEqual(tooEarly, names.map((name) => [name, refusal]));
});

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
      /^2\.1\.2: of 9 cases, 0 to 9 can be yes, not 12$/,
    ],
    ["above 100", answers({ "2.1.2": { percent: 104 } }), "percentage-out-of-range", "2.1.2", /from 0 to 100$/],
    ["not a number", answers({ "2.1.2": { percent: NaN } }), "percentage-out-of-range", "2.1.2", /from 0 to 100$/],
    ["a text", answers({ "2.1.2": { percent: "78" } }), "wrong-type", "2.1.2.percent", /must be a number from 0 to 100$/],
    ["unknown place", answers({ 9.9: { percent: 1 } }), "unknown-place", "9.9", /^9\.9: yjs-2021 has no/],
    ["unknown framework", { version: 1, framework: "yjs" }, "unknown-framework", "framework", /“yjs”; it must be one of iyjs-/],
    ["another version", { ...yjs(), version: 2 }, "unknown-version", "version", /must be 1$/],
    ["no version", { framework: "yjs-2021" }, "missing-field", "version", /missing, and must be 1$/],
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
    // A call that is left half-way keeps its memory. Without a new start, the memory is full after some 1,500 calls.
    for (let times = 0; times < 2000; times++) {
      const { name, message } = refused(input);
      assert.deepEqual([name, message], ["InspectionError", "inspection: this must be an object"]);
    }
  }
  assert.equal(engine.rate(yjs()).score.max, 36, "and goes on working");
});

test("takes objects of every kind that have fields, and no others", () => {
  const elsewhere = (code) => runInNewContext(code);
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
    yjs({ answers: elsewhere('new Map([["2.1.1", { yes: 11, of: 17 }]])') }),
    elsewhere('({ version: 1, framework: "yjs-2021", answers: { "2.1.1": { yes: 11, of: 17 } } })'),
    Object.freeze({ ...yjs({ answers }), [Symbol("not a field")]: 1 }),
  ]) {
    assert.equal(engine.rate(taken).keyQuestions["2.1.1"].percent, 65);
  }
  const iterable = [[], [["2.1.1", {}]], new Set(), new Uint8Array(1), new Float64Array(), (function* () {})(), new String("")];
  const opaque = [Promise.resolve(answers), new Date(), new WeakMap(), new Error("answers"), /answers/, elsewhere("new Date()")];
  for (const other of [...iterable, ...opaque]) {
    const { code, path } = refused(yjs({ answers: other }));
    assert.deepEqual([code, path], ["wrong-type", "answers"], Object.prototype.toString.call(other));
  }
  for (const none of [{}, Object.create(null), new Map(), new Proxy({}, {}), elsewhere("new Map()")]) {
    assert.deepEqual(engine.rate(yjs({ answers: none })), engine.rate(yjs()));
  }
  for (const inside of [() => 1, Symbol("2.1.1")]) {
    assert.equal(refused(yjs({ answers: { "2.1.1": { percent: inside } } })).path, "", "JSON could not hold it");
  }
});

test("reads 7 MB of headings, or of anything that could be some, without blocking for long", () => {
  const row = (columns, cell) => Array.from({ length: columns }, (_, place) => cell(place)).join("\t");
  const long = (words, length) => words.repeat(Math.ceil(length / words.length)).slice(0, length);
  const HEADING = "Planning: keeping other people safe ";
  for (const [name, text] of [
    ["a row of long headings", `${row(500, () => long(HEADING, 14_000))}\n${row(500, () => "Yes")}`],
    ["a row of long headings with numbers", `${row(500, () => long("2.1.1 planning ", 14_000))}\n${row(500, () => "Yes")}`],
    ["rows of headings above headings", Array.from({ length: 20 }, () => row(500, () => long(HEADING, 700))).join("\n")],
    ["a column of headings", Array.from({ length: 14_000 }, () => long(HEADING, 500)).join("\n")],
    ["a sheet of headings", Array.from({ length: 350 }, () => row(500, () => long(HEADING, 40))).join("\n")],
    ["two columns of headings", Array.from({ length: 99_000 }, () => row(2, () => long(HEADING, 35))).join("\n")],
    ["one cell", `${long(HEADING, 7e6)}\t2.1.1\nYes\tNo`],
    ["signs alone", `${row(500, () => long(". - . ", 14_000))}\nYes`],
    ["words that are all different", `${row(500, (at) => row(2000, (place) => (at * 2000 + place).toString(36).padStart(6, "x")))}\nYes`.replaceAll(/\t(?=x)/g, " ")],
  ]) {
    // Other programs may be busy too, so the time of the processor counts.
    const begun = process.cpuUsage();
    try {
      engine.fromCases(text, "yjs-2021");
    } catch ({ name }) {
      assert.equal(name, "InspectionError");
    }
    // Without a bound, the call took forty seconds on a machine on which it now takes two or three.
    const milliseconds = process.cpuUsage(begun).user / 1000;
    assert(milliseconds < 15_000, `${name}: ${Math.round(milliseconds)} ms`);
  }
});

test("gives a reason back unchanged, whatever characters are in it", () => {
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

test("does not change the objects that it is given", () => {
  const { inspection } = report("bexley-2024");
  const before = structuredClone(inspection);
  engine.rate(inspection);
  engine.compare(inspection, inspection);
  engine.reach(inspection, "outstanding");
  assert.deepEqual(inspection, before);
});

/** A published inspection as it would be rated without discretion. */
function withoutDiscretion(id) {
  const { inspection } = report(id);
  return { ...inspection, discretion: {} };
}

/** An inspection with some answers changed. */
const changed = (inspection, answers) => ({ ...inspection, answers: { ...inspection.answers, ...answers } });

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

/** An answer in a few letters. */
function word(answer) {
  if (!answer) return "nothing";
  return answer.rating ?? (answer.of ? `${answer.yes}/${answer.of}` : `${answer.percent}%`);
}

const plans = (found) => found.plans.map(({ changes }) => changes.map(({ of, from, to }) => `${of} ${word(from)} to ${word(to)}`));

test("finds the fewest changes that reach a target", () => {
  const bexley = report("bexley-2024").inspection;
  const camden = withoutDiscretion("camden-2020");
  const planning = (...percents) => yjs({ answers: Object.fromEntries(percents.map((percent, i) => [`2.2.${i + 1}`, { percent }])) });
  for (const [name, inspection, target, options, cost, expected] of [
    [
      "Bexley 2024 to outstanding",
      bexley,
      "outstanding",
      undefined,
      8,
      [["2.1.2 6/9 to 8/9", "2.1.3 7/9 to 8/9", "2.2.3 5/9 to 6/9", "2.4.3 7/9 to 8/9", "3.1.1 11/14 to 12/14", "3.1.3 10/14 to 12/14"]],
    ],
    [
      "Camden 2020 without discretion, in four ways",
      camden,
      "outstanding",
      undefined,
      1,
      [["2.2.3 11/15 to 12/15"], ["3.1.3 7/10 to 8/10"], ["3.2.3 4/7 to 5/7"], ["3.3.3 4/7 to 5/7"]],
    ],
    ["the same, as an object", camden, { atLeast: "outstanding" }, { limit: 4 }, 1, 4],
    ["a limit", camden, "outstanding", { limit: 1 }, 1, [["2.2.3 11/15 to 12/15"]]],
    [
      "a key question and a standard locked",
      camden,
      "outstanding",
      { locked: ["2.2.3", "3.1"] },
      1,
      [["3.2.3 4/7 to 5/7"], ["3.3.3 4/7 to 5/7"]],
    ],
    ["judged ratings at a price", bexley, "outstanding", { judgedStep: 1 }, 4, undefined],
    ["judged ratings for nothing", yjs({ answers: { 1.1: { rating: "good" } } }), { of: "1.1", atLeast: "outstanding" }, { judgedStep: 0 }, 0, [["1.1 good to outstanding"]]],
    ["judged ratings that cost more than cases", bexley, "outstanding", { judgedStep: 9999 }, 8, 1],
    ["one standard", planning(89, 70, 64.4), { of: "2.2", atLeast: "good" }, {}, 1, [["2.2.3 64.4% to 65%"]]],
    ["a percentage that is rounded into the band", planning(89, 80, 72.5), { of: "2.2", atLeast: "outstanding" }, {}, 7, [["2.2.3 72.5% to 79.5%"]]],
    ["and a tenth less", planning(89, 80, 72.4), { of: "2.2", atLeast: "outstanding" }, {}, 8, [["2.2.3 72.4% to 80%"]]],
    ["one standard, downwards", planning(89, 70, 66.5), { of: "2.2", atMost: "requires-improvement" }, null, 3, [["2.2.3 66.5% to 64%"]]],
    ["a missing answer", planning(89, 70), { of: "2.2", atLeast: "good" }, undefined, 0, [["2.2.3 nothing to 65%"]]],
    ["a missing rating", yjs(), { of: "1.1", atLeast: "good" }, undefined, 0, [["1.1 nothing to good"]]],
    [
      "missing and present answers",
      planning(89, 60),
      { of: "2.2", atLeast: "good" },
      undefined,
      5,
      [["2.2.2 60% to 65%", "2.2.3 nothing to 65%"]],
    ],
    ["what would lose it", camden, { atMost: "requires-improvement" }, undefined, undefined, undefined],
  ]) {
    const found = engine.reach(inspection, target, options);
    assert.deepEqual([found.reachable, found.already, found.best, found.score, found.held], [true, false, null, null, []], name);
    if (cost !== undefined) assert.equal(found.cost, cost, name);
    if (Array.isArray(expected)) assert.deepEqual(plans(found), expected, name);
    if (typeof expected === "number") assert.equal(found.plans.length, expected, name);
    assert.equal(found.more, options?.limit === 1, name);
    for (const { changes, score, overall } of found.plans) {
      assert.equal(changes.reduce((sum, { cost }) => sum + cost, 0), found.cost, name);
      const after = changed(inspection, Object.fromEntries(changes.map(({ of, to }) => [of, to])));
      const outcome = engine.rate(after);
      assert.deepEqual({ score, overall }, { score: outcome.score, overall: outcome.overall }, name);
      assert.equal(engine.reach(after, target, options).already, true, name);
    }
  }
});

test("gives every field of the answer about a target", () => {
  const found = engine.reach(withoutDiscretion("camden-2020"), "outstanding", { limit: 1 });
  assert.deepEqual(found, {
    reachable: true,
    already: false,
    cost: 1,
    plans: [
      {
        changes: [{ of: "2.2.3", from: { yes: 11, of: 15 }, to: { yes: 12, of: 15 }, cost: 1 }],
        score: { points: 31, max: 36, lowest: 31, highest: 31, complete: true },
        overall: { rating: "outstanding", lowest: "outstanding", highest: "outstanding" },
      },
    ],
    more: true,
    best: null,
    score: null,
    held: [],
  });
  assert.equal(engine.reach(yjs(), "good").plans.length, 20, "the limit, unless asked otherwise");
  assert.equal(engine.reach(yjs(), "good", { limit: 200 }).plans.length, 200);
});

test("says when a target is reached, or out of reach and why", () => {
  const bexley = report("bexley-2024").inspection;
  const there = { reachable: true, already: true, cost: 0 };
  const out = { reachable: false, already: false, cost: null };
  const held = (...places) => places.map((place) => place.split(" ")).map(([of, why]) => ({ of, why }));
  for (const [name, inspection, target, options, expected] of [
    ["Camden 2020 is there", report("camden-2020").inspection, "outstanding", {}, there],
    ["at least inadequate", yjs(), "inadequate", {}, there],
    ["at most outstanding", yjs(), { atMost: "outstanding" }, {}, there],
    [
      "Bexley 2024 without Planning",
      bexley,
      "outstanding",
      { locked: ["2.2"] },
      { ...out, best: "good", score: 30, held: held("1.1 judged", "1.3 judged", "2.2 locked", "3.2 discretion", "3.4 judged") },
    ],
    [
      "a standard that is not rated",
      bexley,
      { of: "4.1", atLeast: "good" },
      {},
      { ...out, best: null, score: null, held: held("4.1 not-rated") },
    ],
    [
      "a standard asked in no case",
      yjs({ answers: { "2.2.1": { notAsked: true }, "2.2.2": { notAsked: true }, "2.2.3": { notAsked: true } } }),
      { of: "2.2", atLeast: "good" },
      {},
      { ...out, best: "inadequate", score: null, held: held("2.2 not-asked") },
    ],
    [
      "a locked key question",
      yjs({ answers: { "2.2.1": { percent: 60 } } }),
      { of: "2.2", atLeast: "outstanding" },
      { locked: ["2.2.1", "2.2.1"] },
      { ...out, best: "requires-improvement", score: null, held: held("2.2.1 locked") },
    ],
  ]) {
    const found = engine.reach(inspection, target, options);
    assert.deepEqual(found, { plans: [], more: false, best: null, score: null, held: [], ...expected }, name);
  }
});

test("refuses targets and options that are not allowed, with the place, a code and a sentence", () => {
  const shape = "this must be a rating, or an object with either atLeast or atMost";
  const rating = "a rating must be inadequate, requires-improvement, good or outstanding";
  const unknown = "yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1";
  const lock = "this must be the number of a standard or key question";
  const [step, limit] = ["this must be a whole number from 0 to 9,999", "this must be a whole number from 1 to 200"];
  const thrower = () => {
    throw new RangeError("not to be seen");
  };
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const treacherous = Proxy.revocable([], { has: () => (treacherous.revoke(), true) });
  const own = {};
  own.of = own;
  const list = [];
  list.push(list);
  const throwing = Object.defineProperty(["1.1"], 1, { enumerable: true, get: thrower });
  for (const [name, target, options, code, path, message] of [
    ["no target", undefined, {}, "wrong-type", "target", shape],
    ["null", null, {}, "wrong-type", "target", shape],
    ["a number", 3, {}, "wrong-type", "target", shape],
    ["a list", ["good"], {}, "wrong-type", "target", shape],
    ["a function", () => "good", {}, "wrong-type", "target", shape],
    ["a text as an object", new String("good"), {}, "wrong-type", "target", shape],
    ["an empty target", {}, {}, "wrong-type", "target", shape],
    ["neither", { of: "2.2", atLeast: undefined }, {}, "wrong-type", "target", shape],
    ["both", { atLeast: "good", atMost: "good" }, {}, "wrong-type", "target", shape],
    ["a target that throws", Object.defineProperty({}, "of", { enumerable: true, get: thrower }), {}, "wrong-type", "target", shape],
    ["a target that is revoked", proxy, {}, "wrong-type", "target", shape],
    ["other letters", "Good", {}, "unknown-rating", "target", rating],
    ["no rating", { atLeast: "best" }, {}, "unknown-rating", "target.atLeast", rating],
    ["no rating downwards", { atMost: "worst" }, {}, "unknown-rating", "target.atMost", rating],
    ["a rating that is no text", { atMost: 3 }, {}, "wrong-type", "target.atMost", "this must be a rating"],
    ["an unknown field", { atleast: "good" }, {}, "unknown-field", "target.atleast", "unknown field; allowed here: of, atLeast, atMost"],
    ["a target in itself", own, {}, "wrong-type", "target.of", "this must be the number of a standard"],
    ["no such standard", { of: "9.9", atLeast: "good" }, {}, "unknown-place", "target.of", unknown],
    ["a key question", { of: "2.2.1", atLeast: "good" }, {}, "wrong-type", "target.of", "this must be the number of a standard"],
    ["options that are a text", "good", "1.1", "wrong-type", "options", "this must be an object"],
    ["options that are a list", "good", ["1.1"], "wrong-type", "options", "this must be an object"],
    ["options that are a function", "good", () => ({}), "wrong-type", "options", "this must be an object"],
    ["options that throw", "good", new Proxy({}, { ownKeys: thrower }), "wrong-type", "options", "this must be an object"],
    [
      "an unknown option",
      "good",
      { lock: [] },
      "unknown-field",
      "options.lock",
      "unknown field; allowed here: judgedStep, locked, limit",
    ],
    ["a step below 0", "good", { judgedStep: -1 }, "wrong-type", "options.judgedStep", step],
    ["a step too high", "good", { judgedStep: 10_000 }, "wrong-type", "options.judgedStep", step],
    ["half a step", "good", { judgedStep: 0.5 }, "wrong-type", "options.judgedStep", step],
    ["a step that is no number", "good", { judgedStep: NaN }, "wrong-type", "options.judgedStep", step],
    ["a step that is a text", "good", { judgedStep: "1" }, "wrong-type", "options.judgedStep", step],
    ["no plans", "good", { limit: 0 }, "wrong-type", "options.limit", limit],
    ["too many plans", "good", { limit: 201 }, "wrong-type", "options.limit", limit],
    ["endless plans", "good", { limit: Infinity }, "wrong-type", "options.limit", limit],
    ["a lock that is a text", "good", { locked: "1.1" }, "wrong-type", "options.locked", "this must be a list"],
    ["locks that are a set", "good", { locked: new Set(["1.1"]) }, "wrong-type", "options.locked", "this must be a list"],
    ["locks as an object", "good", { locked: { 0: "1.1" } }, "wrong-type", "options.locked", "this must be a list"],
    ["a lock that is a number", "good", { locked: ["1.1", 1.2] }, "wrong-type", "options.locked.1", lock],
    ["no such lock", "good", { locked: ["9.9"] }, "unknown-place", "options.locked.0", unknown],
    ["locks in themselves", "good", { locked: list }, "wrong-type", "options.locked.0", lock],
    ["locks that throw", "good", { locked: throwing }, "wrong-type", "options", "this must be an object"],
    ["locks that are revoked", "good", { locked: proxy }, "wrong-type", "options", "this must be an object"],
    ["locks revoked while they are read", "good", { locked: treacherous.proxy }, "wrong-type", "options", "this must be an object"],
  ]) {
    const error = refused(target, (target) => engine.reach(yjs(), target, options));
    const found = [error.name, error.code, error.path, error.message];
    assert.deepEqual(found, ["InspectionError", code, path, `${path}: ${message}`], name);
  }
  const error = refused(yjs({ answers: { "2.1.2": { yes: 6 } } }), (inspection) => engine.reach(inspection, "best"));
  assert.equal(error.path, "2.1.2.of", "the inspection is read first");
});

test("reads hostile objects thousands of times, and goes on working", () => {
  const thrower = () => {
    throw new RangeError("not to be seen");
  };
  const hostile = Object.defineProperty({}, "of", { enumerable: true, get: thrower });
  for (let times = 0; times < 2000; times++) {
    assert.equal(refused(hostile, (target) => engine.reach(yjs(), target)).path, "target");
    assert.equal(refused(hostile, (options) => engine.reach(yjs(), "good", options)).path, "options");
    assert.equal(refused(hostile, (after) => engine.compare(yjs(), after)).path, "after");
  }
  // A list with holes, or of any length, is read by its items.
  const locked = new Array(2 ** 32 - 1);
  locked[7] = "2.2";
  assert.deepEqual(engine.reach(yjs(), { of: "2.2", atLeast: "good" }, { locked }).held, [{ of: "2.2", why: "locked" }]);
  for (const options of [new Map([["limit", 1n]]), new Proxy({ limit: 1 }, {}), Object.freeze({ limit: 1, locked: Object.freeze([]) })]) {
    assert.equal(engine.reach(yjs(), new Map([["atLeast", "good"]]), options).plans.length, 1);
  }
});

test("counts a case audit, and its answers can be rated", () => {
  const sheet = "Case\t2.1.1 Desistance\t2.1.2\tComments\n1\tYes\tn\t\n2\tno\tn/a\tlate\n3\tY\tpartly\t\n4\t\tyes\n";
  const found = engine.fromCases(sheet, "yjs-2021");
  assert.deepEqual(Object.keys(found), ["framework", "cases", "answers", "columns", "problems", "cells"]);
  assert.equal(found.cases, 4);
  assert.deepEqual(found.answers, { "2.1.1": { yes: 2, of: 3 }, "2.1.2": { yes: 1, of: 2 } });
  assert.deepEqual(found.columns[2], { column: "C", heading: "2.1.2", keyQuestion: "2.1.2", yes: 1, no: 1, notApplicable: 1, unclear: 1 });
  assert.deepEqual(found.cells, { counted: 6, unclear: 1, leftOut: 5, headings: 4 });
  assert.deepEqual(found.problems, [
    { code: "unclear", row: 4, column: "C", message: "Row 4, column C: “partly” is not yes, no or n/a, so it is not counted" },
  ]);
  assert.equal(engine.rate(yjs({ answers: found.answers })).keyQuestions["2.1.1"].percent, 67);
});

test("counts doubtful cases, or leaves them out, as a person has decided", async () => {
  const sheet = "Case,2.1.1,2.1.2,Final\nA1,Yes,No,\nA1,Yes,No,\nA2,No,Yes,Yes\n";
  const answers = (options) => engine.fromCases(sheet, "yjs-2021", options).answers;
  const all = { "2.1.1": { yes: 2, of: 3 }, "2.1.2": { yes: 1, of: 3 } };
  for (const options of [undefined, null, {}, { doubtfulCases: undefined }, { doubtfulCases: null }]) assert.deepEqual(answers(options), {});
  assert.deepEqual(answers({ doubtfulCases: "counted" }), all);
  // The last column still can change the answers.
  assert.deepEqual(answers({ doubtfulCases: "leftOut" }), {});
  const twice = "Case,2.1.1\nA1,Yes\nA1,Yes\nA2,No\n";
  assert.deepEqual(engine.fromCases(twice, "yjs-2021", { doubtfulCases: "leftOut" }).answers, { "2.1.1": { yes: 1, of: 2 } });
  const bytes = new TextEncoder().encode(sheet);
  assert.deepEqual((await engine.fromFile(bytes, "yjs-2021", { doubtfulCases: "counted" })).answers, all);
  const layout = await engine.fromFile(bytesOf("sheets/workbooks/layout.xlsx"), "yjs-2021", { doubtfulCases: "counted" });
  assert(layout.problems.every(({ code }) => code !== "doubtful-cases"));
  for (const [options, path] of [[{ words: {} }, "options.words"], [{ doubtfulCases: "all" }, "options.doubtfulCases"], ["counted", "options"]]) {
    assert.equal(refused(sheet, (text) => engine.fromCases(text, "yjs-2021", options)).path, path);
  }
});

/** The bytes of a file of the tests. */
const bytesOf = (path) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));

test("counts a sheet of a file of any kind", async () => {
  const names = ["Notes", "Cases", "Figures 2026", "Old", "Errors"];
  const read = ({ cases, answers, sheets, sheet }) => ({ cases, answers, sheets, sheet });
  for (const name of ["audit.xlsx", "audit.ods", "audit.xls"]) {
    const bytes = bytesOf(`sheets/workbooks/${name}`);
    const cases = { cases: 3, answers: { "2.1.1": { yes: 2, of: 3 }, "2.1.2": { yes: 1, of: 2 } }, sheets: names, sheet: "Cases" };
    assert.deepEqual(read(await engine.fromFile(bytes, "yjs-2021", { sheet: "Cases" })), cases, name);
    assert.deepEqual(read(await engine.fromFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), "yjs-2021", { sheet: "Cases" })), cases, name);
    const likeliest = await engine.fromFile(bytes, "yjs-2021");
    assert.equal(likeliest.sheet, "Figures 2026", name);
    assert.deepEqual(likeliest.answers, { "2.1.1": { percent: 72 }, "2.1.2": { percent: 100 }, "2.2.1": { percent: 72.5 } }, name);
  }
  for (const text of ["Case,2.1.1\n1,Y\n2,N\n", "\ufeffCase;2.1.1\n1;Y\n2;N\n"]) {
    for (const bytes of [new TextEncoder().encode(text), new Uint8Array(Buffer.from(`\ufeff${text.replace("\ufeff", "")}`, "utf16le"))]) {
      assert.deepEqual(read(await engine.fromFile(bytes, "yjs-2021", null)), { cases: 2, answers: { "2.1.1": { yes: 1, of: 2 } }, sheets: [], sheet: null });
    }
  }
});

test("takes the sheet with the most cases, and says where another sheet has other figures", async () => {
  const bytes = bytesOf("sheets/workbooks/likely.xlsx");
  const likeliest = await engine.fromFile(bytes, "yjs-2021");
  assert.equal(likeliest.sheet, "Cases");
  const message = "“Cases” is read. Other figures are in “Last year”, which can be meant as well; name the sheet that is meant in options.sheet.";
  assert.deepEqual(likeliest.problems, [{ code: "other-sheets", row: null, column: null, message }]);
  const { problems, answers } = await engine.fromFile(bytes, "yjs-2021", { sheet: "Last year" });
  assert.deepEqual([problems, answers], [[], { "2.1.1": { yes: 7, of: 11 }, "2.1.2": { yes: 0, of: 11 } }]);
});

test("refuses files without a sheet, with a code and the place", async () => {
  const audit = bytesOf("sheets/workbooks/audit.xlsx");
  for (const [bytes, options, code, path, sentence] of [
    ["Case,2.1.1", undefined, "wrong-type", "bytes", "bytes: this must be an ArrayBuffer or a Uint8Array"],
    [audit, { page: 1 }, "unknown-field", "options.page", "options.page: unknown field; allowed here: sheet, doubtfulCases"],
    [audit, { doubtfulCases: true }, "wrong-type", "options.doubtfulCases", "options.doubtfulCases: this must be counted or leftOut"],
    [audit, { sheet: 2 }, "wrong-type", "options.sheet", "options.sheet: this must be a text"],
    [audit, { sheet: "Cases 2" }, "unknown-sheet", "options.sheet", "options.sheet: the workbook has no sheet “Cases 2”; its sheets are Notes, Cases, Figures 2026, Old, Errors"],
    [audit, { sheet: "Notes" }, "no-headings", "bytes", "bytes: the sheet must have a heading"],
    [bytesOf("sheets/workbooks/protected.xlsx"), undefined, "protected", "bytes", "bytes: the workbook is protected by a password; save it without one, and open it again"],
    [bytesOf("bad/cut-short.xlsx"), undefined, "damaged", "bytes", "bytes: the workbook is damaged; open it in a spreadsheet, and save it again"],
    [bytesOf("bad/bomb.xlsx"), undefined, "packed", "bytes", "bytes: the workbook is packed, and unpacked it would be larger than 300 MB"],
    [bytesOf("bad/page.xls"), undefined, "other-kind", "bytes", "bytes: this is a web page saved as a sheet; open it in Excel or LibreOffice, and save it as .xlsx or CSV"],
    [bytesOf("bad/report.pdf"), undefined, "other-kind", "bytes", "bytes: the file is a PDF, which has no rows to read"],
    [new Uint8Array(20_000_001), undefined, "too-long", "bytes", "bytes: the file is 21 MB; the limit is 20 MB"],
  ]) {
    const error = await engine.fromFile(bytes, "yjs-2021", options).then(() => assert.fail(sentence), (error) => error);
    assert.deepEqual([error.name, error.code, error.path], ["InspectionError", code, path], error.message);
    assert(error.message.startsWith(sentence), error.message);
  }
});

test("refuses texts that are no sheet, with a code and the place", () => {
  for (const [text, framework, code, path, message] of [
    [undefined, "yjs-2021", "wrong-type", "text", "text: this must be a text"],
    [" \n", "yjs-2021", "blank", "text", "text: the sheet is blank; it must have rows"],
    ["2.1.1\n\"y\n", "yjs-2021", "open-quote", "text", "text: row 2, column A: a quotation mark is opened here, and must be closed"],
    [",".repeat(500), "yjs-2021", "too-many-columns", "text", "text: row 1: a table must have at most 500 columns, and this row has 501"],
    ["a\n".repeat(100_001), "yjs-2021", "too-many-rows", "text", "text: a table must have at most 100,000 rows, and this one has 100001"],
    ["a".repeat(20_000_001), "yjs-2021", "too-long", "text", "text: the text is 21 MB; the limit is 20 MB"],
    ["hello\nworld", "yjs-2021", "no-headings", "text", "text: the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no"],
    [
      "No.,Yes,Of",
      "yjs-2021",
      "no-figures",
      "text",
      "text: there is no row of figures below the headings in row 1; a row needs a number like 2.1.1, and yes and of, a percentage or a rating",
    ],
    ["Case,2.1.1", "yjs-2021", "no-rows", "text", "text: there must be a row for each case below the headings in row 1"],
  ]) {
    const error = refused(text, (text) => engine.fromCases(text, framework));
    assert.deepEqual([error.name, error.code, error.path, error.message], ["InspectionError", code, path, message]);
  }
  for (const [framework, code] of [[undefined, "wrong-type"], ["yjs-2020", "unknown-framework"], [{}, "wrong-type"], [42, "wrong-type"]]) {
    const error = refused("2.1.1\ny", (text) => engine.fromCases(text, framework));
    assert.deepEqual([error.code, error.path], [code, "framework"]);
  }
});

test("writes a ratings string and reads it back", () => {
  for (const id of ["bexley-2024", "camden-2020", "camden-2025", "islington-2024"]) {
    const { inspection } = report(id);
    const named = engine.encode(inspection, { names: true });
    assert.deepEqual(engine.rate(engine.decode(named).inspection), engine.rate(inspection), id);
    assert.equal(engine.decode(named).inspection.service, inspection.service, id);
    const bare = engine.encode(inspection);
    assert.match(bare, /^ratings:1\/[\w-]+(\/[\w.-]+=[\w.-]+)+$/, id);
    assert.deepEqual(engine.decode(`<https://example.org/#${bare}>`).problems, [], id);
    assert.equal(engine.encode(engine.decode(bare).inspection), bare, id);
    for (const options of [null, undefined, {}, { names: false }, { names: null }]) assert.equal(engine.encode(inspection, options), bare);
  }
});

test("reads as much of a ratings string as it can, and names the rest", () => {
  const { inspection, problems } = engine.decode("ratings:1/yjs-2021/1.1=G/2.1.1=12of9/__proto__=G/constructor=1");
  assert.deepEqual(inspection, yjs({ answers: { 1.1: { rating: "good" } } }));
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [["more-yes-than-cases", "2.1.1"], ["unknown-place", "__proto__"], ["unknown-place", "constructor"]],
  );
  for (const { path, message } of problems) assert(message.startsWith(`${path}: `), message);
});

test("refuses texts that are no ratings string, and inspections that cannot be written as one", () => {
  for (const [call, code, path] of [
    [() => engine.decode(""), "no-ratings-string", "ratings"],
    [() => engine.decode("https://example.org/#embed"), "no-ratings-string", "ratings"],
    [() => engine.decode("ratings:2/yjs-2021"), "unknown-version", "version"],
    [() => engine.decode("ratings:1/constructor"), "unknown-framework", "framework"],
    [() => engine.decode("x".repeat(20_001)), "too-long", "ratings"],
    [() => engine.decode("\ud800"), "no-ratings-string", "ratings"],
    [() => engine.decode(), "wrong-type", "ratings"],
    [() => engine.decode(yjs()), "wrong-type", "ratings"],
    [() => engine.decode(new String("ratings:1/yjs-2021")), "wrong-type", "ratings"],
    [() => engine.encode("ratings:1/yjs-2021"), "wrong-type", ""],
    [() => engine.encode(yjs({ answers: { 9.9: { percent: 5 } } })), "unknown-place", "9.9"],
    [() => engine.encode(yjs(), { names: 1 }), "wrong-type", "options.names"],
    [() => engine.encode(yjs(), { name: true }), "unknown-field", "options.name"],
    [() => engine.encode(yjs(), true), "wrong-type", "options"],
  ]) {
    const error = refused(undefined, call);
    assert.deepEqual([error.name, error.code, error.path], ["InspectionError", code, path], String(call));
  }
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
  const { inspection } = report("bexley-2024");
  for (const given of [
    engine.rate(inspection),
    engine.rate(yjs()),
    engine.compare(inspection, yjs()),
    engine.reach(inspection, "outstanding"),
    engine.reach(inspection, "outstanding", { locked: ["2.2"] }),
    engine.fromCases("2.1.1\ny\nhuh", "yjs-2021"),
    engine.decode("ratings:1/yjs-2021/1.1=G/2.1=?"),
    engine.frameworks(),
  ]) {
    assert.deepEqual(JSON.parse(JSON.stringify(given)), given);
  }
});

test("calls on a nearly full stack cost no later call", () => {
  const { inspection } = report("bexley-2024");
  const calls = [
    () => engine.rate(inspection),
    () => engine.reach(inspection, "outstanding"),
    () => engine.compare(inspection, yjs({})),
    () => engine.encode(inspection),
    () => engine.decode("ratings:1/yjs-2021/2.1.1=72"),
    () => engine.fromCases("Case,2.1.1\n1,Yes\n2,No", "yjs-2021"),
    () => engine.frameworks(),
  ];
  const before = calls.map((call) => call());
  for (const [place, call] of calls.entries()) {
    let refusals = 0;
    // Each return leaves a little more room on the stack. Memory that a call does not free when the stack ends would add up.
    for (let times = 0; times < 4; times++) {
      let left = 60;
      const down = () => {
        try {
          down();
        } catch {
          // The stack is full.
        }
        if (left-- <= 0) return;
        try {
          call();
        } catch {
          refusals++;
        }
      };
      down();
    }
    assert(refusals > 40, `call ${place} met a full stack`);
    for (const [again, next] of calls.entries()) assert.deepEqual(next(), before[again], `call ${again} after ${place}`);
  }
});
