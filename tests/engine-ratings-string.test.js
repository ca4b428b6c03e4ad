// `encode` and `decode` of the engine's JavaScript API.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as engine from "../dist/package/engine.js";
import { refused, report, yjs } from "./support/api.js";

before(() => engine.ready);

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
