// What the tests of the engine's JavaScript API share.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as engine from "../../dist/package/engine.js";

/** A published inspection: its answers in the wire format, and the results that the report prints. */
export function report(id) {
  const file = readFileSync(new URL(`../published/${id}.json`, import.meta.url), "utf8");
  const { framework, service, answers, discretion, expected } = JSON.parse(file);
  for (const answer of Object.values(answers)) delete answer.printedPercent;
  return { inspection: { version: 1, framework, service, answers, discretion }, expected };
}

/** An inspection under the framework that most reports have. */
export const yjs = (fields) => ({ version: 1, framework: "yjs-2021", ...fields });

/** The error of a call that the engine must refuse. */
export function refused(input, call = engine.rate) {
  try {
    call(input);
  } catch (error) {
    return error;
  }
  assert.fail("it should be refused");
}

/** A published inspection as it would be rated without discretion. */
export function withoutDiscretion(id) {
  const { inspection } = report(id);
  return { ...inspection, discretion: {} };
}

/** An inspection with some answers changed. */
export const changed = (inspection, answers) => ({ ...inspection, answers: { ...inspection.answers, ...answers } });
