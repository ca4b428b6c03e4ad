// What leaves the calculator by a script: the clipboard, files, pictures. Fetched when it is first asked for.
import { copyForms, copyText } from "./clipboard.js";
import { save } from "./download.js";
import { drawingOf, pngOf, svgOf } from "./picture.js";
import { htmlOf, textOf } from "./rich-text.js";
import { tableOf } from "./table.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Each thing that the calculator asks for, done. Rejects when the browser refuses. */
const WAYS = {
  "copy-string": (calculator) => copyText(calculator.line(calculator.names)),
  "copy-link": (calculator) => copyText(calculator.link),
  "copy-ratings": (calculator) => {
    const table = tableOf(calculator);
    return copyForms({ "text/html": htmlOf(table), "text/plain": textOf(table) });
  },
  "save-json": (calculator) => save(name(calculator, "json"), "application/json", `${JSON.stringify(calculator.value, null, 2)}\n`),
  "save-csv": (calculator) => save(name(calculator, "csv"), "text/csv;charset=utf-8", calculator.csv),
  "save-svg": (calculator) => save(name(calculator, "svg"), "image/svg+xml", svgOf(drawingOf(tableOf(calculator)))),
  "save-png": async (calculator) => save(name(calculator, "png"), "image/png", await pngOf(drawingOf(tableOf(calculator)))),
  "save-template": (calculator) => save(`case-audit-${calculator.value.framework}.csv`, "text/csv;charset=utf-8", calculator.template),
  "save-workbook": async (calculator, tell) => {
    const { workbookOf } = await import("#maker");
    return save(name(calculator, "xlsx"), XLSX, await workbookOf(calculator.value, tell));
  },
};

export async function take(what, calculator, tell) {
  await WAYS[what](calculator, tell);
}

/** What a file is called: by its service, the scenario if it is of one, its framework and the day. */
function name({ value: { service = "", framework }, scenario }, extension) {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const parts = [plain(service) || "Inspection", plain(scenario ?? ""), framework, day];
  return `${parts.filter(Boolean).join("_")}.${extension}`;
}

/** A text in at most 60 characters that every system takes. */
function plain(text) {
  const words = text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return [...words].slice(0, 60).join("");
}
