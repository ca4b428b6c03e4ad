// What a QA lead compares, and takes away from it: an auditor's sheet and a moderator's, a draft and its name, and an inspection with itself.
import { readFileSync } from "node:fs";
import { open, openPublished, panelOf, place, readPublished, tool } from "./calculator.js";
import { pagesOf } from "./pdf.js";
import { expect, test } from "./watched.js";

const SCREENS = [390, 1400];
const QUESTIONS = ["2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2", "2.2.3"];

/** A sheet of so many cases; `answers` has the answers to 2.1.1 that are not “Yes”, by the number of the case. */
function sheet(cases, answers = {}) {
  const rows = cases.map((number) => [`YJ24${number}`, answers[number] ?? "Yes", ...QUESTIONS.slice(1).map(() => "Yes")]);
  return [["Case ID", ...QUESTIONS], ...rows].map((row) => row.join(",")).join("\n");
}

const AUDITED = Array.from({ length: 15 }, (_, at) => 31 + at);
const AUDITOR = sheet(AUDITED, { 31: "Partly", 32: "No", 40: "No", 41: "Partly" });
const MODERATED = sheet(AUDITED.slice(0, 5), { 31: "No" });

const panel = (page) => panelOf(page, "Compare");

async function bringIn(page, name, text) {
  const field = page.getByLabel("Or open a file");
  if (!(await field.isVisible())) await place(page, "Paste or open figures").click();
  await field.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** Fills in the auditor's sheet, and compares another sheet with it. */
async function compareSheets(page, second) {
  await open(page);
  await bringIn(page, "audit_Q3.csv", AUDITOR);
  await page.getByLabel(/^“Partly”/).selectOption("Counts as no");
  await tool(page, "Fill in the counts").click();
  await bringIn(page, "moderator.csv", second);
  await tool(page, "Compare with these figures").click();
  await expect(panel(page).getByRole("table")).toHaveCount(2);
}

const SENTENCES = [
  "5 of the 15 cases are in both sheets. The comparison is over those 5 alone.",
  "“Partly” counts as no, so No and Partly agree (in 1 answer: 2.1.",
];

for (const width of SCREENS) {
  test(`a moderator’s five cases are compared with the same five of the auditor’s, at ${width} px`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.setViewportSize({ width, height: 844 });
    await compareSheets(page, MODERATED);
    for (const sentence of SENTENCES) await expect(panel(page)).toContainText(sentence);
    const names = ["audit_Q3, the 5 cases in both sheets", "moderator, the 5 cases in both sheets"];
    await expect(panel(page).getByRole("table").first().locator("thead th")).toHaveText(["Standard or key question", ...names, "In audit_Q3"]);
    // The warning comes before the figures.
    const text = await panel(page).textContent();
    expect(text.indexOf(SENTENCES[0])).toBeLessThan(text.indexOf("Score and overall rating"));
    await expect(panel(page).locator(".ir-comparison").getByRole("row", { name: /^2\.1\.1/ })).toContainText("3 of 5, 60%");
    await expect(panel(page).locator(".ir-comparison").getByRole("row", { name: /^2\.1\.1/ })).toContainText("4 of 5, 80%");
    await tool(page, "Copy this comparison").click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(SENTENCES[0]);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(SENTENCES[1]);
    const download = page.waitForEvent("download");
    await tool(page, "Save this comparison").click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Inspection_audit-Q3_comparison-with-moderator_yjs-2021_/);
    const csv = readFileSync(await file.path(), "utf8");
    expect(csv).toContain("2.1.1,supporting the child's desistance,key question,3,5,60,,Requires improvement,,,4,5,80,,Outstanding,,,-20,,5,4,0,1,0,,YJ2432");
    for (const part of SENTENCES) expect(csv).toContain(part);
    for (const name of names) expect(csv).toContain(name);
    expect(csv).toContain("No in audit_Q3, yes in moderator");
    // A press exchanges the sides, with the focus on the button.
    const swap = tool(page, "Swap the two sides");
    await swap.focus();
    await page.keyboard.press("Enter");
    const headings = panel(page).getByRole("table").first().locator("thead th");
    await expect(headings.nth(1)).toHaveText(names[1]);
    await expect(page.getByRole("status")).toContainText("The two sides have changed places.");
    await expect(swap).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(headings.nth(1)).toHaveText(names[0]);
    // The row of the key question that is read differently is the first.
    await expect(page.getByRole("table", { name: /^By case/ }).locator("tbody tr").first()).toContainText("2.1.1");
    // Another figure, and these are no longer the figures of the sheet.
    await page.getByRole("textbox", { name: /^2\.1\.1 .*: sufficient cases/ }).fill("9");
    await expect(panel(page)).toContainText("The figures have changed since the two sheets were compared case by case.");
    await expect(panel(page)).not.toContainText(SENTENCES[0]);
  });
}

test("a comparison of every standard prints on a page of its own, and on two by case, with its strips", async ({ page }) => {
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  const alone = pagesOf(await page.pdf({ format: "A4" }));
  await place(page, "Compare").click();
  await page.getByLabel("Compare with").selectOption("Islington, August 2024");
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBeLessThanOrEqual(alone + 1);

  await compareSheets(page, MODERATED);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const report = page.locator(".ir-report");
  await expect(report.getByRole("heading").first()).toHaveText("Ratings: audit_Q3");
  for (const sentence of SENTENCES) await expect(report).toContainText(sentence);
  for (const strip of await report.locator(".ir-strips .ir-strip").all()) await expect(strip).toBeVisible();
  const sizes = await report.locator(".ir-comparison :is(th, td)").evaluateAll((cells) => cells.map((cell) => parseFloat(getComputedStyle(cell).fontSize)));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
  const cut = await report
    .locator(".ir-comparison :is(th, td)")
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent));
  expect(cut, "words fit in their columns").toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
});

test("the name of a draft stands on the copy, on paper and in the names of files", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await bringIn(page, "audit.csv", sheet(AUDITED));
  await tool(page, "Fill in the counts").click();
  await page.getByLabel("Service (optional)").fill("Borough");
  await page.getByText("Keep drafts on this device").click();
  await page.getByLabel("Keep drafts in this browser").check();
  await page.getByLabel("Name of the draft").fill("Q3 audit");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.locator("#drafts").getByText("“Q3 audit” is saved").or(page.getByText("“Q3 audit” is saved")).first()).toBeVisible();
  await page.reload();
  await expect(page.locator("#continue")).toHaveText(/^“Q3 audit”: saved/);
  
  await place(page, "Copy, save or print").click();
  await tool(page, "Copy ratings").click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("Ratings: Borough, Q3 audit");
  const download = page.waitForEvent("download");
  await tool(page, "Save table").click();
  expect((await download).suggestedFilename()).toMatch(/^Borough_Q3-audit_yjs-2021_/);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".ir-report__title")).toHaveText("Ratings: Borough, Q3 audit");
});

for (const width of SCREENS) {
  test(`after going back nothing is undone into another inspection, and an inspection is not compared with itself, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    await readPublished(page, "Bexley, July 2024");
    await page.getByText("Other published inspections").click();
    await tool(page, "Islington, August 2024").click();
    await expect(page.locator("#reading-title")).toHaveText("Islington Youth Justice Service");
    await place(page, "Undo").press("Enter");
    await expect(page.locator("#reading-title")).toHaveText("Bexley Youth Justice Service");
    await expect(page.getByText("These are the figures of Bexley, July 2024 again.").filter({ visible: true }).first()).toBeVisible();

    await tool(page, "Islington, August 2024").click();
    await place(page, "Compare").click();
    await page.getByLabel("Compare with").selectOption("Bexley, July 2024");
    await page.goBack();
    await expect(page.locator("#reading-title")).toHaveText("Bexley Youth Justice Service");
    await expect(place(page, "Undo")).toHaveCount(0);
    await expect(panel(page)).toContainText("These are the same figures.");
    await expect(panel(page).getByRole("table")).toHaveCount(0);
  });
}

test("a draft keeps the period of its sheet, which its suggested name has and by which the older side stands first", async ({ page }) => {
  await open(page);
  const dated = (month, yes) => `Case,Date,2.1.1\nC${month}1,9/${month}/2026,yes\nC${month}2,12/${month}/2026,${yes}\n`;
  await bringIn(page, "audit.csv", dated(7, "no"));
  await tool(page, "Fill in the counts").click();
  await page.getByText("Keep drafts on this device").click();
  await page.getByLabel("Keep drafts in this browser").check();
  await expect(page.getByLabel("Name of the draft")).toHaveValue("audit (July 2026)");
  await page.getByLabel("Name of the draft").fill("Ours");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.locator("#drafts").getByText("It keeps the counts, not the single cases: keep the sheet too.")).toBeVisible();
  await expect(page.locator(".drafts__about")).toContainText("audit (July 2026)");

  // Of an earlier month, and of a later month: the older figures stand first.
  const headings = panel(page).getByRole("table").first().locator("thead th");
  for (const [name, month, expected] of [
    ["spring.csv", 4, ["spring (April 2026)", "Ours, audit (July 2026)"]],
    ["autumn.csv", 9, ["Ours, audit (July 2026)", "autumn (September 2026)"]],
  ]) {
    await bringIn(page, name, dated(month, "yes"));
    await tool(page, "Compare with these figures").click();
    await expect(headings.nth(1)).toHaveText(expected[0]);
    await expect(headings.nth(2)).toHaveText(expected[1]);
  }
});
