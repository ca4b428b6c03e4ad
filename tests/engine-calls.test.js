// The engine's JavaScript API, as built in dist/package/: what holds for each of its functions.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as engine from "../dist/package/engine.js";
import { report, yjs } from "./support/api.js";

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

test("each function that is called before `ready` throws an error that says to await it", () => {
  const names = ["compare", "decode", "encode", "frameworks", "fromCases", "rate", "reach"];
  const refusal = { kind: "InspectionError", code: "not-ready", path: "", message: "await `ready` first" };
  assert.deepEqual(tooEarly, names.map((name) => [name, refusal]));
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
