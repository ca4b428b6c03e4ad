// Prints the times of the calculator's page beside those of the same form in plain JavaScript and in Preact. The pages take turns, each in
// a new context, with the same headers. No time makes a test fail.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { PAGES, instrument, print } from "./pages.js";

const LOADS = Number(process.env.BENCH_LOADS ?? 40);
const ROUNDS = 4;
const WARM_UPS = 50;
const PRESSES = 200;

test.setTimeout(600_000);

/** The texts that the bench types on a page, and the field. */
const asked = ({ field, texts }) => ({ field, texts });

/** Opens a page in a context of its own, and waits until the page answers. */
async function opened(browser, baseURL, { path, ours }) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.addInitScript(instrument, ours);
  const answers = [];
  page.on("response", (response) => answers.push(response));
  await page.goto(path);
  await page.waitForFunction(() => measured.answers);
  return { page, context, answers };
}

test("load", async ({ browser, baseURL }) => {
  const [usable, answers] = [{}, {}];
  for (let round = -2; round < LOADS; round++) {
    for (const [name, peer] of Object.entries(PAGES)) {
      const { page, context } = await opened(browser, baseURL, peer);
      const measured = await page.evaluate(() => globalThis.measured);
      await context.close();
      if (round < 0) continue;
      (usable[name] ??= []).push(measured.usable);
      (answers[name] ??= []).push(measured.answers);
    }
  }
  print("navigation start to usable: the headline has its text, and all inputs are there", "ms", usable);
  print("navigation start to answering: a figure typed changes the headline at once", "ms", answers);
});

/** The factors that slow the processor down: this machine, and about a phone. */
const MACHINES = { "key press": 1, "key press on a machine six times slower": 6 };

for (const [title, rate] of Object.entries(MACHINES)) {
  test(title, async ({ browser, baseURL }) => {
    const [changed, painted, all, long] = [{}, {}, {}, {}];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, peer] of Object.entries(PAGES)) {
        const { page, context } = await opened(browser, baseURL, peer);
        await peer.prepare?.(page);
        await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate });
        const { taken, longTasks } = await page.evaluate(
          async ({ field, texts, warmUps, presses }) => {
            const taken = [];
            for (let time = 0; time < warmUps; time++) await press(field, texts[time % 2]);
            measured.longTasks.length = 0;
            for (let time = 0; time < presses; time++) taken.push(await press(field, texts[time % 2]));
            return { taken, longTasks: measured.longTasks };
          },
          { ...asked(peer), warmUps: WARM_UPS, presses: PRESSES / ROUNDS },
        );
        await context.close();
        (changed[name] ??= []).push(...taken.map((times) => times.changed));
        (painted[name] ??= []).push(...taken.map((times) => times.painted));
        (all[name] ??= []).push(...taken.map((times) => times.all));
        (long[name] ??= []).push(...longTasks);
      }
    }
    for (const taken of Object.values(changed)) expect(taken).toHaveLength(PRESSES);
    print(`${title} to the changed headline`, "ms", changed);
    print(`${title} to the painted headline`, "ms", painted);
    print(`${title} until all is painted`, "ms", all);
    console.log("tasks over 50 ms while typing");
    console.table(Object.fromEntries(Object.entries(long).map(([name, tasks]) => [name, { tasks: tasks.length, "longest, ms": Math.max(0, ...tasks) }])));
  });
}

test("memory after a thousand edits", async ({ browser, baseURL }) => {
  const rows = {};
  for (const [name, peer] of Object.entries(PAGES)) {
    const { page, context } = await opened(browser, baseURL, peer);
    await peer.prepare?.(page);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    const edit = (times) =>
      page.evaluate(
        async ({ field, texts, times }) => {
          for (let time = 0; time < times; time++) await press(field, texts[time % 2], false);
        },
        { ...asked(peer), times },
      );
    const heap = async () => {
      // The garbage is collected twice, because the first collection makes further objects garbage.
      for (let time = 0; time < 2; time++) await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const { JSHeapUsedSize, Nodes, JSEventListeners } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      return { bytes: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
    };
    await edit(200);
    const before = await heap();
    await edit(1000);
    const after = await heap();
    await context.close();
    const grown = (what) => after[what] - before[what];
    rows[name] = { "heap, kB": (after.bytes / 1000).toFixed(0), "grown, kB": (grown("bytes") / 1000).toFixed(1), "nodes grown": grown("nodes"), "listeners grown": grown("listeners") };
  }
  console.log("the browser's heap after 1,000 edits");
  console.table(rows);
});

test("bytes", async ({ browser, baseURL }) => {
  const rows = {};
  for (const [name, peer] of Object.entries(PAGES)) {
    const { page, context, answers } = await opened(browser, baseURL, peer);
    await page.waitForLoadState("networkidle");
    const bodies = await Promise.all(answers.filter((answer) => answer.url().startsWith("http")).map((answer) => answer.body()));
    await context.close();
    const sum = (size) => bodies.reduce((total, body) => total + size(body), 0);
    rows[name] = {
      files: bodies.length,
      raw: sum((body) => body.length),
      gzip: sum((body) => gzipSync(body, { level: 9 }).length),
      brotli: sum((body) => brotliCompressSync(body).length),
    };
  }
  for (const row of Object.values(rows)) row["brotli ratio"] = (row.brotli / rows.vanilla.brotli).toFixed(1);
  console.log("bytes of everything that the page loads, in the form measured: raw, gzip -9, brotli 11");
  console.table(rows);
});
