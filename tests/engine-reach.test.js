// `reach` of the engine's JavaScript API.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as engine from "../dist/package/engine.js";
import { changed, refused, report, withoutDiscretion, yjs } from "./support/api.js";

before(() => engine.ready);

/** An answer as text: `6/9`, `72%`, `good` or `nothing`. */
function shortened(answer) {
  if (!answer) return "nothing";
  return answer.rating ?? (answer.of ? `${answer.yes}/${answer.of}` : `${answer.percent}%`);
}

/** The changes of each plan, such as `2.2.3 5/9 to 6/9`. */
const plansOf = (found) =>
  found.plans.map(({ changes }) => changes.map(({ of, from, to }) => `${of} ${shortened(from)} to ${shortened(to)}`));

test("finds the fewest changes that reach a target", () => {
  const bexley = report("bexley-2024").inspection;
  const camden = withoutDiscretion("camden-2020");
  const planning = (...percents) => yjs({ answers: Object.fromEntries(percents.map((percent, i) => [`2.2.${i + 1}`, { percent }])) });
  for (const { name, inspection, target, options, cost, plans, planCount, more = false } of [
    {
      name: "Bexley 2024 to outstanding",
      inspection: bexley,
      target: "outstanding",
      cost: 8,
      plans: [["2.1.2 6/9 to 8/9", "2.1.3 7/9 to 8/9", "2.2.3 5/9 to 6/9", "2.4.3 7/9 to 8/9", "3.1.1 11/14 to 12/14", "3.1.3 10/14 to 12/14"]],
    },
    {
      name: "Camden 2020 without discretion, in four ways",
      inspection: camden,
      target: "outstanding",
      cost: 1,
      plans: [["2.2.3 11/15 to 12/15"], ["3.1.3 7/10 to 8/10"], ["3.2.3 4/7 to 5/7"], ["3.3.3 4/7 to 5/7"]],
    },
    {
      name: "Camden 2020 without discretion, with the target as an object",
      inspection: camden,
      target: { atLeast: "outstanding" },
      options: { limit: 4 },
      cost: 1,
      planCount: 4,
    },
    { name: "a limit", inspection: camden, target: "outstanding", options: { limit: 1 }, cost: 1, plans: [["2.2.3 11/15 to 12/15"]], more: true },
    {
      name: "a key question and a standard locked",
      inspection: camden,
      target: "outstanding",
      options: { locked: ["2.2.3", "3.1"] },
      cost: 1,
      plans: [["3.2.3 4/7 to 5/7"], ["3.3.3 4/7 to 5/7"]],
    },
    { name: "judged ratings at a price", inspection: bexley, target: "outstanding", options: { judgedStep: 1 }, cost: 4 },
    {
      name: "judged ratings for nothing",
      inspection: yjs({ answers: { 1.1: { rating: "good" } } }),
      target: { of: "1.1", atLeast: "outstanding" },
      options: { judgedStep: 0 },
      cost: 0,
      plans: [["1.1 good to outstanding"]],
    },
    {
      name: "judged ratings that cost more than cases",
      inspection: bexley,
      target: "outstanding",
      options: { judgedStep: 9999 },
      cost: 8,
      planCount: 1,
    },
    {
      name: "one standard",
      inspection: planning(89, 70, 64.4),
      target: { of: "2.2", atLeast: "good" },
      options: {},
      cost: 1,
      plans: [["2.2.3 64.4% to 65%"]],
    },
    {
      name: "a percentage that is rounded into the band",
      inspection: planning(89, 80, 72.5),
      target: { of: "2.2", atLeast: "outstanding" },
      options: {},
      cost: 7,
      plans: [["2.2.3 72.5% to 79.5%"]],
    },
    {
      name: "a percentage that is a tenth too low to be rounded into the band by as many points",
      inspection: planning(89, 80, 72.4),
      target: { of: "2.2", atLeast: "outstanding" },
      options: {},
      cost: 8,
      plans: [["2.2.3 72.4% to 80%"]],
    },
    {
      name: "one standard, downwards",
      inspection: planning(89, 70, 66.5),
      target: { of: "2.2", atMost: "requires-improvement" },
      options: null,
      cost: 3,
      plans: [["2.2.3 66.5% to 64%"]],
    },
    { name: "a missing answer", inspection: planning(89, 70), target: { of: "2.2", atLeast: "good" }, cost: 0, plans: [["2.2.3 nothing to 65%"]] },
    { name: "a missing rating", inspection: yjs(), target: { of: "1.1", atLeast: "good" }, cost: 0, plans: [["1.1 nothing to good"]] },
    {
      name: "missing and present answers",
      inspection: planning(89, 60),
      target: { of: "2.2", atLeast: "good" },
      cost: 5,
      plans: [["2.2.2 60% to 65%", "2.2.3 nothing to 65%"]],
    },
    { name: "what would lose the rating", inspection: camden, target: { atMost: "requires-improvement" }, cost: 15, planCount: 10 },
  ]) {
    const found = engine.reach(inspection, target, options);
    assert.deepEqual([found.reachable, found.already, found.best, found.score, found.held], [true, false, null, null, []], name);
    if (cost !== undefined) assert.equal(found.cost, cost, name);
    if (plans) assert.deepEqual(plansOf(found), plans, name);
    if (planCount) assert.equal(found.plans.length, planCount, name);
    assert.equal(found.more, more, name);
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
  // The first look at the list revokes it.
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
