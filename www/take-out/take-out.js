// What leaves the calculator by a script: copies on the clipboard, files, pictures. The browser fetches this script when the calculator is first used.
import { copyForms, copyText } from "./clipboard.js";
import { save } from "./download.js";
import { drawingOf } from "./picture.js";
import { pngOf, svgOf } from "./picture-files.js";
import { htmlOf, textOf } from "./rich-text.js";
import { blocksIn, htmlOfBlocks, textOfBlocks } from "./shown.js";

/** @import { Calculator, Task } from "#app/app.js" */
/** @import { Report } from "./workbook.js" */

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const CSV = "text/csv;charset=utf-8";

/** Starts the program that reads sheets, which writes tables too. */
const startSheets = async () => {
  try {
    const program = await import("../sheets/sheets.js");
    await program.start();
    return program;
  } catch (cause) {
    throw Object.assign(new Error("The program for tables could not be fetched", { cause }), { reason: "unreachable" });
  }
};

/**
 * The function that does each task. Its promise rejects when the browser refuses.
 *
 * @type {Record<Task, (calculator: Calculator, report: Report, root: ParentNode) => void | Promise<void>>}
 */
const TASKS = {
  "copy-string": (calculator) => copyText(calculator.lineToCopy ?? ""),
  "copy-link": (calculator) => copyText(calculator.link ?? ""),
  "copy-ratings": (calculator) => {
    const { table } = calculator;
    return copyForms({ "text/html": htmlOf(table), "text/plain": textOf(table) });
  },
  "copy-comparison": (calculator, _report, root) => copyPanel(calculator, root, "#panel-comparison"),
  "copy-ways": (calculator, _report, root) => copyPanel(calculator, root, "#panel-reach"),
  "save-comparison": async (calculator) => {
    const { comparison } = calculator;
    if (!comparison) throw new Error("There is no comparison to save");
    const { comparisonCsv } = await startSheets();
    const other = plain(comparison.byCase?.names?.[1] ?? comparison.before.name);
    save(nameOf(calculator, "csv", `comparison-with-${other}`), CSV, comparisonCsv(comparison));
  },
  "save-json": (calculator) => save(nameOf(calculator, "json"), "application/json", `${JSON.stringify(calculator.value, null, 2)}\n`),
  "save-csv": async (calculator) => {
    const { csv } = await startSheets();
    save(nameOf(calculator, "csv"), CSV, csv(calculator.value, calculator.mark, calculator.wordsCounted));
  },
  "save-svg": (calculator) => save(nameOf(calculator, "svg"), "image/svg+xml", svgOf(drawingOf(calculator.table))),
  "save-png": async (calculator) => save(nameOf(calculator, "png"), "image/png", await pngOf(drawingOf(calculator.table))),
  "save-template": async ({ value: { framework } }) => {
    const { emptySheet } = await startSheets();
    save(`case-audit-${framework}.csv`, CSV, emptySheet(framework));
  },
  "save-workbook": async (calculator, report) => {
    const { workbookOf } = await import("#maker");
    const { before, byCase } = calculator.comparison ?? {};
    // The workbook has the figures over all cases of the sheet, so it does not compare them with those over a part of the cases.
    return save(nameOf(calculator, "xlsx"), XLSX, await workbookOf(calculator.value, byCase?.only ? undefined : before, report));
  },
};

/**
 * Does a task. Rejects when the browser refuses.
 *
 * @param {Task} task
 * @param {Calculator} calculator
 * @param {Report} report
 * @param {ParentNode} root where the calculator is drawn
 */
export async function take(task, calculator, report, root) {
  await TASKS[task](calculator, report, root);
}

/**
 * Copies what a panel shows.
 *
 * @param {Calculator} calculator
 * @param {ParentNode} root
 * @param {string} panel
 */
function copyPanel({ table }, root, panel) {
  const element = root.querySelector(panel);
  if (!element) throw new Error(`${panel} is not there`);
  const blocks = blocksIn(element);
  return copyForms({ "text/html": htmlOfBlocks(table, blocks), "text/plain": textOfBlocks(table, blocks) });
}

/**
 * The name of a file: the service, the name of the draft or sheet, the name of the scenario if one is shown or of the report whose figures
 * were changed, the kind of content if it is given, the framework and the day.
 *
 * @param {Calculator} calculator
 * @param {string} extension
 * @param {string} [kind]
 */
function nameOf({ value: { service = "", framework }, scenario = "", table }, extension, kind = "") {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  // Who gets the file must see that its figures are not the actual figures.
  const changed = !scenario && table.baseline ? `changed-from-${table.baseline}` : "";
  const marked = plain(/^scenario\b/i.test(scenario) ? scenario : scenario && `Scenario ${scenario}`) || plain(changed);
  const [of, name] = [plain(service ?? "") || "Inspection", plain(table.name ?? "")];
  const parts = [...(name.startsWith(of) ? [name] : [of, name]), marked, kind, framework, day];
  return `${parts.filter(Boolean).join("_")}.${extension}`;
}

/**
 * A text in at most 60 characters that every system allows in the name of a file.
 *
 * @param {string} text
 */
function plain(text) {
  const words = text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return [...words].slice(0, 60).join("");
}
