// The printed report: by the button, by the browser, in an element on someone's page, and never on the screen.
import { complaintsOf, open, openPublished, percentage, report, score, tool, WORDS } from "./calculator.js";
import { pagesOf } from "./pdf.js";
import { expect, test } from "./watched.js";

const paper = (page) => page.locator(".ir-report");

/** Calls a function while the page looks as on paper. */
async function whilePrinting(page, look) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await look();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
}

for (const [id, title] of [
  ["bexley-2024", "Bexley, July 2024"],
  ["camden-2020", "Camden, May 2020"],
  ["camden-2025", "Camden, 2025"],
]) {
  test(`${title} is a report of at most two pages`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page);
    await openPublished(page, title);
    const pages = async () => pagesOf(await page.pdf({ format: "A4" }));
    expect(await pages()).toBeGreaterThan(0);
    expect(await pages()).toBeLessThanOrEqual(2);
    // What is unfolded on the screen is printed too.
    for (const place of await page.locator(".ir-place[aria-expanded]").all()) await place.click();
    expect(await pages()).toBeLessThanOrEqual(3);
    await expect(paper(page)).toHaveCount(0);
    await whilePrinting(page, async () => {
      const { expected, discretion, service } = report(id);
      await expect(paper(page)).toBeVisible();
      await expect(paper(page).getByRole("heading").first()).toContainText(`Ratings: ${service}`);
      await expect(score(paper(page))).toHaveText(`${expected.score} of ${expected.max}`);
      const rows = Object.fromEntries(
        await paper(page).locator(".ir-report__standard").evaluateAll((rows) =>
          rows.map((row) => [row.querySelector(".ir-number").textContent, row.querySelector(".ir-tag").textContent]),
        ),
      );
      for (const [number, { rating }] of Object.entries(expected.standards)) expect(rows[number]).toBe(rating ? WORDS[rating] : "Not rated");
      const words = await paper(page).textContent();
      const now = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format();
      for (const expectedWords of [`Worked out on ${now}.`, "An unofficial calculator", ...Object.keys(discretion).map((number) => `${number} `)]) {
        expect(words).toContain(expectedWords);
      }
      expect(words).toMatch(/overall\. Rule \d+, (published|inferred)/);
      if (Object.keys(discretion).length) expect(words).toContain("by discretion.");
      // A column is one, whether what is in it has a colour or not.
      const lefts = await paper(page).locator(".ir-report__figures tr > td:last-child").evaluateAll((cells) =>
        cells.filter((cell) => cell.textContent && !cell.querySelector("[part]")).map((cell) => {
          const words = document.createRange();
          words.selectNodeContents(cell.querySelector(".ir-tag") ?? cell);
          return Math.round(words.getBoundingClientRect().left);
        }),
      );
      expect(new Set(lefts).size).toBe(1);
      // The report is printed in place of the form.
      await expect(tool(page, "Undo")).toBeHidden();
      await expect(page.getByRole("textbox")).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
    });
    await expect(paper(page)).toHaveCount(0);
    await expect(tool(page, "Undo")).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test("“Print” prints the report, and leaves all as it was", async ({ page, context }) => {
  await page.addInitScript(() => {
    // Browsers print what is on the page between the two events, and run no other script meanwhile.
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      const { shadowRoot } = document.querySelector("inspection-ratings");
      window.printed = shadowRoot.querySelector(".ir-report")?.textContent;
      dispatchEvent(new Event("afterprint"));
    };
  });
  await open(page);
  await page.getByText("Copy, save or print").click();
  await page.getByText("What this does, and what it does not").click();
  await percentage(page, "2.1.1").fill("64.7");
  const print = tool(page, "Print");
  // Printing fetches nothing.
  await context.setOffline(true);
  await print.click();
  await expect.poll(() => page.evaluate(() => window.printed)).toContain("2.1.1 Supporting the child's desistance64.7% yes65%Good");
  await expect(paper(page)).toHaveCount(0);
  await expect(percentage(page, "2.1.1")).toHaveValue("64.7");
  // The unfolded parts are still unfolded, and the focus is where it was.
  await expect(page.getByText("It does not judge cases")).toBeVisible();
  await expect(print).toBeFocused();
});

test("is there before `beforeprint` ends, because Firefox runs no microtask until it has copied the page", async ({ page }) => {
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  const printed = await page.locator("inspection-ratings").evaluate(({ shadowRoot }) => {
    const own = globalThis.queueMicrotask;
    dispatchEvent(new Event("beforeprint"));
    const words = shadowRoot.querySelector(".ir-report")?.textContent;
    dispatchEvent(new Event("afterprint"));
    return { words, isRestored: globalThis.queueMicrotask === own };
  });
  expect(printed.words).toContain("Ratings: Bexley Youth Justice Service");
  expect(printed.isRestored).toBe(true);
  await expect(paper(page)).toHaveCount(0);
});

test("says which scenario it is of, on a line of its own", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  await page.getByRole("button", { name: "Start a scenario" }).click();
  await page.getByLabel("Name of this scenario").fill("With two more visits a month");
  await whilePrinting(page, async () => {
    const mark = paper(page).locator(".ir-report__mark");
    await expect(mark).toHaveText("A scenario, not the actual figures: With two more visits a month");
    const title = paper(page).getByRole("heading").first();
    await expect(title).toHaveText("Ratings: Bexley Youth Justice Service");
    // Neither the mark nor the title is broken.
    for (const line of [mark, title]) {
      const bottoms = await line.evaluate((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        return [...new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)))];
      });
      expect(bottoms).toHaveLength(1);
    }
  });
});

test("is printed at once after the page has opened, on a machine that takes long to draw", async ({ page }) => {
  await page.addInitScript(() => {
    const { now } = Date;
    let calls = 0;
    Date.now = () => now() + 20 * calls++;
    // Yew ends a long drawing in a timer, which comes late on a busy machine.
    const own = setTimeout;
    window.setTimeout = (run, delay, ...rest) => own(run, delay || 3000, ...rest);
  });
  await page.goto("./#ratings:1/yjs-2021/2.1.1=73");
  const words = await page.locator("inspection-ratings").evaluate(async (element) => {
    while (!element.shadowRoot.querySelector(".ir-reading")) await new Promise(requestAnimationFrame);
    dispatchEvent(new Event("beforeprint"));
    const words = element.shadowRoot.querySelector(".ir-report")?.textContent;
    dispatchEvent(new Event("afterprint"));
    return words;
  });
  expect(words).toContain("2.1.1 Supporting the child");
});

test("a page that is printed before its program has come says so", async ({ page }) => {
  await page.route("**/*.wasm", () => {});
  await page.goto("./#ratings:1/yjs-2021/2.1.1=73");
  await expect(page.locator("#waiting")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Not counting yet")).toBeVisible();
});

test("a host's page keeps its own print, but for the calculators on it", async ({ page }) => {
  await page.goto("hosts/none/element.html");
  await expect(score(page)).toBeVisible();
  const host = page.locator("body > *").first();
  await whilePrinting(page, async () => {
    await expect(paper(page).first()).toBeVisible();
    await expect(page.locator(".ir-figures").first()).toBeHidden();
    await expect(host).toBeVisible();
  });
  await expect(page.locator(".ir-figures").first()).toBeVisible();
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBeGreaterThan(0);
});
