// What leaves the calculator: the clipboard, files, pictures, paper. Fetched when it is first asked for.

import { save } from "./download.js";

/** Each thing that the calculator asks for, done. Rejects when the browser refuses. */
const WAYS = {
  "save-template": (calculator) => save(`case-audit-${calculator.value.framework}.csv`, "text/csv;charset=utf-8", calculator.template),
  print: () => print(),
};

export async function take(what, calculator, tell) {
  await WAYS[what](calculator, tell);
}
