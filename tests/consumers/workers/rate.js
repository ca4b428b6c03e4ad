import { rate, ready } from "../node_modules/inspection-ratings/engine.js";

/** Rates the planning of a published report. */
export async function rated() {
  await ready;
  const planning = { "2.2.1": { percent: 89 }, "2.2.2": { percent: 67 }, "2.2.3": { percent: 56 } };
  return rate({ version: 1, framework: "yjs-2021", answers: planning }).standards["2.2"].rating;
}
