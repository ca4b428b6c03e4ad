// Standards that were not inspected: the score is out of the standards that are left.
import { expect, test } from "@playwright/test";
import { announced, judge, open, openPublished, overall, percentage, rating, ratings, score, standard, tool, unfoldMore, why } from "./calculator.js";

const withoutCases = (page, domain) => page.getByRole("button", { name: `Mark as without cases (${domain})` });

test("a service without court disposals, entered from its ratings: 1 of 24 is Inadequate", async ({ page }) => {
  await open(page);
  await withoutCases(page, "2 Court disposals").click();
  await expect(score(page)).toHaveText("0 to 24 of 24");
  await expect(announced(page)).toHaveText("Between 0 and 24 of 24: No rating yet");
  for (const number of ["1.1", "1.3", "1.4", "3.4"]) await judge(page, number, "Inadequate");
  await judge(page, "1.2", "Requires improvement");
  for (const number of ["3.1.1", "3.2.2", "3.3.3"]) await percentage(page, number).fill("40");

  await expect(score(page)).toHaveText("1 of 24");
  await expect(overall(page)).toHaveText("Inadequate");
  await expect(announced(page)).toHaveText("1 of 24: Inadequate");
  await expect(page.locator(".ir-headline").first()).toContainText("Out of 24, not 36: 2.1, 2.2, 2.3 and 2.4 were not inspected.");
  await expect(page.locator(".ir-headline").first()).toContainText("consult the report");
  await expect(rating(page, "2.1")).toHaveText("Not inspected");
  await expect(why(page, "2.1")).toHaveText("Adds nothing to the score or to its maximum");
  await expect(percentage(page, "2.1.1")).toHaveCount(0);
  await expect.poll(async () => (await ratings(page))["2.4"]).toBe("Not inspected");

  await expect(page).toHaveURL(/\/2\.1=not-inspected\/2\.2=not-inspected\//);
  await page.reload();
  await expect(score(page)).toHaveText("1 of 24");
  await expect(overall(page)).toHaveText("Inadequate");
});

test("a domain is one press, and comes back by another or by undoing", async ({ page }) => {
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  await withoutCases(page, "3 Out-of-court disposals").click();
  await expect(score(page)).toHaveText(/ of 24$/);
  await tool(page, "Undo").click();
  await expect(score(page)).toHaveText("27 of 36");
  await withoutCases(page, "3 Out-of-court disposals").click();
  const back = page.getByRole("button", { name: "Mark as with cases (3 Out-of-court disposals)" });
  await expect(back).toBeFocused();
  await expect(page.locator(".ir-domain-line", { has: back })).toContainText("No cases. Mark as with cases");
  await back.click();
  await expect(score(page)).toHaveText("27 of 36");
});

test("one standard alone, and none at all", async ({ page }) => {
  await open(page, "iyjwcv-2025");
  const not = (name) => page.getByRole("button", { name: `Mark as not inspected (${name})`, exact: true });
  await unfoldMore(page, "V1");
  await not("V1 Work with victims").click();
  // The focus stays with the standard, by whose button the press is taken back.
  await expect(page.getByRole("button", { name: "Mark as inspected (V1 Work with victims)", exact: true })).toBeFocused();
  await expect(score(page)).toHaveText("0 to 9 of 9");
  await expect(standard(page, "V1").getByText("Discretion")).toHaveCount(0);
  await page.getByRole("button", { name: "Mark as without cases (2 Work with children)" }).click();
  await expect(score(page)).toHaveText("0 of 0");
  await expect(overall(page)).toHaveText("Not rated");
  await expect(announced(page)).toHaveText("No score: no standard that counts was inspected");
  await page.getByRole("button", { name: "Mark as inspected (V1 Work with victims)", exact: true }).click();
  await expect(score(page)).toHaveText("0 to 3 of 3");
});

test("no button reads as a fact about the inspection", async ({ page }) => {
  await open(page);
  for (const act of ["Mark as not inspected (1 Organisational delivery)", "Mark as without cases (3 Out-of-court disposals)"]) {
    await page.getByRole("button", { name: act }).click();
  }
  const names = await page.locator(".ir-figures button:not(.ir-why, [aria-expanded])").allInnerTexts();
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => !/^(Mark|Enter|Go|Change) /.test(name))).toEqual([]);
});
