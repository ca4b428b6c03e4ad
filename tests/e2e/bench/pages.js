// The pages that the bench compares, and the functions that measure each of them in the browser.
import { enterAs, openPublished } from "../calculator.js";

/**
 * The functions that measure a page, inside the page. They go to each page as text, so they use nothing outside themselves. `ours` is whether
 * the page is the calculator's own page.
 */
export function instrument(ours) {
  const root = () => (ours ? document.querySelector("inspection-ratings")?.shadowRoot : document);
  const headline = () => root()?.querySelector(ours ? ".ir-score" : "#headline");
  // The peers have 21 figures, some by two numbers of cases, and 5 judgements of four ratings. The calculator starts under another
  // framework, whose last figure is that of 2.3.2.
  const isComplete = () => (ours ? root().getElementById("figure-2-3-2") : root().querySelectorAll("input").length >= 41);
  const isUsable = () => headline()?.textContent && isComplete();
  const channel = new MessageChannel();
  const tick = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });

  globalThis.measured = { longTasks: [] };
  new PerformanceObserver((list) => measured.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
    buffered: true,
  });
  let seen;
  const look = async () => {
    for (;;) {
      seen ??= isUsable() ? performance.now() : undefined;
      // The calculator's first view is there before the program that answers.
      if (seen && (!ours || document.querySelector("inspection-ratings").value)) break;
      await tick();
    }
    measured.usable = seen;
    measured.answers = performance.now();
  };
  look();

  /**
   * Types a figure that changes the headline and the rating beside the field. Returns the milliseconds until the headline has changed and,
   * with `paints`, until the headline is painted and until the rating beside the field is painted.
   */
  globalThis.press = async (id, text, paints = true) => {
    const field = root().getElementById(id);
    const beside = field.closest(ours ? ".ir-question" : "p");
    const before = [headline(), beside].map((element) => element.textContent);
    const hasChanged = async (element, was) => {
      for (let ticks = 0; element.textContent === was; ticks++) {
        if (ticks === 10_000) throw new Error(`${text} does not change ${was}`);
        await tick();
      }
      return performance.now() - start;
    };
    // This frame is requested before the page requests a frame, because the measure must not include the work of a later frame.
    const painted = async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await tick();
      return performance.now() - start;
    };
    const frame = paints && painted();
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
    await Promise.resolve();
    const changed = await hasChanged(headline(), before[0]);
    if (!paints) return { changed };
    const shown = await frame;
    const isAll = beside.textContent !== before[1];
    await hasChanged(beside, before[1]);
    const all = isAll ? shown : await painted();
    // The pause has the length of the pause of a fast typist, and ends at any time between two frames.
    await new Promise((resolve) => setTimeout(resolve, 40 + 20 * Math.random()));
    return { changed, painted: shown, all };
  };
}

/** The same inputs for all: Bexley 2024 without its discretion, by percentages. */
async function fillIn(page) {
  await openPublished(page, "Bexley, July 2024");
  await enterAs(page, "Percentages");
}

const peer = (name) => ({ path: `bench/peers/${name}.html`, field: "q-2.4.3", texts: ["80", "50"], ours: false });

/** By the name in the tables: the address, the field to type in, and the texts to type in turn. The other pages are compared with the first. */
export const PAGES = {
  vanilla: peer("vanilla"),
  preact: peer("preact"),
  calculator: { path: "bench/index.html", field: "figure-2-4-3", texts: ["80", "50"], ours: true, prepare: fillIn },
};

export const quantile = (all, share) => [...all].sort((a, b) => a - b)[Math.floor(share * (all.length - 1))];

/** Prints medians and 95th percentiles, each also as a ratio to the first row's. */
export function print(title, unit, rows) {
  const [base] = Object.values(rows);
  const cells = (taken) => ({
    [`median, ${unit}`]: quantile(taken, 0.5).toFixed(2),
    [`p95, ${unit}`]: quantile(taken, 0.95).toFixed(2),
    "median ratio": (quantile(taken, 0.5) / quantile(base, 0.5)).toFixed(2),
    "p95 ratio": (quantile(taken, 0.95) / quantile(base, 0.95)).toFixed(2),
  });
  console.log(title);
  console.table(Object.fromEntries(Object.entries(rows).map(([name, taken]) => [name, cells(taken)])));
}
