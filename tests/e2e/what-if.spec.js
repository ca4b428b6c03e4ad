// Scenarios, and the panels for a target, the distances and the certainty, as a person uses them.
import { expect, test } from "@playwright/test";
import { announced, announcements, band, collectAnnouncements, complaintsOf, enterAs, focused, framework, how, judge, of, open, openPublished, overall, panelOf, percentage, place, rating, score, standard, tabTo, tool, unfoldPanel, yes } from "./calculator.js";

test.beforeEach(({ page }) => open(page));

const BEXLEY = "Bexley, July 2024";

const TAKES = "What would it take?";
const FAR = "How far to the next band?";
const SURE = "How sure is this?";
const COMPARED = "Compare";

const version = (page, name) => page.getByRole("group", { name: "Figures", exact: true }).getByRole("radio", { name, exact: true });
const scenarioName = (page) => page.getByLabel("Name of this scenario");
const was = (page) => page.locator(".ir-was");
const plans = (page) => page.locator(".ir-plan");
const answer = (page) => panelOf(page, TAKES).locator(".ir-ask + p");
const ways = (page) => panelOf(page, TAKES).locator(".ir-strong:has(+ .ir-plans)");
const lines = (locator) => locator.getByRole("listitem");

/** The rows that the comparison marks, by number. */
const marked = (page) =>
  page.getByRole("table", { name: /^Actual figures and / }).locator(".ir-comparison__changed").evaluateAll((rows) =>
    rows.map((row) => row.querySelector(".ir-number")?.textContent ?? row.querySelector("th").firstChild.textContent),
  );

/** Bexley, and a scenario in which planning is Good. */
async function plan(page) {
  await openPublished(page, BEXLEY);
  await tool(page, "Start a scenario").click();
  // Nothing moves away from the pointer, because nothing differs yet.
  await expect(page.locator("#panel-comparison")).toHaveCount(0);
  await yes(page, "2.2.3").fill("6");
  await expect(score(page)).toHaveText("28 of 36");
  await unfoldPanel(page, "Compare");
}

test("the score leads to what it would take", { tag: "@exhaustive" }, async ({ page }) => {
  const way = page.locator(".ir-next").getByRole("button", { name: TAKES });
  await expect(way).toHaveCount(0);
  await openPublished(page, BEXLEY);
  await way.press("Enter");
  await expect(place(page, TAKES)).toBeFocused();
  await expect(answer(page)).toContainText("8 case judgements");
});

test("Bexley needs 8 judgements for Outstanding, and a press tries them", async ({ page }) => {
  const complaints = complaintsOf(page);
  await openPublished(page, BEXLEY);
  await unfoldPanel(page, TAKES);
  await expect(page.getByLabel("Rating to change")).toHaveValue("The overall rating");
  await expect(page.getByLabel("Target", { exact: true })).toHaveValue("Outstanding");
  await expect(answer(page)).toHaveText("Fewest changes with inspectors’ ratings unchanged: 8 case judgements from no to yes.");
  await expect(panelOf(page, TAKES).getByText("If inspectors’ ratings may change too, 4 changes are enough.")).toBeVisible();
  await expect(ways(page)).toHaveText("The way, with inspectors’ ratings unchanged:");
  await expect(panelOf(page, TAKES).getByText("For ways in whole cases")).toHaveCount(0);
  await expect(lines(plans(page))).toHaveText([
    "2.1.2 Keeping the child safe: 6 to 8 of 9 (67% to 89%)",
    "2.1.3 Keeping other people safe: 7 to 8 of 9 (78% to 89%)",
    "2.2.3 Keeping other people safe: 5 to 6 of 9 (56% to 67%)",
    "2.4.3 Keeping other people safe: 7 to 8 of 9 (78% to 89%)",
    "3.1.1 Supporting the child's desistance: 11 to 12 of 14 (79% to 86%)",
    "3.1.3 Keeping other people safe: 10 to 12 of 14 (71% to 86%)",
  ]);
  await expect(plans(page)).toContainText(
    "Then 2.1 Assessment becomes Outstanding, 2.2 Planning becomes Good, 2.4 Reviewing becomes Outstanding and 3.1 Assessment becomes Outstanding.",
  );
  await expect(plans(page).getByText("31 of 36: Outstanding")).toBeVisible();

  await page.getByRole("button", { name: "Try it as a scenario (way 1)" }).click();
  await expect(score(page)).toHaveText("31 of 36");
  await expect(overall(page)).toHaveText("Outstanding");
  await expect(was(page)).toHaveText("Actual figures: 27 of 36, Good");
  await expect(version(page, "Scenario 1")).toBeChecked();
  await expect(answer(page)).toHaveText("“Scenario 1” meets the target. The ways start from the actual figures.");
  await expect.poll(() => marked(page)).toEqual([
    "Score and overall rating", "2.1", "2.1.2", "2.1.3", "2.2", "2.2.3", "2.4", "2.4.3", "3.1", "3.1.1", "3.1.3",
  ]);
  await version(page, "Actual figures").check();
  await expect(score(page)).toHaveText("27 of 36");
  await expect(yes(page, "2.1.2")).toHaveValue("6");
  expect(complaints).toEqual([]);
});

test("a scenario is compared with the baseline, and each figure changed is marked", async ({ page }) => {
  await openPublished(page, BEXLEY);
  await tool(page, "Start a scenario").click();
  const compared = await unfoldPanel(page, COMPARED);
  await expect(compared.getByText("These are the same figures.")).toBeVisible();
  await expect.poll(() => marked(page)).toEqual([]);
  await yes(page, "2.1.1").fill("8");
  await expect.poll(() => marked(page)).toEqual(["2.1.1"]);
  await expect(compared.getByText("These are the same figures.")).toHaveCount(0);
  await yes(page, "2.2.3").fill("6");
  await expect.poll(() => marked(page)).toEqual(["Score and overall rating", "2.1.1", "2.2", "2.2.3"]);
  const row = compared.getByRole("row", { name: /^2\.2\.3 / });
  await expect(row.getByRole("cell")).toHaveText(["5 of 9, 56% Requires improvement", "6 of 9, 67% Good", "▲ up 11 percentage points"]);
});

test("swap, keep and drop, each with its undo", async ({ page }) => {
  await plan(page);
  await tool(page, "Swap with the actual figures").click();
  await expect(score(page)).toHaveText("27 of 36");
  await expect(was(page)).toHaveText("Changed figures: 28 of 36, Good");
  await expect(tool(page, "Swap with the actual figures")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(score(page)).toHaveText("28 of 36");
  await expect(was(page)).toHaveText("Actual figures: 27 of 36, Good");

  await tool(page, "Make these the actual figures").click();
  await expect(score(page)).toHaveText("28 of 36");
  await expect(was(page)).toHaveText("Bexley, July 2024: 27 of 36, Good");
  // One press turns an invention into the actual figures, so the page says so.
  await expect(page.locator(".ir-summary .ir-message")).toHaveText("These are now counted as the actual figures. Those were 27 of 36, Good. You can undo this.");
  await expect(page.getByRole("group", { name: "Figures", exact: true })).toHaveCount(0);
  await expect(page.locator(".ir-comparison__headline")).toContainText("The score rises from 27 to 28");
  await expect(tool(page, "Start a scenario")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(was(page)).toHaveText("Actual figures: 27 of 36, Good");
  await expect(version(page, "Scenario 1")).toBeChecked();

  await tool(page, "Delete this scenario").click();
  await expect(score(page)).toHaveText("27 of 36");
  await expect(yes(page, "2.2.3")).toHaveValue("5");
  await expect(tool(page, "Start a scenario")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(score(page)).toHaveText("28 of 36");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Figures", exact: true })).toHaveCount(0);
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await expect(score(page)).toHaveText("27 of 36");
  await expect(was(page)).toHaveCount(0);
});

test("a name is typed naturally", { tag: "@exhaustive" }, async ({ page }) => {
  await plan(page);
  const name = scenarioName(page);
  await expect(name).toHaveValue("");
  await expect(name).toHaveAttribute("placeholder", "Scenario 1");
  await name.click();
  await page.keyboard.type("Better planning  at court ");
  await expect(name).toHaveValue("Better planning  at court ");
  await expect(version(page, "Better planning at court")).toBeChecked();
  await page.keyboard.press("Home");
  await page.keyboard.type("Much ");
  await expect(name).toHaveValue("Much Better planning  at court ");
  await expect.poll(() => name.evaluate((field) => field.selectionStart)).toBe(5);
  await expect(page.getByRole("table", { name: "Actual figures and Much Better planning at court" })).toBeVisible();
  await expect(name).toBeFocused();

  await name.fill("");
  await expect(version(page, "Scenario 1")).toBeChecked();
  await page.keyboard.type("Other");
  await expect(name).toHaveValue("Other");
  await expect(version(page, "Other")).toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(name).toHaveValue("");
  await expect(version(page, "Scenario 1")).toBeChecked();
});

test("several scenarios, each with its figures and its name", { tag: "@exhaustive" }, async ({ page }) => {
  await plan(page);
  await scenarioName(page).fill("Planning");
  await tool(page, "Start a scenario").click();
  await expect(tool(page, "Start a scenario")).toBeFocused();
  await expect(scenarioName(page)).toHaveValue("");
  await yes(page, "2.4.3").fill("8");
  await expect(score(page)).toHaveText("29 of 36");
  await version(page, "Planning").check();
  await expect(score(page)).toHaveText("28 of 36");
  await expect(scenarioName(page)).toHaveValue("Planning");
  await expect(yes(page, "2.4.3")).toHaveValue("7");
  await version(page, "Actual figures").check();
  await expect(version(page, "Actual figures")).toBeFocused();
  await expect(score(page)).toHaveText("27 of 36");
  await expect(page.locator(".ir-comparison__headline")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(score(page)).toHaveText("28 of 36");
});

test("a reset of a scenario goes back to the baseline", { tag: "@exhaustive" }, async ({ page }) => {
  await plan(page);
  await tool(page, "Reset").click();
  await expect(score(page)).toHaveText("27 of 36");
  await expect(yes(page, "2.2.3")).toHaveValue("5");
  await expect(version(page, "Scenario 1")).toBeChecked();
});

test("the panel says what would lose a rating", async ({ page }) => {
  await openPublished(page, BEXLEY);
  await unfoldPanel(page, TAKES);
  await page.getByLabel("Target", { exact: true }).selectOption("Requires improvement or lower");
  await expect(answer(page)).toContainText("The target cannot be met with inspectors’ ratings unchanged. The lowest possible is 20 of 36: Good.");
  await expect(panelOf(page, TAKES).getByText("2.3, 3.2 and 3.3: professional discretion stays as recorded.")).toBeVisible();
  await page.getByLabel("Rating to change").selectOption("2.2 Planning");
  await expect(page.getByLabel("Target", { exact: true })).toHaveValue("At least Good");
  await page.getByLabel("Target", { exact: true }).selectOption("Inadequate");
  await expect(answer(page)).toHaveText("Fewest changes: 1 case judgement from yes to no.");
  await expect(ways(page)).toHaveText("The way:");
  await expect(lines(plans(page))).toHaveText([
    "2.2.3 Keeping other people safe: 5 to 4 of 9 (56% to 44%)",
  ]);
  await expect(plans(page)).toContainText("Then 2.2 Planning becomes Inadequate.");
  await page.getByLabel("Rating to change").selectOption("1.2 Staff");
  await expect(page.getByLabel("Target", { exact: true })).toHaveValue("Good or lower");
  await page.getByLabel("Rating to change").selectOption("The overall rating");
  await expect(page.getByLabel("Target", { exact: true })).toHaveValue("Outstanding");
});

test("a way in percentages has its points in all, and says how to get a way in whole cases", { tag: "@exhaustive" }, async ({ page }) => {
  await openPublished(page, BEXLEY);
  await enterAs(page, "Percentages");
  for (const [number, percent] of [["2.1.2", "67"], ["2.1.3", "78"], ["2.2.3", "56"]]) await percentage(page, number).fill(percent);
  await unfoldPanel(page, TAKES);
  await page.getByLabel("Rating to change").selectOption("2.1 Assessment");
  await expect(answer(page)).toHaveText("Fewest changes: 15 percentage points in all, over 2 key questions.");
  await expect(panelOf(page, TAKES).getByText("Some of these figures are percentages. For ways in whole cases, enter numbers of cases.")).toBeVisible();
});

test("judged ratings allowed at a cost change the plan", { tag: "@exhaustive" }, async ({ page }) => {
  await openPublished(page, BEXLEY);
  await unfoldPanel(page, TAKES);
  const judged = page.getByLabel("Ratings that inspectors judge");
  await judged.selectOption("May change: each step costs as much as 1 case");
  await expect(answer(page)).toHaveText("Fewest changes: 2 case judgements and 2 steps of inspectors’ ratings, or 1 case judgement and 3 steps of inspectors’ ratings. A step of a rating costs as much as chosen above.");
  await expect(ways(page)).toHaveText("The 5 ways:");
  await expect(plans(page)).toHaveCount(5);
  await expect(plans(page).first()).toContainText("1.1 Governance and leadership: Good to Outstanding");
  await judged.selectOption("Stay as they are");
  await expect(plans(page)).toHaveCount(1);
});

test("no plan changes a locked place, and the list of locks stays open while places are ticked", async ({ page }) => {
  await openPublished(page, BEXLEY);
  await unfoldPanel(page, TAKES);
  await page.getByText("Leave some as they are").click();
  const lock = (name) => panelOf(page, TAKES).getByRole("checkbox", { name });
  await lock(/^2\.4\.3 /).check();
  await expect(answer(page)).toContainText("11 case judgements");
  await expect(plans(page)).not.toContainText(["2.4.3"]);
  await lock(/^2\.2\.3 /).check();
  await expect(answer(page)).toHaveText(/The target cannot be met with inspectors’ ratings unchanged, and 2\.2\.3 and 2\.4\.3 left as they are\. The best possible is \d+ of 36: Good\.$/);
  await expect(panelOf(page, TAKES).getByText("2.2.3 and 2.4.3: kept as you asked.")).toBeVisible();
  await expect(lock(/^2\.2\.3 /)).toBeFocused();
  await lock(/^2\.4\.3 /).uncheck();
  await lock(/^2\.2\.3 /).uncheck();
  await expect(answer(page)).toContainText("8 case judgements");

  await lock(/^2\.2\.3 /).check();
  await framework(page).selectOption({ label: "2018 to mid-2021" });
  await expect(panelOf(page, TAKES).getByRole("checkbox", { checked: true })).toHaveCount(0);
});

test("Camden 2020 without its discretion is one judgement short, in four ways", { tag: "@exhaustive" }, async ({ page }) => {
  await openPublished(page, "Camden, May 2020");
  await expect(overall(page)).toHaveText("Outstanding");
  const set = page.locator(".ir-standard--discretion");
  for (let left = await set.count(); left > 0; left--) {
    await set.first().locator(".ir-discretion > summary").click();
    await set.first().getByRole("radio", { name: "None", exact: true }).check();
    await expect(set).toHaveCount(left - 1);
  }
  await expect(score(page)).toHaveText("30 of 36");
  await unfoldPanel(page, TAKES);
  await expect(answer(page)).toHaveText("Fewest changes with inspectors’ ratings unchanged: 1 case judgement from no to yes.");
  await expect(ways(page)).toHaveText("The 4 ways, with inspectors’ ratings unchanged:");
  await expect(lines(plans(page)).filter({ hasText: / of / })).toHaveText([/^2\.2\.3 /, /^3\.1\.3 /, /^3\.2\.3 /, /^3\.3\.3 /]);
  await page.getByRole("button", { name: "Try it as a scenario (way 4)" }).click();
  await expect(score(page)).toHaveText("31 of 36");
  await expect(yes(page, "3.3.3")).toHaveValue("5");
});

test("the panel says what a missing figure must be", { tag: "@exhaustive" }, async ({ page }) => {
  await openPublished(page, "Islington, August 2024");
  const clear = async (number) => {
    await yes(page, number).fill("");
    await of(page, number).fill("");
  };
  await clear("2.3.2");
  await unfoldPanel(page, TAKES);
  const missing = panelOf(page, TAKES).getByText("Missing answers", { exact: true }).locator("+ ul");
  await page.getByLabel("Target", { exact: true }).selectOption("Outstanding");
  await expect(lines(missing)).toHaveText(["Whatever the missing answers are, the target is met."]);

  await page.getByLabel("Rating to change").selectOption("2.3 Implementation and delivery");
  await page.getByLabel("Target", { exact: true }).selectOption("At least Good");
  await expect(lines(missing)).toHaveText(["2.3.2 The safety of the child: must be at least 65%"]);
  await page.getByLabel("Target", { exact: true }).selectOption("Inadequate");
  await expect(lines(missing)).toHaveText(["2.3.2 The safety of the child: must be at most 49%"]);

  await page.getByLabel("Target", { exact: true }).selectOption("Outstanding");
  await expect(answer(page)).toHaveText("Nothing you entered has to change if the missing answers are:");
  await page.getByRole("button", { name: "Try it as a scenario (way 1)" }).click();
  await expect(how(page, "2.3.2")).toHaveValue("% yes");
  await expect(percentage(page, "2.3.2")).toHaveValue("80");
  await expect(rating(page, "2.3")).toHaveText("Outstanding");
  await expect(missing).toHaveCount(0);
});

test("the panel says how far each figure and rating is from the next band", async ({ page }) => {
  await openPublished(page, BEXLEY);
  const far = await unfoldPanel(page, FAR);
  const cells = (name) => far.getByRole("row", { name }).getByRole("cell");
  await expect(cells(/^The overall rating/)).toHaveText([
    "27 Good",
    "Outstanding, 4 points away: at least 8 case judgements from no to yes",
    "Requires improvement, 9 points away; figures alone cannot do it",
  ]);
  await expect(cells(/^2\.2\.3 /)).toHaveText(["5 of 9 cases, Requires improvement", "1 more for Good (6 of 9)", "1 fewer for Inadequate (4 of 9)"]);
  await yes(page, "2.2.3").fill("6");
  await expect(cells(/^2\.2\.3 /)).toHaveText(["6 of 9 cases, Good", "2 more for Outstanding (8 of 9)", "1 fewer for Requires improvement (5 of 9)"]);
  await expect(cells(/^2\.2 /)).toHaveText([
    "Good", "Outstanding with 2.2.2 at 8 of 9 and 2.2.3 at 8 of 9", "Requires improvement with 2.2.2 at 5 of 9",
  ]);
});

test("the chances on a narrow screen keep their words whole, and need no scrolling", { tag: "@exhaustive" }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPublished(page, BEXLEY);
  const table = (await unfoldPanel(page, SURE)).getByRole("table", { name: /^The chance of each rating/ });
  const broken = await table.evaluate((table) => {
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    const found = [];
    const range = document.createRange();
    while (texts.nextNode()) {
      for (const { 0: word, index } of texts.currentNode.data.matchAll(/[^\s-]+/g)) {
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (range.getClientRects().length > 1) found.push(word);
      }
    }
    return found;
  });
  expect(broken).toEqual([]);
  const scrolls = table.locator("..");
  expect(await scrolls.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("the panel says how sure the sample makes each rating", async ({ page }) => {
  await openPublished(page, BEXLEY);
  const sure = await unfoldPanel(page, SURE);
  const intervals = sure.getByRole("table", { name: /80% intervals$/ });
  const interval = intervals.getByRole("row", { name: /^2\.1\.2 / }).getByRole("cell");
  await expect(interval.nth(0)).toHaveText("6 of 9, 67%");
  await expect(interval.nth(1)).toHaveText("45 to 83%");
  const rows = sure.getByRole("table", { name: /^The chance of each rating/ }).locator("tbody tr");
  await expect(rows).toHaveCount(13);
  const chances = await rows.evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("td")].slice(0, 4).map((cell) => cell.textContent)),
  );
  for (const row of chances) {
    // A rating that is no estimate has no chances.
    if (row.length === 1) expect(row[0]).toMatch(/^(Good|Outstanding) taken as certain: (judged, not sampled|set by discretion)$/);
    if (row.length === 1 || row.some((cell) => /under|over/.test(cell))) continue;
    const sum = row.reduce((sum, cell) => sum + Number.parseInt(cell), 0);
    expect(Math.abs(sum - 100), row.join()).toBeLessThanOrEqual(2);
  }

  const eligible = sure.getByLabel(/^How many cases was the sample drawn from/);
  await eligible.pressSequentially("100");
  await expect(eligible).toHaveAccessibleDescription(/^For a caseload of 100, a sample of 63 gives 80% confidence/);
  await expect(interval.nth(1)).toHaveText("46 to 82%");
  for (const tooFew of ["0", "13"]) {
    await eligible.fill(tooFew);
    await expect(interval.nth(1)).toHaveText("45 to 83%");
    await expect(eligible).toHaveAccessibleDescription(/^Error:\s+The number of cases must be a whole number, at least 14, the number inspected/);
  }
  await eligible.fill("a lot");
  await expect(eligible).toHaveValue("a lot");
  // Without counts of cases, the question has no answer to show.
  await tool(page, "Undo").click();
  await expect(eligible).toHaveCount(0);
  await tool(page, "Redo").click();
  await expect(eligible).toHaveValue("a lot");

  await page.getByRole("radio", { name: "Percentages", exact: true }).check();
  await expect(sure.getByRole("group", { name: "How many cases were read?" })).toBeVisible();
  await expect(intervals).toHaveCount(0);
});

test("the ratings that one case decides are listed", { tag: "@exhaustive" }, async ({ page }) => {
  await openPublished(page, BEXLEY);
  const decides = page.locator(".ir-one-case");
  await expect(decides).toContainText("One more sufficient case in 2.2.3 Keeping other people safe makes 2.2 Planning Good");
  await yes(page, "2.2.3").fill("6");
  await expect(decides).toContainText("One sufficient case fewer in 2.2.2 Keeping the child safe or 2.2.3 Keeping other people safe makes 2.2 Planning Requires improvement");
  await expect(decides).not.toContainText("2.2 Planning: Good");
});

test("from percentages alone, numbers of cases are asked, and give the chances", async ({ page }) => {
  await open(page);
  for (const [number, figure] of [["2.1.1", "67"], ["2.1.2", "56"], ["2.1.3", "70"], ["3.1.1", "64"]]) {
    await percentage(page, number).fill(figure);
  }
  const sure = await unfoldPanel(page, SURE);
  const court = sure.getByLabel("2 Court disposals");
  await expect(court).toHaveAccessibleDescription("3 percentages");
  await court.fill("9.5");
  await expect(court).toHaveAccessibleDescription(/^Error:\s+The number of cases must be a whole number from 1 to 9,999/);
  await court.fill("9");
  await expect(court).toHaveAccessibleDescription("2 of 3 percentages fit 9 cases. Not 2.1.3 (70%).");
  await sure.getByLabel("3 Out-of-court disposals").fill("14");
  await tool(page, "Turn percentages into numbers of cases").click();
  await expect(sure.locator(".ir-message")).toHaveText(
    "3 percentages are now numbers of cases, with the same ratings. You can undo this. 2.1.3 (70%) does not fit, and stays a percentage. " +
      "If this key question was asked in fewer cases, enter their number, and press the button again.",
  );
  await expect(yes(page, "2.1.1")).toHaveValue("6");
  await expect(of(page, "3.1.1")).toHaveValue("14");
  await expect(percentage(page, "2.1.3")).toHaveValue("70");
  await expect(sure.getByRole("row", { name: /^2\.1\.2 / })).toContainText("5 of 9, 56%");

  // The rating that each row has now is named, because a colour alone would not say it.
  await court.fill("10");
  await tool(page, "Turn percentages into numbers of cases").click();
  const row = sure.getByRole("table", { name: /^The chance of each rating/ }).getByRole("row", { name: /^2\.1 / });
  await expect(row.locator(".ir-chances__now")).toHaveText(/^\d+% as rated$/);
  // The same button takes back what it did, because nothing is left to turn.
  await expect(tool(page, "Undo this")).toBeFocused();

  await tool(page, "Undo this").click();
  await expect(tool(page, "Turn percentages into numbers of cases")).toBeFocused();
  await tool(page, "Undo").click();
  await expect(percentage(page, "2.1.1")).toHaveValue("67");
  await expect(court).toHaveValue("10");
});

test("typing goes on with every panel open", { tag: "@exhaustive" }, async ({ page }) => {
  const complaints = complaintsOf(page);
  await plan(page);
  for (const title of [TAKES, FAR, SURE, "How was this worked out?"]) await unfoldPanel(page, title);
  const field = yes(page, "3.2.1");
  await field.fill("");
  await field.pressSequentially("12");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("12");
  await page.keyboard.press("Tab");
  await expect(of(page, "3.2.1")).toBeFocused();
  await page.keyboard.type("13");
  await expect(of(page, "3.2.1")).toHaveValue("13");
  await expect(band(page, "3.2.1")).toContainText("Outstanding");
  expect(complaints).toEqual([]);
});

test.describe("with the keyboard alone", () => {
  test("say how many cases were read, and read the chances", async ({ page }) => {
    await page.goto("./#ratings:1/yjs-2021/2.1.1=67/2.1.2=56/2.1.3=78");
    // The figures that were opened are announced first.
    await expect(announced(page)).toContainText("of 36");
    await collectAnnouncements(page);
    await tabTo(page, new RegExp(`^${SURE.replace("?", "\\?")}$`));
    await page.keyboard.press("Enter");
    await tabTo(page, /^2 Court disposals$/);
    await page.keyboard.type("9");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => announcements(page)).toEqual([
      "3 percentages are now numbers of cases, with the same ratings. You can undo this.",
    ]);
    await expect.poll(() => focused(page)).toBe("Undo this");
    await page.keyboard.press("Enter");
    await expect(panelOf(page, SURE).getByLabel("2 Court disposals")).toHaveValue("9");
  });

  test("start a scenario, change a figure, compare, drop it", async ({ page }) => {
    await openPublished(page, BEXLEY);
    await tabTo(page, /^Start a scenario$/);
    await page.keyboard.press("Enter");
    await expect(version(page, "Scenario 1")).toBeChecked();
    await tabTo(page, /2\.2\.3 .*sufficient cases$/);
    await page.keyboard.type("6");
    await expect(score(page)).toHaveText("28 of 36");
    await tabTo(page, /^Compare$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("table", { name: /^Actual figures and / })).toBeVisible();
    await expect.poll(() => marked(page)).toEqual(["Score and overall rating", "2.2", "2.2.3"]);
    await tabTo(page, /^Delete this scenario$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(score(page)).toHaveText("27 of 36");
    await expect.poll(() => focused(page)).toBe("Start a scenario");
  });

  test("a plan is tried, and the focus stays by it", { tag: "@exhaustive" }, async ({ page }) => {
    await openPublished(page, BEXLEY);
    await unfoldPanel(page, TAKES);
    await tabTo(page, /^Try it as a scenario/);
    await page.keyboard.press("Enter");
    await expect(score(page)).toHaveText("31 of 36");
    await expect.poll(() => focused(page)).toMatch(/^This way is shown/);
    await page.keyboard.press("Control+z");
    await expect(score(page)).toHaveText("27 of 36");
  });

  test("undo goes on where it takes away the field that has the focus", { tag: "@exhaustive" }, async ({ page }) => {
    await plan(page);
    await scenarioName(page).click();
    await page.keyboard.type("Mine");
    for (const _ of [1, 2, 3]) await page.keyboard.press("Control+z");
    await expect(scenarioName(page)).toHaveCount(0);
    await expect.poll(() => focused(page)).toBe("Start a scenario");
    await page.keyboard.press("Control+z");
    await expect(score(page)).toHaveText("0 to 36 of 36");

    await how(page, "2.1.1").selectOption("Cases");
    await yes(page, "2.1.1").pressSequentially("6");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => focused(page)).toMatch(/2\.1\.1 .*percentage yes$/);
  });
});

test.describe("what is announced", () => {
  /** The announcements since the last call, after a wait that is long enough for them. */
  const announcedNow = async (page) => {
    await page.clock.runFor(1100);
    return announcements(page);
  };

  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await open(page);
    await page.clock.pauseAt(Date.now() + 60_000);
    await openPublished(page, BEXLEY);
    await page.clock.runFor(1100);
    await collectAnnouncements(page);
  });

  test("a scenario's ratings, and the baseline's when it is dropped", async ({ page }) => {
    await tool(page, "Start a scenario").click();
    expect(await announcedNow(page)).toEqual([]);
    await yes(page, "2.2.3").fill("6");
    expect(await announcedNow(page)).toEqual(["28 of 36: Good"]);
    await tool(page, "Delete this scenario").click();
    expect(await announcedNow(page)).toEqual(["27 of 36: Good"]);
  });

  test("the answer to another question, from one polite region, and not how it follows the figures", { tag: "@exhaustive" }, async ({ page }) => {
    await unfoldPanel(page, TAKES);
    await expect(announced(page)).toHaveCount(1);
    expect(await announcedNow(page)).toEqual([]);
    await yes(page, "2.1.1").fill("8");
    await yes(page, "2.1.2").fill("7");
    expect(await announcedNow(page)).toEqual([]);
    await page.getByLabel("Rating to change").selectOption("2.2 Planning");
    await page.getByLabel("Target", { exact: true }).selectOption("Outstanding");
    expect(await announcedNow(page)).toEqual([
      "Fewest changes: 5 case judgements from no to yes. The way:",
    ]);
    await page.getByText("Leave some as they are").click();
    await panelOf(page, TAKES).getByRole("checkbox", { name: /^2\.2\.3 / }).check();
    expect(await announcedNow(page)).toEqual(["The target cannot be met with 2.2.3 left as it is. The best possible is Requires improvement."]);
    await judge(page, "1.1", "Outstanding");
    expect(await announcedNow(page)).toEqual(["28 of 36: Good"]);
    await unfoldPanel(page, SURE);
    await page.getByLabel(/^How many cases was the sample drawn from/).pressSequentially("100");
    expect(await announcedNow(page)).toEqual([]);
    await framework(page).selectOption({ label: "2018 to mid-2021" });
    expect(await announcedNow(page)).toEqual(["Between 0 and 36 of 36: No\u00a0rating\u00a0yet"]);
  });
});
