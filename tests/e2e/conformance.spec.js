// The conformance pack by the calculator: every row by its value and outcome, and a sample by its line and by the shown ratings.
import { expect, test } from "@playwright/test";
import { cellsOf, expectedOf, readPack } from "../conformance/pack.js";
import { open, overall, ratings, score, WORDS } from "./calculator.js";

const pack = Object.entries(readPack());

/** The words in the place of the rating of a standard without a rating. */
const UNRATED = { "not-rated": "Not rated", "not-inspected": "Not inspected" };

/** The rows of a file whose ratings are looked at on the page. */
const SAMPLE = 12;

// A file has hundreds of rows, and each is drawn.
test.describe.configure({ timeout: 180_000 });
test.beforeEach(({ page }) => open(page));

for (const [file, rows] of pack) {
  test(`${file}: the calculator says the same of all ${rows.length} rows`, { tag: "@exhaustive" }, async ({ page }) => {
    const outcomes = await page.locator("inspection-ratings").evaluate(
      (element, inputs) =>
        inputs.map((input) => {
          element.value = input;
          return element.outcome;
        }),
      rows.map(({ input }) => input),
    );
    expect(outcomes).toHaveLength(rows.length);
    rows.forEach((row, place) => expect(cellsOf(outcomes[place]), row.id).toEqual(expectedOf(row)));
  });

  test(`${file}: the calculator shows the same`, async ({ page }) => {
    const step = Math.ceil(rows.length / SAMPLE);
    for (const row of rows.filter((_, place) => place % step === 0)) {
      await page.locator("inspection-ratings").evaluate((element, line) => (element.value = line), row.line);
      const range = row.lowest === row.highest ? row.lowest : `${row.lowest} to ${row.highest}`;
      await expect(score(page), row.id).toHaveText(`${range} of ${row.max}`);
      if (row.overall) await expect(overall(page), row.id).toHaveText(WORDS[row.overall]);
      else await expect(overall(page), row.id).not.toHaveText(new RegExp(`^(${Object.values(WORDS).join("|")})$`));
      const items = row.standards.split(" ").filter((item) => item && !item.includes("..")).map((item) => item.split("="));
      const expected = items.map(([number, rating]) => [number, expect.stringMatching(`^${WORDS[rating] ?? UNRATED[rating]}`)]);
      await expect.poll(() => ratings(page), row.id).toMatchObject(Object.fromEntries(expected));
    }
  });
}
