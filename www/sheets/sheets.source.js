// The program for sheets of the pages and the package: a file beside the script.
import address from "#sheets/sheets_bg.wasm?address";
import integrity from "#sheets/sheets_bg.wasm?integrity";

/** Fetches the program. */
export async function source() {
  const response = await fetch(address(), Object.assign(Object.create(null), { integrity }));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.arrayBuffer();
}
