import assert from "node:assert/strict";
import { test } from "node:test";
import * as engine from "../dist/package/engine.js";

test("the engine runs in Node", async () => {
  await engine.ready;
  assert.deepEqual(engine.frameworks(), ["2021", "2025"]);
});
