// What leaves the calculator by a script: copies on the clipboard, files, pictures. The browser fetches this script when the calculator is first used.
import { copyForms, copyText } from "./clipboard.js";
import { save } from "./download.js";
import { drawingOf, pngOf, svgOf } from "./picture.js";
import { htmlOf, textOf } from "./rich-text.js";

/** @import { Calculator } from "#app/app.js" */

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * @callback Report reports how far a task is: `begun`, or `coming` with how many hundredths have arrived
 * @param {import("#app/app.js").Progress} progress
 * @param {number} [hundredths]
 * @returns {void}
 */

/** Does each task. Rejects when the browser refuses. */
const TASKS = {
  "copy-string": (/** @type {Calculator} */ calculator) => copyText(calculator.line(calculator.names) ?? ""),
  "copy-link": (/** @type {Calculator} */ calculator) => copyText(calculator.link ?? ""),
  "copy-ratings": (/** @type {Calculator} */ calculator) => {
    const { table } = calculator;
    return copyForms({ "text/html": htmlOf(table), "text/plain": textOf(table) });
  },
  "save-json": (/** @type {Calculator} */ calculator) =>
    save(nameOf(calculator, "json"), "application/json", `${JSON.stringify(calculator.value, null, 2)}\n`),
  "save-csv": (/** @type {Calculator} */ calculator) => save(nameOf(calculator, "csv"), "text/csv;charset=utf-8", calculator.csv),
  "save-svg": (/** @type {Calculator} */ calculator) =>
    save(nameOf(calculator, "svg"), "image/svg+xml", svgOf(drawingOf(calculator.table))),
  "save-png": async (/** @type {Calculator} */ calculator) =>
    save(nameOf(calculator, "png"), "image/png", await pngOf(drawingOf(calculator.table))),
  "save-template": (/** @type {Calculator} */ calculator) =>
    save(`case-audit-${calculator.value.framework}.csv`, "text/csv;charset=utf-8", calculator.template),
  "save-workbook": async (/** @type {Calculator} */ calculator, /** @type {Report} */ report) => {
    const { workbookOf } = await import("#maker");
    return save(nameOf(calculator, "xlsx"), XLSX, await workbookOf(calculator.value, report));
  },
};

/** @typedef {keyof typeof TASKS} Task a task that the calculator gives the page */

/**
 * Does a task. Rejects when the browser refuses.
 *
 * @param {Task} task
 * @param {Calculator} calculator
 * @param {Report} report
 */
export async function take(task, calculator, report) {
  await TASKS[task](calculator, report);
}

/**
 * The name of a file: the service, the scenario if there is one, the framework and the day.
 *
 * @param {Calculator} calculator
 * @param {string} extension
 */
function nameOf({ value: { service = "", framework }, scenario = "" }, extension) {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const parts = [plain(service ?? "") || "Inspection", plain(scenario), framework, day];
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
