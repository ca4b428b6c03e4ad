// The page that explains the rules, with three calculators in it.
import { readFileSync } from "node:fs";
import { complaintsOf, of, overall, rating, report, score, standard, why, yes } from "./calculator.js";
import { expect, test } from "./watched.js";

const example = (page, name) => page.locator(".example", { has: page.getByRole("heading", { level: 3, name: `Try it: ${name}` }) });

async function openGuidance(page) {
  await page.goto("guidance.html");
  await expect(page.locator(".ir-calculator")).toHaveCount(3);
}

test("one key question: its band follows the cases", async ({ page }) => {
  const complaints = complaintsOf(page);
  await openGuidance(page);
  const part = example(page, "one key question");
  await expect(yes(part, "2.2.2")).toHaveValue("6");
  await expect(of(part, "2.2.2")).toHaveValue("9");
  for (const [sufficient, words] of [["6", "67% Good"], ["5", "56% Requires improvement"], ["8", "89% Outstanding"], ["4", "44% Inadequate"]]) {
    await yes(part, "2.2.2").fill(sufficient);
    await expect(part.locator(".ir-question__band")).toContainText(words);
  }
  expect(complaints).toEqual([]);
});

test("one standard: the lowest band rates it", async ({ page }) => {
  await openGuidance(page);
  const part = example(page, "one standard");
  await expect(rating(part, "2.2")).toHaveText("Requires improvement");
  await expect(yes(part, "2.2.3")).toHaveValue("5");
  // The question that the page asks has one answer.
  for (const [number, sufficient, changed] of [["2.2.1", "9", "Requires improvement"], ["2.2.2", "7", "Requires improvement"], ["2.2.3", "6", "Good"]]) {
    const field = yes(part, number);
    const before = await field.inputValue();
    await field.fill(sufficient);
    await expect(rating(part, "2.2")).toHaveText(changed);
    await field.fill(before);
    await expect(rating(part, "2.2")).toHaveText("Requires improvement");
  }
  await expect(why(part, "2.2")).toContainText("2.2.3");
});

test("a whole inspection: without discretion it is Good too", async ({ page }) => {
  await openGuidance(page);
  const part = example(page, "a whole inspection");
  await expect(score(part)).toHaveText("27 of 36");
  const { discretion, expected } = report("bexley-2024");
  const changed = Object.keys(discretion).filter((number) => number in expected.standards);
  expect(changed).toHaveLength(3);
  for (const number of changed) {
    const fields = standard(part, number);
    await fields.locator(".ir-discretion > summary").click();
    await fields.getByRole("radio", { name: "None", exact: true }).check();
  }
  await expect(score(part)).toHaveText("24 of 36");
  await expect(overall(part)).toHaveText("Good");
  // The other two examples show the same inspection, but do not change with this example.
  await expect(yes(example(page, "one standard"), "2.2.3")).toHaveValue("5");
});

/** The percentages and scores of each rating under a framework, from docs/rules.md, which is made from the program's own numbers. */
function rulesOf(id) {
  const rules = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
  const part = rules.split(/^## /m).find((part) => part.includes(`- Id: \`${id}\``));
  const rows = Array.from(part.matchAll(/^\| ([A-Z][a-z ]+) \| \d \| (.*) \| (.*) \|$/gm), ([, rating, percent, score]) => ({ rating, percent: `${percent}%`, score }));
  return { rows: rows.reverse(), basis: part.match(/^- Bands of the score: .*, (\w+)$/m)[1] };
}

for (const [caption, frameworks, columns] of [
  ["The four bands", ["yos-2018", "yjs-2021", "iyjs-2025", "iyjwcv-2025"], () => ({ percent: 0, rating: 1 })],
  ["The overall rating, with twelve standards", ["yos-2018", "yjs-2021"], () => ({ score: 0, rating: 1 })],
  ["The overall rating under the 2025 standards (inferred)", ["iyjs-2025", "iyjwcv-2025"], (place) => ({ score: place, rating: 2 })],
]) {
  test(`${caption}: as the program has them`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${baseURL}guidance.html`);
    const table = page.getByRole("table", { name: caption, exact: true });
    const cells = await table.locator("tbody tr").evaluateAll((rows) => rows.map(({ cells }) => Array.from(cells, ({ textContent }) => textContent)));
    for (const [place, id] of frameworks.entries()) {
      const { rows, basis } = rulesOf(id);
      const at = columns(place);
      const pick = (from) => Object.fromEntries(Object.keys(at).map((name) => [name, from(name)]));
      expect(cells.map((row) => pick((name) => row[at[name]]))).toEqual(rows.map((row) => pick((name) => row[name])));
      if ("score" in at) expect(basis).toBe(caption.match(/\((\w+)\)/)?.[1] ?? "published");
    }
    await page.close();
  });
}

test("says of every rule what it rests on, and leads to its source", async ({ page }) => {
  const table = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8").matchAll(/^\| (\d+) \| .* \| (\w+) \| .* \|$/gm);
  const rules = Array.from(table, ([, number, basis]) => ({ number, basis }));
  expect(rules.length).toBeGreaterThan(10);
  await openGuidance(page);
  for (const basis of ["Published", "Inferred", "Assumed"]) {
    const links = page.locator("#basis li", { has: page.locator(`strong:text-is("${basis}")`) }).getByRole("link");
    const expected = rules.filter((rule) => rule.basis === basis).map(({ number }) => [`rule\u00a0${number}`, `./rules.html#rule-${number}`]);
    expect(await links.evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")]))).toEqual(expected);
  }
  const complaints = complaintsOf(page);
  await page.getByRole("link", { name: "rule\u00a015" }).click();
  await expect(page.getByRole("row", { name: /^15 A standard that counts but was not inspected/ })).toBeInViewport();
  await page.goBack();
  await page.getByRole("link", { name: "Every rule with its source" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The rules and the frameworks" })).toBeVisible();
  await expect(page.getByText("Do not edit")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("says what of it is inferred", async ({ page }) => {
  await openGuidance(page);
  const inferred = page.locator("#basis li", { hasText: "Inferred" });
  for (const words of ["how percentages are rounded", "the bands of the scores of 21 and 12", "no single standard caps the overall rating"]) {
    await expect(inferred).toContainText(words);
  }
});

test("its headings are in order, those of the calculators too", async ({ page }) => {
  await openGuidance(page);
  const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map(({ localName }) => Number(localName[1])));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(Math.max(...levels)).toBeGreaterThanOrEqual(4);
  expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
  for (const place of [0, 1, 2]) {
    const inside = await page.locator("inspection-ratings").nth(place).locator("h1, h2, h3").count();
    expect(inside).toBe(0);
  }
});

test("each entry of its contents leads to a section", async ({ page }) => {
  await openGuidance(page);
  const links = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
  await expect(links).toHaveCount(await page.locator("section[id]").count());
  for (const link of await links.all()) {
    await link.click();
    await expect(page.getByRole("heading", { level: 2, name: await link.textContent(), exact: true })).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(await link.getAttribute("href"));
    await page.goBack();
  }
});

test("each calculator is named by the heading above it", async ({ page }) => {
  await openGuidance(page);
  for (const name of ["one key question", "one standard", "a whole inspection"]) {
    await expect(page.getByRole("group", { name: `Try it: ${name}` })).toHaveCount(1);
  }
});

for (const width of [320, 768, 1400]) {
  test(`never scrolls sideways ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openGuidance(page);
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it can be read, with a table for each example", async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto("guidance.html");
    for (const [caption, rows] of [["The four bands", 5], ["2.2 Planning, Bexley, July 2024: Requires improvement", 4], ["The overall rating, with twelve standards", 5]]) {
      const table = page.getByRole("table", { name: caption });
      await expect(table).toBeVisible();
      await expect(table.getByRole("row")).toHaveCount(rows);
    }
    await expect(page.getByText("27 of 36 points: Good.")).toBeVisible();
    expect(complaints).toEqual([]);
  });
});
