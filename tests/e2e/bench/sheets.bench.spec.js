// Prints how long a large sheet takes from the choice of its file until its preview is drawn: as a workbook and as CSV. No time makes a test
// fail.
import { expect, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { panelOf, place } from "../calculator.js";

const SAMPLES = 7;
const CASES = 10_000;
const WORDS = ["Yes", "No", "n/a", "Y", "Sufficient", ""];
const QUESTIONS = ["2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3"].flatMap((standard) => [1, 2, 3].map((number) => `${standard}.${number}`));

/** The cells of a sheet with a name, 21 answers and 18 other cells for each case. */
function rows() {
  const headings = ["Case", ...QUESTIONS, ...Array.from({ length: 18 }, (_, column) => `Comment ${column + 1}`)];
  const cells = (number) => headings.map((_, column) => (column ? WORDS[(number * 7 + column) % WORDS.length] : `YJ-${number}`));
  return [headings, ...Array.from({ length: CASES }, (_, number) => cells(number))];
}

/** A workbook with the rows, written as Excel writes them: each text once, and a cell for each that is not blank. */
function workbookOf(rows) {
  const texts = new Map();
  const numberOf = (text) => texts.get(text) ?? texts.set(text, texts.size).size - 1;
  const letters = (column) => (column < 26 ? "" : "A") + String.fromCharCode(65 + (column % 26));
  const cell = (text, column, row) => text && `<c r="${letters(column)}${row}" t="s"><v>${numberOf(text)}</v></c>`;
  const lines = rows.map((cells, row) => `<row r="${row + 1}" spans="1:40">${cells.map((text, column) => cell(text, column, row + 1)).join("")}</row>`);
  const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${spreadsheet}" xmlns:r="${relation}"><sheets><sheet name="Audit" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${spreadsheet}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${spreadsheet}">${[...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))));
}

test("10,000 cases of 40 columns, from the choice of a file to the preview", async ({ page }) => {
  const sheet = rows();
  const files = {
    "CSV": { name: "audit.csv", mimeType: "text/csv", buffer: Buffer.from(sheet.map((cells) => cells.join(",")).join("\r\n")) },
    "XLSX": { name: "audit.xlsx", mimeType: "application/octet-stream", buffer: workbookOf(sheet) },
  };
  await page.goto("./");
  await place(page, "Paste or open figures").click();
  const panel = panelOf(page, "Paste or open figures");
  const times = { "CSV": [], "XLSX": [] };
  // The two kinds of file take turns, because other work on the machine would slow one of them down. Before each file the preview shows
  // another text, because the observer waits until the sentence about 10,000 cases appears.
  for (let sample = 0; sample < SAMPLES; sample++) {
    for (const [kind, file] of Object.entries(files)) {
      await page.getByLabel("Paste figures").fill("Case,2.1.1\n1,Yes\n");
      await expect(panel).toContainText("1 case.");
      const drawn = page.evaluate(() => {
        const { shadowRoot } = document.querySelector("inspection-ratings");
        return new Promise((resolve) => {
          let start = 0;
          shadowRoot.addEventListener("change", () => (start = performance.now()), { capture: true, once: true });
          new MutationObserver((_, observer) => {
            if (!shadowRoot.querySelector(".ir-offer")?.textContent.includes("10,000 cases.")) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          }).observe(shadowRoot, { subtree: true, childList: true, characterData: true });
        });
      });
      await page.getByLabel("Or open a file").setInputFiles(file);
      times[kind].push(await drawn);
    }
  }
  // The first time, the programs are fetched and compiled too.
  const row = ([first, ...others]) => ({ "first, ms": first.toFixed(0), "then, median, ms": others.sort((a, b) => a - b)[others.length >> 1].toFixed(0) });
  console.table(Object.fromEntries(Object.entries(times).map(([kind, taken]) => [kind, row(taken)])));
});
