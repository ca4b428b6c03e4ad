// Bringing figures in: a pasted case audit, opened and dropped files, a pasted column, and texts and files that cannot be read.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { announced, band, complaintsOf, drawSlowly, error, focused, framework, open, openPublished, panelOf, percentage, place, score, tabTo, tool, yes, of } from "./calculator.js";

test.beforeEach(({ page }) => open(page));

const panel = (page) => panelOf(page, "Paste or open figures");
const unfold = (page) => place(page, "Paste or open figures").click();
const field = (page) => page.getByLabel("Paste figures");
const file = (page) => page.getByLabel("Or open a file");
const fillIn = (page) => tool(page, "Fill in the counts");
const matching = (page, column) => page.getByLabel(new RegExp(`^Key question of column ${column},`));
/** The row of a column in the preview, as text. */
const row = (page, column) => page.locator(".ir-columns-in tr", { has: matching(page, column) });
const counts = (page, column) => row(page, column).locator("td");

const SHEET = "Case\tWorker\t2.1.1 Desistance\tSafety\tComments\n1\tA\tYes\tN\tgood\n2\tB\tno\tY\t\n3\tC\tY\tpartly\t\n";

/** Pastes as a person does: by the browser's own event, into the element with the focus. */
function paste(page, text) {
  return page.evaluate((text) => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true });
    // Where nothing takes the event, the browser types the text.
    if (at.dispatchEvent(event)) document.execCommand("insertText", false, text);
  }, text);
}

test("an audit is pasted, corrected, filled in and undone with the keyboard alone", async ({ page }) => {
  await percentage(page, "2.2.1").fill("70");
  const before = await score(page).textContent();
  await tabTo(page, /^Paste or open figures$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Paste figures$/);
  await paste(page, SHEET);
  await expect(panel(page)).toContainText("3 cases. 1 of 5 columns matches a key question of Youth justice services, 2021 standards, by the headings in row 1.");
  await expect(announced(page)).toHaveText(/3 cases\. .* Nothing has changed yet\./);
  await expect(counts(page, "C")).toHaveText(["2", "1", "0", "0", "67% Good"]);
  await expect(counts(page, "D")).toHaveText(["1", "1", "0", "1", ""]);
  await expect(panel(page)).toContainText("Columns B Worker and E Comments have no answers, so they are left out.");
  await expect(score(page)).toHaveText(before);

  await tabTo(page, /^Key question of column D/);
  await matching(page, "D").press("2");
  for (let presses = 0; presses < 30 && !/2\.1\.2/.test(await matching(page, "D").evaluate((list) => list.selectedOptions[0].text)); presses++) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(row(page, "D")).toContainText("50% so far");
  await expect(panel(page)).toContainText("“partly”, 1 cell, in D4");

  await tabTo(page, /^Fill in the counts$/);
  await page.keyboard.press("Enter");
  await expect(yes(page, "2.1.1")).toHaveValue("2");
  await expect(of(page, "2.1.1")).toHaveValue("3");
  await expect(band(page, "2.1.2")).toContainText("50%");
  await expect(percentage(page, "2.2.1")).toHaveValue("70");
  await expect(announced(page)).toContainText("Counts of 3 cases filled in for 2 key questions. In the sheet of cases, “partly” not clear and left out. You can undo this.");
  // The button has left the page, and the focus is still in the calculator.
  await expect.poll(() => focused(page)).toBe("Close “Paste or open figures”");
  await page.keyboard.press("Control+z");
  await expect(percentage(page, "2.1.1")).toHaveValue("");
  await expect(percentage(page, "2.2.1")).toHaveValue("70");
  await expect(score(page)).toHaveText(before);
});

test.describe("on a machine that takes long to draw", () => {
  test.beforeEach(({ page }) => drawSlowly(page));

  test("a sheet pasted into a figure's field is brought into view", { tag: "@exhaustive" }, async ({ page }) => {
    await percentage(page, "3.3.3").focus();
    await paste(page, SHEET);
    await expect(fillIn(page)).toBeInViewport();
  });

  test("what was understood is announced, though the browser reports a pasted text line by line", { tag: "@exhaustive" }, async ({ page }) => {
    await unfold(page);
    await field(page).focus();
    await paste(page, SHEET);
    await expect(announced(page)).toHaveText(/3 cases\. .* Nothing has changed yet\./);
  });

  test("a message is announced, though a figure is typed as soon as the message is shown", { tag: "@exhaustive" }, async ({ page }) => {
    await percentage(page, "2.1.1").focus();
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("inspection-ratings");
      const other = shadowRoot.getElementById("figure-2-2-1");
      new MutationObserver((_, observer) => {
        if (!shadowRoot.querySelector(".ir-message")) return;
        observer.disconnect();
        other.value = "5";
        other.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
      }).observe(shadowRoot, { childList: true, subtree: true });
    });
    await paste(page, "64\n70\n");
    await expect(percentage(page, "2.2.1")).toHaveValue("5");
    await expect(announced(page)).toContainText("2 figures filled in");
  });
});

test("what is offered can be cancelled", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await field(page).fill(SHEET);
  await expect(fillIn(page)).toBeVisible();
  await tool(page, "Cancel").click();
  await expect(fillIn(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue("");
});

test("a long sheet goes from the clipboard straight to what it comes to", { tag: "@exhaustive" }, async ({ page }) => {
  const sheet = `Case\t2.1.1\n${"a case\tY\n".repeat(9_999)}`;
  await unfold(page);
  await field(page).focus();
  await paste(page, sheet);
  await expect(panel(page)).toContainText("9,999 cases.");
  await expect(field(page)).toHaveValue("");
  await fillIn(page).click();
  await expect(of(page, "2.1.1")).toHaveValue("9999");
});

for (const [name, bytes] of [
  ["UTF-8", Buffer.from(SHEET)],
  ["UTF-8 with a BOM", Buffer.from(`\ufeff${SHEET}`)],
  ["UTF-16, little end first", Buffer.from(`\ufeff${SHEET}`, "utf16le")],
  ["UTF-16, big end first", Buffer.from(`\ufeff${SHEET}`, "utf16le").swap16()],
  ["UTF-16 without a BOM", Buffer.from(SHEET, "utf16le")],
  ["Windows-1252", Buffer.from(SHEET.replace("Safety", "Safety – caf\u0096é"), "latin1")],
]) {
  test(`a file in ${name} is opened`, async ({ page }) => {
    await unfold(page);
    await file(page).setInputFiles({ name: "audit.csv", mimeType: "text/csv", buffer: bytes });
    await expect(panel(page)).toContainText("3 cases. 1 of 5 columns matches");
    if (name === "Windows-1252") await expect(row(page, "D")).toContainText("é");
  });
}

test("an inspection is opened from JSON, and the other framework is named before", async ({ page }) => {
  await openPublished(page, "Bexley, July 2024");
  const value = await page.evaluate(() => JSON.stringify(document.querySelector("inspection-ratings").value, null, 2));
  await tool(page, "Reset").click();
  await framework(page).selectOption({ index: 1 });
  await unfold(page);
  await file(page).setInputFiles({ name: "bexley.json", mimeType: "application/json", buffer: Buffer.from(value) });
  await expect(panel(page)).toContainText("27 of 36");
  await expect(panel(page)).toContainText("These are not the standards chosen here. Opening the figures switches to them.");
  await tool(page, "Open these figures").click();
  await expect(score(page)).toHaveText("27 of 36");
  await tool(page, "Undo").click();
  await expect(score(page)).not.toHaveText("27 of 36");
});

/** Drops a file with a text on the calculator. */
const drop = (page, text) =>
  page.evaluate((text) => {
    const root = document.querySelector("inspection-ratings").shadowRoot.querySelector(".ir-calculator");
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "audit.csv", { type: "text/csv" }));
    for (const type of ["dragover", "drop"]) root.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, text);

test("a file dropped on the calculator is shown in the panel", async ({ page }) => {
  await drop(page, SHEET);
  await expect(fillIn(page)).toBeVisible();
  await expect(page.locator(".ir-dropping")).toHaveCount(0);
});

test("the empty sheet can be filled in and brought back", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  const saved = page.waitForEvent("download");
  await tool(page, "Save an empty sheet for a case audit").click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("case-audit-yjs-2021.csv");
  const sheet = readFileSync(await download.path(), "utf8");
  expect(sheet).toMatch(/^\ufeffCase,2\.1\.1 supporting the child's desistance,/);
  await file(page).setInputFiles({ name: "audit.csv", mimeType: "text/csv", buffer: Buffer.from(`${sheet}1${",Y".repeat(21)}\r\n`) });
  await expect(panel(page)).toContainText("1 case. 21 of 22 columns match");
  await fillIn(page).click();
  await expect(announced(page)).toContainText("Counts of 1 case filled in for 21 key questions.");
});

const bad = (name) => ({ name, buffer: readFileSync(new URL(`../bad/${name}`, import.meta.url)) });
const workbook = (name) => ({ name, buffer: readFileSync(new URL(`../sheets/workbooks/${name}`, import.meta.url)) });
const BAD = [
  [bad("truncated.json"), "This cannot be read: line 4, character 41: the JSON breaks off here."],
  [bad("not-quite.json"), "This cannot be read: line 2, character 3: this is not JSON."],
  [bad("deep.json"), "This cannot be read: line 1, character 5001: the JSON breaks off here."],
  [bad("prototype.json"), "This cannot be read: __proto__: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1."],
  [bad("constructor.json"), "This cannot be read: constructor: unknown field"],
  [bad("huge-number.json"), "This cannot be read: line 1, character 81: this number is too large."],
  [bad("another-version.json"), "This cannot be read: version: the version must be 1."],
  [bad("lone-quote.csv"), "This cannot be read: row 3, column B: a quotation mark is opened here, and must be closed."],
  [bad("prose.txt"), "This cannot be read: the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no."],
  [bad("headings-only.csv"), "This cannot be read: there must be a row for each case below the headings in row 1."],
  [bad("blank.csv"), "This cannot be read: the sheet is blank; it must have rows."],
  [bad("empty.csv"), "This cannot be read: the sheet is blank; it must have rows."],
  [bad("old-workbook.xls"), "This workbook is damaged or empty. Open it in Excel or LibreOffice, save it again, and open that. Your figures have not changed."],
  [bad("cut-short.xlsx"), "This workbook is damaged or empty."],
  [bad("bomb.xlsx"), "This workbook, or its sheet, is too large"],
  [workbook("protected.xlsx"), "This workbook is protected by a password. Save it without one, or copy the rows and paste them here."],
  [{ name: "minutes.docx", buffer: Buffer.from("PK\u0003\u0004 word/document.xml") }, "This workbook is damaged or empty."],
  [bad("page.xls"), "This cannot be read: this is a web page saved as a sheet; open it in Excel or LibreOffice, and save it as .xlsx or CSV."],
  [bad("spreadsheet-2003.xls"), "This cannot be read: this is an XML Spreadsheet 2003 saved as a sheet"],
  [bad("archive.mht"), "This cannot be read: this is a web archive (.mht) saved as a sheet"],
  [bad("flat.fods"), "This cannot be read: this is a flat OpenDocument spreadsheet (.fods) saved as a sheet"],
  [bad("report.pdf"), "This is a PDF"],
  [bad("picture.png"), "This file is not text."],
  [bad("nulls.csv"), "This file is not text."],
  [bad("random.bin"), "This file is not text."],
  [{ name: "wide.csv", buffer: Buffer.from(`2.1.1\n${",".repeat(99_999)}`) }, "This cannot be read: row 2: a table must have at most 500 columns, and this row has 100000."],
  [{ name: "large.csv", buffer: Buffer.alloc(21_500_000, "a") }, "The file is 22 MB; the limit is 20 MB. Your figures have not changed."],
];

test("every bad file gets its sentence, and the figures stay as they were", { tag: "@exhaustive" }, async ({ page }) => {
  // There are many files, and some are large.
  test.slow();
  const complaints = complaintsOf(page);
  await openPublished(page, "Bexley, July 2024");
  const value = () => page.evaluate(() => JSON.stringify(document.querySelector("inspection-ratings").value));
  const before = await value();
  await unfold(page);
  for (const [{ name, buffer }, sentence] of BAD) {
    await file(page).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await expect(panel(page).locator(".govuk-error-message"), name).toContainText(sentence);
    expect(await value(), name).toBe(before);
  }
  await expect(announced(page)).toContainText("The file is 22 MB");
  expect(complaints).toEqual([]);
});

test.describe("without a connection", () => {
  const words = "The part that reads figures could not be loaded. Check your connection, then paste or open them again. Your figures have not changed.";
  const audit = { name: "audit.csv", mimeType: "text/csv", buffer: Buffer.from(SHEET) };

  test("files and texts are read once the calculator has been used", async ({ page, context }) => {
    const program = page.waitForResponse(/sheets[^/]*\.wasm/);
    await unfold(page);
    await (await program).finished();
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await file(page).setInputFiles(audit);
    await expect(fillIn(page)).toBeVisible();
    await field(page).fill("Case,2.1.1\n1,y\n");
    await expect(panel(page)).toContainText("1 case.");
  });

  test("a file dropped before the calculator was used is not blamed, and can be opened once there is one", { tag: "@exhaustive" }, async ({ page, context }) => {
    await context.setOffline(true);
    await drop(page, SHEET);
    await expect(announced(page)).toHaveText(words);
    await expect(panel(page).locator(".govuk-error-message")).toHaveText(words);
    await context.setOffline(false);
    await drop(page, SHEET);
    await expect(announced(page)).toContainText("3 cases.");
  });

  test("a text pasted while the program cannot be fetched stays in its field", { tag: "@exhaustive" }, async ({ page, context }) => {
    await page.route(/sheets[^/]*\.wasm/, (route) => route.abort());
    await unfold(page);
    await field(page).fill(SHEET);
    await expect(panel(page).locator(".govuk-error-message")).toHaveText(words);
    await expect(field(page)).toHaveValue(SHEET);
    await page.unroute(/sheets[^/]*\.wasm/);
    await field(page).press("End");
    await field(page).pressSequentially("\n");
    await expect(fillIn(page)).toBeVisible();
  });
});

test("a column of percentages fills downwards from the field, and one undo takes it back", async ({ page }) => {
  await percentage(page, "2.1.2").focus();
  await paste(page, "72\r\n8 of 9\r\n104\r\n\r\nn/a\r\n");
  await expect(percentage(page, "2.1.2")).toHaveValue("72");
  await expect(yes(page, "2.1.3")).toHaveValue("8");
  await expect(of(page, "2.1.3")).toHaveValue("9");
  await expect(percentage(page, "2.2.1")).toHaveValue("104");
  await expect(error(page, "2.2.1")).toContainText("Percentage must be between 0 and 100");
  await expect(percentage(page, "2.2.2")).toHaveValue("");
  await expect(band(page, "2.2.3")).toHaveText("Left out");
  await expect(announced(page)).toContainText("4 figures filled in from 2.1.2 down.");
  await page.keyboard.press("Control+z");
  await expect(percentage(page, "2.1.2")).toHaveValue("");
  await expect(error(page, "2.2.1")).toHaveCount(0);
});

test("rows that begin with the number of a key question go to that one, one row alone too", async ({ page }) => {
  await percentage(page, "2.1.1").focus();
  await paste(page, "2.2.1\t78\r\n2.1.2\t8\t9\r\n");
  await expect(percentage(page, "2.1.1")).toHaveValue("");
  await expect(percentage(page, "2.2.1")).toHaveValue("78");
  await expect(yes(page, "2.1.2")).toHaveValue("8");
  await expect(of(page, "2.1.2")).toHaveValue("9");
  await paste(page, "2.1.3\t64\r\n");
  await expect(percentage(page, "2.1.3")).toHaveValue("64");
});

test("lines too many are named", { tag: "@exhaustive" }, async ({ page }) => {
  await percentage(page, "3.3.2").focus();
  await paste(page, "72\n73\n74\n8 of 9\n");
  await expect(percentage(page, "3.3.3")).toHaveValue("73");
  await expect(announced(page)).toContainText("2 figures filled in from 3.3.2 down. No key question was left for 2 lines: 74, 8 of 9.");
});

test("a single value is pasted as always", async ({ page }) => {
  await percentage(page, "2.1.1").fill("7");
  await paste(page, "2\n");
  await expect(percentage(page, "2.1.1")).toHaveValue("72");
});

test("10,000 rows of 40 columns are read from a file", { tag: "@exhaustive" }, async ({ page }) => {
  const cells = ["Yes", "No", "n/a", "Y", "Sufficient", ""];
  const line = (n) => `${n}\t${Array.from({ length: 39 }, (_, column) => cells[(n * 7 + column) % 6]).join("\t")}`;
  const headings = `Case\t2.1.1\t2.1.2\t${Array.from({ length: 37 }, (_, column) => `Comment ${column}`).join("\t")}`;
  const text = [headings, ...Array.from({ length: 9_990 }, (_, n) => line(n))].join("\r\n");
  await unfold(page);
  await file(page).setInputFiles({ name: "audit.tsv", mimeType: "text/plain", buffer: Buffer.from(text) });
  await expect(panel(page)).toContainText("9,990 cases. 2 of 40 columns match", { timeout: 20_000 });
});

test("a workbook is opened, another of its sheets is chosen, and it takes three presses to its ratings", async ({ page }) => {
  const complaints = complaintsOf(page);
  await unfold(page);
  for (const name of ["audit.xlsx", "audit.ods", "audit.xls"]) {
    await file(page).setInputFiles({ ...workbook(name), mimeType: "application/octet-stream" });
    await expect(panel(page), name).toContainText("3 figures found, one in each row.");
    await expect(page.getByLabel("Sheet"), name).toHaveValue("Figures 2026");
  }
  await expect(page.getByLabel("Sheet").locator("option", { hasText: /^Old \(hidden\)$/ })).toHaveCount(1);
  await page.getByLabel("Sheet").selectOption("Cases");
  await expect(panel(page)).toContainText("3 cases. 2 of 5 columns match");
  await expect(panel(page)).toContainText("Filled cells: 21. Counted: 6. Left out: 9. Not clear: 0. Headings and labels: 6.");
  await fillIn(page).click();
  await expect(yes(page, "2.1.1")).toHaveValue("2");
  await expect(panel(page).locator(".ir-message")).toBeInViewport();
  expect(complaints).toEqual([]);
});

test("a person sees that another sheet of a workbook can be meant as well, until one is chosen", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await file(page).setInputFiles({ ...workbook("likely.xlsx"), mimeType: "application/octet-stream" });
  await expect(page.getByLabel("Sheet")).toHaveValue("Not chosen");
  const differ = "“Cases” is shown. Other figures are in “Last year”, which can be meant as well. Choose the sheet that you mean; then you can fill in.";
  await expect(panel(page)).toContainText(differ);
  await expect(fillIn(page)).toBeDisabled();
  await page.getByLabel("Sheet").selectOption("Last year");
  await expect(panel(page)).toContainText("11 cases.");
  await expect(panel(page)).not.toContainText("can be meant as well");
});

test("headings that were matched by hand are matched alike in the next sheet, which says so", { tag: "@exhaustive" }, async ({ page, context }) => {
  const sheet = (answers) => `Ref\tOur plan\tTheir plan\n${answers.map((answer, n) => `C${n}\t${answer}\tNo`).join("\n")}\n`;
  await unfold(page);
  await field(page).fill(sheet(["Yes", "No", "Yes"]));
  const match = async (column, number) => {
    const option = matching(page, column).locator("option", { hasText: new RegExp(`^${number.replaceAll(".", "\\.")} `) });
    await matching(page, column).selectOption({ label: await option.textContent() });
  };
  await match("B", "2.2.1");
  await match("C", "2.2.2");
  await fillIn(page).click();
  await expect(yes(page, "2.2.1")).toHaveValue("2");
  // A moderator's sheet of the same cases, in the same words, to compare with.
  await field(page).fill(sheet(["Yes", "Yes", "Yes"]));
  await expect(panel(page)).toContainText("“Our plan” and “Their plan” are matched as you chose in a sheet before.");
  await expect(counts(page, "B")).toHaveText(["3", "0", "0", "0", /100%/]);
  await tool(page, "Compare with these figures").click();
  await expect(panelOf(page, "Compare")).toContainText("2.2.1");
  // A draft keeps the choices for another day.
  await page.getByText("Keep drafts on this device").click();
  await page.getByLabel("Keep drafts in this browser").click();
  await page.getByLabel("Name of the draft").fill("Ours");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("“Ours” is saved on this device.")).toBeVisible();
  const later = await context.newPage();
  await open(later);
  await later.getByRole("button", { name: "Continue “Ours”" }).click();
  await expect(yes(later, "2.2.1")).toHaveValue("2");
  await unfold(later);
  await field(later).fill(sheet(["No", "Yes", "Yes"]));
  await expect(panel(later)).toContainText("are matched as you chose in a sheet before.");
});

for (const width of [320, 390, 768]) {
  test(`what a file is understood as is seen below the strip, and each list is read whole, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await unfold(page);
    const rows = Array.from({ length: 9 }, (_, number) => `${number},Yes,No,Yes,No`);
    const text = ["Case,2.1.1,2.1.2,2.1.3,2.2.1", ...rows].join("\n");
    await page.locator("input[type=file]").setInputFiles({ name: "cases.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    const headline = page.locator(".ir-offer > p").first();
    await expect(headline).toBeVisible();
    const top = () => headline.evaluate((words) => {
      const strip = words.getRootNode().querySelector(".ir-summary").getBoundingClientRect();
      const { top, bottom } = words.getBoundingClientRect();
      return top >= strip.bottom && bottom <= innerHeight;
    });
    await expect.poll(top).toBe(true);
    if (width > 576) return;
    const [list, table] = await Promise.all([matching(page, "B"), page.locator(".ir-columns-in")].map((part) => part.boundingBox()));
    expect(list.width).toBeGreaterThan(table.width - 4);
  });
}

test("rows that are perhaps no cases are counted or left out, as a person says", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,2.1.1\n1,Yes\n2,No\n2 v2,Yes\n3,No\n");
  await expect(row(page, "B")).toContainText("Waits for your answer");
  await expect(fillIn(page)).toBeDisabled();
  const choice = page.getByLabel("Do the cells count as they stand?");
  await choice.selectOption("Count them as they stand");
  await expect(row(page, "B")).toContainText("50%");
  await choice.selectOption("Leave out the doubtful rows");
  await expect(row(page, "B")).toContainText("33%");
  await expect(panel(page)).toContainText("3 cases");
  await fillIn(page).click();
  await expect(announced(page)).toContainText("Counts of 3 cases filled in for 1 key question.");
});

test("words of a sheet are given a meaning once, the counts change, and the report says so", async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,2.1.1,2.1.2\n1,Yes,Partly\n2,Partly,Yes\n3,Yes,No\n");
  await expect(row(page, "B")).toContainText("Waits for your answer");
  await expect(panel(page)).toContainText("1 column waits for your answers below.");
  await page.getByLabel("“Partly”, 2 cells, first in B3").selectOption("Counts as no");
  await expect(row(page, "B")).toContainText("67%");
  await expect(counts(page, "C")).toHaveText(["1", "2", "0", "0", /33%/]);
  await fillIn(page).click();
  await expect(announced(page)).toContainText("Counts of 3 cases filled in for 2 key questions. In the sheet of cases, “Partly” counted as no. You can undo this.");
  const said = "In the sheet of cases, “Partly” counted as no.";
  const isSaid = (times = 1) => expect(page.getByText(said).filter({ visible: true })).toHaveCount(times);
  await place(page, "Copy, save or print").click();
  const saved = page.waitForEvent("download");
  await tool(page, "Save table").click();
  expect(readFileSync(await (await saved).path(), "utf8")).toContain(`"${said}",note`);
  // The note stays after a reload, and with a draft.
  await page.reload();
  await expect(yes(page, "2.1.1")).toHaveValue("2");
  await isSaid();
  await page.getByText("Keep drafts on this device").click();
  await page.getByRole("checkbox", { name: "Keep drafts in this browser" }).check();
  await page.getByRole("textbox", { name: "Name of the draft" }).fill("June");
  await page.getByRole("button", { name: "Save draft", exact: true }).click();
  await expect(page.getByText("“June” is saved on this device.")).toBeVisible();
  await tool(page, "Reset").click();
  await isSaid(0);
  await page.getByRole("button", { name: "Open June", exact: true }).click();
  await isSaid();
});

test("the next sheet counts a word as before, and says so", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,2.1.1\nA1,Yes\nA2,No\nA3,Partly\n");
  await expect(row(page, "B")).toContainText("50% so far");
  await page.getByLabel("“Partly”, 1 cell, in B4").selectOption("Counts as no");
  await fillIn(page).click();
  await field(page).fill("Case,2.1.1\nB1,Yes\nB2,Partly\nB3,Partly\nB4,No\n");
  await expect(panel(page)).toContainText("“Partly” counts as no, as you chose in the sheet before.");
  await expect(counts(page, "B")).toHaveText(["1", "3", "0", "0", /25%/]);
  await page.getByLabel("“Partly”, 2 cells, first in B3").selectOption("Counts as yes");
  await expect(panel(page)).not.toContainText("as you chose in the sheet before");
  await expect(counts(page, "B")).toHaveText(["3", "1", "0", "0", /75%/]);
});

test("cases are compared while both sheets are open, and otherwise the page says how", async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,2.1.1\nA1,Yes\nA2,No\nA3,No\n");
  await fillIn(page).click();
  const moderated = "Case,2.1.1\nA1,Yes\nA2,Yes\nA3,No\n";
  await field(page).fill(moderated);
  await expect(panel(page)).toContainText("By case: 3 cases are in both sheets. Of 3 answers that both give, 2 agree (67%).");
  await tool(page, "Cancel").click();
  await page.reload();
  await unfold(page);
  await field(page).fill(moderated);
  await expect(panel(page)).toContainText("first fill in that sheet again, and then open this one.");
});

test("the first press on a file's offer counts, although the field for texts has the focus", { tag: "@exhaustive" }, async ({ page }) => {
  await percentage(page, "2.1.1").fill("70");
  await unfold(page);
  await field(page).focus();
  await page.locator("input[type=file]").setInputFiles({ name: "cases.csv", mimeType: "text/csv", buffer: Buffer.from("Case,2.1.1\r\n1,Yes\r\n2,No\r\n") });
  await expect(fillIn(page)).toBeInViewport();
  await tool(page, "Compare with these figures").click();
  await expect(panelOf(page, "Compare")).toContainText("cases");
  await expect(fillIn(page)).toHaveCount(0);
});

test("figures in words ask once whether they are about court cases", async ({ page }) => {
  await unfold(page);
  await field(page).fill("Key question\tYes\tOf\nAssessment - desistance\t8\t9\nPlanning - desistance\t7\t9\n");
  await expect(panel(page)).toContainText("The figures wait for your answer below");
  await expect(tool(page, "Fill in the figures")).toBeDisabled();
  await page.getByLabel("Court or out-of-court cases?").selectOption("Out-of-court disposals");
  await expect(panel(page)).toContainText("2 figures found");
  await tool(page, "Fill in the figures").click();
  await expect(yes(page, "3.1.1")).toHaveValue("8");
  await expect(of(page, "3.2.1")).toHaveValue("9");
});

test("headings without numbers ask one question for the whole sheet", async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,Assessment - desistance,Planning - desistance\n1,Yes,No\n2,No,Yes\n");
  await page.getByLabel("Court or out-of-court cases?").selectOption("Out-of-court disposals");
  await expect(panel(page)).toContainText("2 of 3 columns match");
  await fillIn(page).click();
  await expect(of(page, "3.1.1")).toHaveValue("2");
  await expect(of(page, "3.2.1")).toHaveValue("2");
});

test("where a column names the kind of each case, each counts for its own key questions", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,Type,Assessment - desistance,Planning - desistance\n1,Court,Yes,No\n2,OOCD,No,Yes\n3,YRO,Yes,Yes\n");
  await expect(page.getByLabel("Court or out-of-court cases?").locator("option:checked")).toHaveText("Both: each case as column B Type says");
  await expect(panel(page)).toContainText("2 of 4 columns match");
  await expect(panel(page).locator(".ir-columns-in")).toContainText("Assessment - desistance (out-of-court cases)");
  await fillIn(page).click();
  await expect(of(page, "2.1.1")).toHaveValue("2");
  await expect(of(page, "3.1.1")).toHaveValue("1");
  await expect(yes(page, "2.2.1")).toHaveValue("1");
  await expect(yes(page, "3.2.1")).toHaveValue("1");
});

test("where a sheet has court and out-of-court cases, the person is asked which are counted", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,Type,2.1.1\n1,Court,Yes\n2,OOCD,No\n3,Court,No\n");
  await expect(row(page, "C")).toContainText("Waits for your answer");
  await page.getByLabel("Court or out-of-court cases?").selectOption("Court disposals");
  await expect(counts(page, "C")).toHaveText(["1", "1", "0", "0", /50%/]);
  await expect(panel(page)).toContainText("Row 3: cases of the other kind are not counted (1");
});

test("a sheet pasted into a figure's field, or where nothing is typed, is offered and changes nothing", async ({ page }) => {
  await percentage(page, "2.1.1").focus();
  await paste(page, SHEET);
  await expect(fillIn(page)).toBeInViewport();
  await expect(percentage(page, "2.1.1")).toHaveValue("");
  await tool(page, "Cancel").click();
  await tool(page, "Undo").focus();
  await paste(page, SHEET);
  await expect(fillIn(page)).toBeInViewport();
  await tool(page, "Cancel").click();
  await percentage(page, "2.1.1").focus();
  await paste(page, "8\t9\tGood");
  await expect(panel(page).locator(".govuk-error-message")).toBeVisible();
  await expect(percentage(page, "2.1.1")).toHaveValue("");
});

test("a sheet pasted while nothing has the focus is offered by the only calculator of the page", { tag: "@exhaustive" }, async ({ page }) => {
  await page.evaluate(() => document.activeElement?.blur?.());
  const pasted = (text) =>
    page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    }, text);
  // A word or a line is no table.
  for (const text of ["72", "a line of text", "one\n"]) expect(await pasted(text)).toBe(false);
  expect(await pasted(SHEET)).toBe(true);
  await expect(fillIn(page)).toBeInViewport();
  await expect(percentage(page, "2.1.1")).toHaveValue("");
  await tool(page, "Cancel").click();
  await page.evaluate(() => document.body.append(document.createElement("inspection-ratings")));
  expect(await pasted(SHEET)).toBe(false);
});

test("a problem shows its row", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,2.1.1,Worker\n1,y,Ann\n2,n,Bob\n3,y,Cyd\nTotal,2,\n");
  await page.getByRole("button", { name: /^Row 5: “Total”/ }).click();
  await expect(page.getByRole("group", { name: "Row 5" })).toContainText("Total");
});

for (const [what, button] of [["table", "Save table"], ["workbook", "Save workbook"]]) {
  test(`a scenario that was saved as a ${what} comes back as a scenario, beside the figures of the page`, async ({ page }) => {
    await openPublished(page, "Bexley, July 2024");
    await tool(page, "Start a scenario").click();
    await yes(page, "2.2.3").fill("6");
    await page.getByLabel("Name of this scenario").fill("One more");
    await place(page, "Copy, save or print").click();
    const saved = page.waitForEvent("download");
    await tool(page, button).click();
    const path = await (await saved).path();

    await page.goto("about:blank");
    await open(page);
    await openPublished(page, "Bexley, July 2024");
    await unfold(page);
    await file(page).setInputFiles({ name: `file.${what === "table" ? "csv" : "xlsx"}`, mimeType: "", buffer: readFileSync(path) });
    await expect(panel(page)).toContainText("A scenario, not the actual figures: One more.");
    await page.getByRole("button", { name: /^(Fill in the figures|Open these figures)$/ }).click();
    await expect(score(page)).toHaveText("28 of 36");
    await expect(page.getByText("A scenario, not the actual figures: One more").first()).toBeVisible();
    await expect(page.getByText("Actual figures: 27 of 36, Good").first()).toBeVisible();
    await tool(page, "Undo").click();
    await expect(score(page)).toHaveText("27 of 36");
    await expect(page.getByText("A scenario, not the actual figures: One more").filter({ visible: true })).toHaveCount(0);
  });
}

test("a sheet to compare with is called by the dates in it", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,Date,2.1.1\n1,9/3/2024,yes\n2,12/4/2024,no\n");
  await tool(page, "Compare with these figures").click();
  await expect(page.getByLabel("Compare with").locator("option:checked")).toHaveText("March 2024 to April 2024");
});

test("files that are compared keep their names, on the page, in the copy and in the file", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await unfold(page);
  const choose = (name, answer) =>
    file(page).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(`Case,2.1.1\n${name}1,yes\n${name}2,${answer}\n`) });
  await choose("Q3 audit.csv", "yes");
  await fillIn(page).click();
  await choose("Q2 audit.csv", "no");
  await tool(page, "Compare with these figures").click();
  const headings = panelOf(page, "Compare").getByRole("table").first().locator("thead th");
  await expect(headings).toHaveText(["Standard or key question", "Q2 audit", "Q3 audit", "Difference"]);
  await tool(page, "Copy this comparison").click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("Q2 audit\tQ3 audit");
  const download = page.waitForEvent("download");
  await tool(page, "Save this comparison").click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Q3 audit");
});

test("a sheet of the same cases, and so of the same months, is the other sheet", { tag: "@exhaustive" }, async ({ page }) => {
  await unfold(page);
  await field(page).fill("Case,Date,2.1.1\n1,9/3/2024,yes\n2,12/4/2024,no\n");
  await tool(page, "Fill in the counts").click();
  await field(page).fill("Case,Date,2.1.1\n1,9/3/2024,yes\n2,12/4/2024,yes\n");
  await tool(page, "Compare with these figures").click();
  await expect(page.getByLabel("Compare with").locator("option:checked")).toHaveText("The other sheet, March 2024 to April 2024");
});
