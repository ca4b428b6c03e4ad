// The program for sheets of the pages and the package: a file beside the script.
import integrity from "#sheets/sheets_bg.wasm?integrity";
import url from "#sheets/sheets_bg.wasm?url&no-inline";

/** Fetches the program. */
export async function source() {
  const response = await fetch(url, { integrity });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.arrayBuffer();
}
