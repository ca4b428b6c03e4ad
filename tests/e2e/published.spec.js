// The published inspections, put in and opened: the page reads as the reports print.
import { expect, test } from "@playwright/test";
import { WORDS, announced, enterAs, expectAsPrinted, focused, judge, of, open, openPublished, overall, percentage, ratings, report, score, standard, tabTo, tool, why, yes } from "./calculator.js";

const RATINGS = ["Inadequate", "Requires improvement", "Good", "Outstanding", "Not rated"];

/** Chooses from the list that has the focus and in which nothing is chosen yet. */
async function chooseFromList(page, name) {
  for (let at = 0; at <= RATINGS.indexOf(name); at++) await page.keyboard.press("ArrowDown");
}

/** Goes from the first radio, which has the focus, to another radio. */
async function choose(page, name) {
  for (const before of ["None", ...RATINGS].slice(0, RATINGS.indexOf(name) + 1)) {
    await expect.poll(() => focused(page)).toMatch(new RegExp(`> ${before}$`));
    await page.keyboard.press("ArrowRight");
  }
  await expect.poll(() => focused(page)).toMatch(new RegExp(`> ${name}$`));
}

// `make test` types a report in each of three browsers (tests/browsers).
test("Bexley 2024, typed with the keyboard alone, is 27 of 36, Good", { tag: "@exhaustive" }, async ({ page }) => {
  // A whole report is typed, key by key.
  test.slow();
  const bexley = report("bexley-2024");
  const judged = (number) => {
    const { rating } = bexley.answers[number];
    return rating ? WORDS[rating] : "Not rated";
  };
  const figures = Object.values(bexley.answers).flatMap(({ printedPercent }) => printedPercent ?? []);
  expect(figures).toHaveLength(21);
  await open(page);

  await tabTo(page, /^Service/);
  await page.keyboard.type(bexley.service);
  for (const number of ["1.1", "1.2", "1.3", "1.4"]) {
    await tabTo(page, new RegExp(`> Rating of ${number} by inspectors$`));
    await chooseFromList(page, judged(number));
  }
  await tabTo(page, /> 2\.1\.1 .*percentage yes$/);
  for (const [place, figure] of figures.entries()) {
    await page.keyboard.type(String(figure));
    if (place < figures.length - 1) await page.keyboard.press("Enter");
  }
  await expect.poll(() => focused(page)).toMatch(/> 3\.3\.3 .*percentage yes$/);
  for (const number of ["3.4", "4.1"]) {
    await tabTo(page, new RegExp(`> Rating of ${number} by inspectors$`));
    await chooseFromList(page, judged(number));
  }
  await expect(score(page)).toHaveText("24 of 36");
  for (const [number, { rating, reason }] of Object.entries(bexley.discretion).reverse()) {
    await tabTo(page, new RegExp(`^${number} .* > Discretion and more`), "Shift+Tab");
    await page.keyboard.press(number === "3.2" ? "Enter" : "Space");
    await tabTo(page, /> None$/);
    await choose(page, WORDS[rating]);
    await tabTo(page, /> Reason of /);
    await page.keyboard.type(reason);
  }

  await expectAsPrinted(page, bexley);
  await expect(score(page)).toHaveText("27 of 36");
  await expect(overall(page)).toHaveText("Good");
  await expect(page.getByText("Ratings: Bexley Youth Justice Service")).toBeVisible();
  for (const { reason } of Object.values(bexley.discretion)) {
    await expect(page.locator(".ir-notes")).toContainText(reason);
  }
});

for (const [id, title] of [
  ["camden-2025", "Camden, 2025"],
  ["islington-2024", "Islington, August 2024"],
  ["bexley-2024", "Bexley, July 2024"],
  ["camden-2020", "Camden, May 2020"],
]) {
  test(`${title}, opened, reads as printed`, async ({ page }) => {
    const printed = report(id);
    await open(page);
    await openPublished(page, title);
    await expectAsPrinted(page, printed);
    await expect(page.locator(".ir-source").getByText("As published:")).toBeVisible();
    await expect(page.getByRole("link", { name: new RegExp(`page on ${title}`) })).toHaveAttribute("href", printed.link);
    for (const [number, { yes: sufficient, of: cases }] of Object.entries(printed.answers)) {
      if (cases === undefined) continue;
      await expect(yes(page, number)).toHaveValue(String(sufficient));
      await expect(of(page, number)).toHaveValue(String(cases));
    }

    // The percentages that the report prints give the ratings that the case counts give.
    await enterAs(page, "Percentages");
    for (const [number, { printedPercent }] of Object.entries(printed.answers)) {
      if (printedPercent !== undefined) await expect(percentage(page, number)).toHaveValue(String(printedPercent));
    }
    await expectAsPrinted(page, printed);
  });
}

test("Camden 2020 without its discretion is 30 of 36, Good", async ({ page }) => {
  await open(page);
  await openPublished(page, "Camden, May 2020");
  await expect(score(page)).toHaveText("31 of 36");
  await expect(overall(page)).toHaveText("Outstanding");
  await expect(why(page, "2.2")).toContainText("Good by its figures");

  await standard(page, "2.2").locator(".ir-discretion > summary").click();
  await standard(page, "2.2").getByRole("radio", { name: "None" }).check();
  await expect(score(page)).toHaveText("30 of 36");
  await expect(overall(page)).toHaveText("Good");
  await expect.poll(async () => (await ratings(page))["2.2"]).toBe("Goodwas Outstanding");
  await expect(page.locator(".ir-notes")).toHaveCount(0);
  await expect(page.locator(".ir-source").getByText("Changed from the published figures. See:")).toBeVisible();
  await expect(standard(page, "2.2").getByLabel("Reason")).toHaveValue(/^The work was strong overall/);
  await expect(announced(page)).toHaveText("30 of 36: Good", { timeout: 3000 });

  await tool(page, "Undo").click();
  await expectAsPrinted(page, report("camden-2020"));
});

test("changed figures are marked where their address is opened, and a scenario departs from the report's", async ({ page, context }) => {
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  await yes(page, "2.2.3").fill("8");
  await expect(score(page)).toHaveText("28 of 36");
  await expect(page).toHaveURL(/2\.2\.3=8of9/);

  const sent = await context.newPage();
  await sent.goto(page.url());
  await expect(sent.locator(".ir-scenario-mark")).toHaveText("Changed from the published figures of Bexley, July 2024. Published: 27 of 36, Good");
  await expect(sent.locator(".ir-notes")).toContainText("All the evidence was considered");

  await tool(page, "Start a scenario").click();
  await expect(score(page)).toHaveText("28 of 36");
  await expect(page.locator(".ir-was")).toHaveText("Actual figures: 27 of 36, Good");
});

test("Islington 2024, typed by cases, reads as printed", async ({ page }) => {
  const islington = report("islington-2024");
  await open(page);
  await enterAs(page, "Numbers of cases");
  await yes(page, "2.1.1").focus();
  for (const [number, answer] of Object.entries(islington.answers)) {
    if (answer.rating) {
      await judge(page, number, WORDS[answer.rating]);
      continue;
    }
    if (!(await yes(page, number).evaluate((field) => field.getRootNode().activeElement === field))) {
      await yes(page, number).focus();
    }
    await page.keyboard.type(String(answer.yes));
    await page.keyboard.press("Enter");
    await expect(of(page, number)).toBeFocused();
    await page.keyboard.type(String(answer.of));
    await page.keyboard.press("Enter");
  }
  await expectAsPrinted(page, islington);
});

test("the steps say how Bexley 2024 was worked out", async ({ page }) => {
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  const steps = page.locator(".ir-panel--steps");
  await expect(steps.getByRole("listitem")).toHaveCount(0);
  await page.getByText("How was this worked out?").click();
  for (const sentence of [
    "Planning is Requires improvement because keeping other people safe is 56%, in the band 50 to 64%",
    "Professional discretion makes Planning Good instead of Requires improvement.",
    "The score is 27 of 36",
    "A score of 27 is in the band 19 to 30: Good overall.",
  ]) {
    await expect(steps.getByRole("listitem").filter({ hasText: sentence })).toHaveCount(1);
  }
  await expect(steps.getByRole("table").getByRole("row")).toHaveCount(17);

  // The steps follow the figures.
  await yes(page, "2.2.3").fill("6");
  await expect(steps).toContainText("Planning is Good because");
});
