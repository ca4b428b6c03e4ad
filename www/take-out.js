// What leaves the calculator: the clipboard, files, pictures, paper. Fetched when it is first asked for.
import { copyText } from "./clipboard.js";

/** Each thing that the calculator asks for, done. Rejects when the browser refuses. */
const WAYS = {
  "copy-string": (calculator) => copyText(calculator.line(calculator.names)),
  "copy-link": (calculator) => copyText(calculator.link),
  print: () => print(),
};

export async function take(what, calculator, tell) {
  await WAYS[what](calculator, tell);
}
