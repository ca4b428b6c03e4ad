import { readFile } from "node:fs/promises";
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import "inspection-ratings";
import "inspection-ratings/frame";
import * as engine from "inspection-ratings/engine";
import * as single from "inspection-ratings/engine/single";

const planning = { "2.2.1": { percent: 89 }, "2.2.2": { percent: 67 }, "2.2.3": { percent: 56 } };
const [sheet] = process.argv.slice(2);

for (const { fromFile, rate, ready } of [engine, single]) {
  await ready;
  const { rating } = rate({ version: 1, framework: "yjs-2021", answers: planning }).standards["2.2"];
  if (!isMainThread) parentPort.postMessage(rating);
  else {
    const { answers } = await fromFile(await readFile(sheet), "yjs-2021");
    console.log(rating, Object.keys(answers).length);
  }
}

if (isMainThread) new Worker(new URL(import.meta.url)).on("message", (rating) => console.log(rating));
