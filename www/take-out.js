// What leaves the calculator: the clipboard, files, pictures, paper. Fetched when it is first asked for.
import { save } from "./download.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Each thing that the calculator asks for, done. Rejects when the browser refuses. */
const WAYS = {
  "save-workbook": async (calculator, tell) => {
    const { workbookOf } = await import("#maker");
    return save(name(calculator, "xlsx"), XLSX, await workbookOf(calculator.value, tell));
  },
  print: () => print(),
};

export async function take(what, calculator, tell) {
  await WAYS[what](calculator, tell);
}

/** What a file is called: by its service, its framework and the day, in characters that every system takes. */
function name({ value: { service = "Inspection", framework } }, extension) {
  const plain = service.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return `${[...plain].slice(0, 60).join("") || "Inspection"}_${framework}_${day}.${extension}`;
}
