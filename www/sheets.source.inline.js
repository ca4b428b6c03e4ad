// The program for sheets of the single file: it is inside the file, so a page's policy on connections does not matter.
import data from "#sheets/sheets_bg.wasm?url&inline";

/** Decodes the program. */
export async function source() {
  const text = atob(data.slice(data.indexOf(",") + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
}
