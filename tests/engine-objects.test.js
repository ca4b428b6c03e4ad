// What the engine's JavaScript API takes for an inspection, and what it refuses, whichever object of JavaScript it is.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { runInNewContext } from "node:vm";
import * as engine from "../dist/package/engine.js";
import { refused, report, yjs } from "./support/api.js";

before(() => engine.ready);

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
