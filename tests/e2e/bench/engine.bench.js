// Prints how many ratings a second: the engine, natively and in wasm, beside the same rules in plain JavaScript.
// `make bench` runs this script after criterion has measured the native engine.
import { deepStrictEqual } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import * as plain from "./peers/rules.js";
import { rateWhole } from "./whole.js";

const root = new URL("../../../", import.meta.url);

/** The engine, compiled anew: the place of the compiled code in memory makes the engine up to twice as slow. */
async function engine(number) {
  const { default: init, ...made } = await import(`../../../target/js/bench/engine.js?${number}`);
  await init({ module_or_path: readFileSync(new URL("target/js/bench/engine_bg.wasm", root)) });
  return made;
}

const engines = await Promise.all(Array.from({ length: 10 }, (_, number) => engine(number)));
const [{ frameworks, rate }] = engines;

/** The peers' inputs in the wire format. */
function inspection({ judged, percent }) {
  const words = ["inadequate", "requires-improvement", "good", "outstanding"];
  const answers = Object.entries(judged).map(([number, rating]) => [number, { rating: words[rating] }]);
  for (const [number, figures] of Object.entries(percent)) {
    figures.forEach((figure, place) => answers.push([`${number}.${place + 1}`, { percent: figure }]));
  }
  return { version: 1, framework: "yjs-2021", answers: Object.fromEntries(answers) };
}

const same = inspection(plain.initial());
const once = plain.initial();
const points = plain.rate(once).score;
if (rate(same).score.points !== points) throw new Error("the engine and the plain rules differ");

const framework = frameworks().find(({ id }) => id === same.framework);
for (const answers of [same.answers, {}, { "2.1.1": { yes: 11, of: 17 }, "2.1.2": { notAsked: true }, "2.2.3": { percent: 49 }, 4.1: { notRated: true } }]) {
  const inspection = { ...same, answers, discretion: { 2.3: { rating: "outstanding" } } };
  const { steps, ...outcome } = rate(inspection);
  deepStrictEqual(rateWhole(framework, inspection), outcome);
}

const WHOLE = "plain JavaScript with all that the engine says, inputs made once";

/** Functions that rate so many times with an engine, and return the sum of the points, because a compiler could leave out a rating without use. */
const WAYS = {
  "plain JavaScript, rate(initial())": (times) => {
    let sum = 0;
    for (let time = 0; time < times; time++) sum += plain.rate(plain.initial()).score;
    return sum;
  },
  "plain JavaScript, inputs made once": (times) => {
    let sum = 0;
    for (let time = 0; time < times; time++) sum += plain.rate(once).score;
    return sum;
  },
  [WHOLE]: (times) => {
    let sum = 0;
    for (let time = 0; time < times; time++) sum += rateWhole(framework, same).score.points;
    return sum;
  },
  "wasm, inputs made once": (times, { rateTimes }) => rateTimes(same, times),
  "wasm by its API: objects in, objects with every step out": (times, { rate }) => {
    let sum = 0;
    for (let time = 0; time < times; time++) sum += rate(same).score.points;
    return sum;
  },
};

// A batch is shorter than the time that a busy machine gives a program at once, because some batches must run without a pause.
const BATCH_MS = 2;
const BATCHES = 800;

function nanoseconds(way, times, engine) {
  const start = process.hrtime.bigint();
  if (way(times, engine) !== points * times) throw new Error("some ratings were left out");
  return Number(process.hrtime.bigint() - start) / times;
}

// Warms the engine, and counts the ratings of a batch.
const batches = new Map();
for (const [name, way] of Object.entries(WAYS)) {
  let times = 100;
  for (const engine of engines) while (nanoseconds(way, times, engine) * times < BATCH_MS * 1e6) times *= 2;
  batches.set(name, { way, times, taken: [] });
}
// The engines take turns, because whatever else the machine does must slow all of them alike.
for (let batch = 0; batch < BATCHES; batch++) {
  for (const { way, times, taken } of batches.values()) taken.push(nanoseconds(way, times, engines[batch % engines.length]));
}

const quantile = (all, share) => [...all].sort((a, b) => a - b)[Math.floor(share * (all.length - 1))];
const rows = [...batches].map(([name, { taken }]) => [name, Math.min(...taken), quantile(taken, 0.5), quantile(taken, 0.95)]);
const [[, best, base]] = rows;
const [, , whole] = rows.find(([name]) => name === WHOLE);
const criterion = new URL("target/criterion/rate, 21 percentages and 5 judgements/new/estimates.json", root);
if (existsSync(criterion)) {
  // Criterion reports no fastest run, and no 95th percentile.
  rows.unshift(["native, inputs made once, by criterion", NaN, JSON.parse(readFileSync(criterion)).median.point_estimate, NaN]);
} else {
  console.log("No native figure: `cargo bench --no-default-features` measures it.");
}
const shown = (number, digits = 0) => (Number.isNaN(number) ? "–" : +number.toFixed(digits));
console.table(
  Object.fromEntries(
    rows.map(([name, fastest, median, p95]) => [
      name,
      {
        "a second": Math.round(1e9 / median).toLocaleString("en-GB"),
        "fastest, ns": shown(fastest),
        "median, ns": shown(median),
        "p95, ns": shown(p95),
        "times plain, fastest": shown(best / fastest, 2),
        "times plain, median": shown(base / median, 2),
        "times plain with all, median": shown(whole / median, 2),
      },
    ]),
  ),
);
