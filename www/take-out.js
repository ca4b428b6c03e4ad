// What leaves the calculator: the clipboard, files, pictures, paper. Fetched when it is first asked for.

/** Each thing that the calculator asks for, done. Rejects when the browser refuses. */
const WAYS = {
  print: () => print(),
};

export async function take(what, calculator, tell) {
  await WAYS[what](calculator, tell);
}
