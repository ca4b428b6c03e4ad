// Prints how long the page takes to load, and from a key press to the changed score and to the end of drawing. No time makes a test fail.
import { expect, test } from "@playwright/test";
import { enterAs, openPublished, panelOf, tool, unfoldPanel } from "../calculator.js";

const WARM_UPS = 50;
const SAMPLES = 200;

const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))];

function print(rows) {
  const row = (times) => ({ "median, ms": quantile(times, 0.5).toFixed(2), "p95, ms": quantile(times, 0.95).toFixed(2) });
  console.table(Object.fromEntries(Object.entries(rows).map(([name, times]) => [name, row(times)])));
}

/**
 * Types a figure that changes the score and the band beside the field, again and again. Returns the milliseconds until each score has
 * changed or, with `all`, until the band has changed, without the wait for the next frame.
 */
function keyTo([all, id, texts, times]) {
  const { shadowRoot } = document.querySelector("inspection-ratings");
  const field = shadowRoot.getElementById(id);
  const changing = all ? field.closest(".ir-question").querySelector(".ir-question__band") : shadowRoot.querySelector(".ir-score");
  const { requestAnimationFrame, setTimeout } = window;
  const channel = new MessageChannel();
  const tick = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });

  async function type(text) {
    const before = changing.textContent;
    if (all) window.requestAnimationFrame = window.setTimeout = (then) => void then();
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
    Object.assign(window, { requestAnimationFrame, setTimeout });
    await Promise.resolve();
    for (let ticks = 0; changing.textContent === before; ticks++) {
      if (ticks === 1000) throw new Error(`${text} does not change ${before}`);
      await tick();
    }
    return performance.now() - start;
  }

  return (async () => {
    const taken = [];
    for (let time = 0; time < times; time++) taken.push(await type(texts[time % texts.length]));
    return taken;
  })();
}

test("from a key press to the changed score, and until all is drawn", async ({ page }) => {
  await page.goto("./");
  await openPublished(page, "Bexley, July 2024");
  await enterAs(page, "Percentages");
  const rows = {};
  const measure = async (name, id = "figure-2-4-3", texts = ["80", "50"], all = true) => {
    const times = await page.evaluate(keyTo, [all, id, texts, WARM_UPS + SAMPLES]);
    rows[name] = times.slice(WARM_UPS);
    expect(rows[name]).toHaveLength(SAMPLES);
  };
  await measure("key press to score", undefined, undefined, false);
  await measure("until all is drawn");
  await unfoldPanel(page, "How was this worked out?");
  await measure("with the steps unfolded");
  for (const title of ["What would it take?", "How far to the next band?", "How sure is this?"]) await unfoldPanel(page, title);
  await measure("with four panels unfolded");
  await enterAs(page, "Numbers of cases");
  await tool(page, "Start a scenario").click();
  await expect(panelOf(page, "Compare")).toBeVisible();
  await measure("and a scenario, by cases", "yes-2-4-3", ["8", "6"]);
  // Judged ratings may change, because the choice is then among the most ways.
  await page.getByLabel("Ratings that inspectors judge").selectOption({ index: 1 });
  await measure("and judged ratings free", "yes-2-4-3", ["8", "6"]);
  print(rows);
});

test("from the address to usable", async ({ browser, baseURL }) => {
  const load = async (page) => {
    const start = performance.now();
    await page.goto(baseURL);
    await page.getByRole("button", { name: "Undo" }).waitFor();
    return performance.now() - start;
  };
  const [first, again] = [[], []];
  for (let time = 0; time < 10; time++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    first.push(await load(page));
    again.push(await load(page));
    await context.close();
  }
  print({ "load to usable": first, "once cached": again });
});
