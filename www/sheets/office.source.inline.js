// The program that opens workbooks, inside the script, for bundlers that do not carry a program along. It is not packed as the engine's,
// because a script that unpacks both would be a file beside the engine's single one.
import data from "#office/office_bg.wasm?url&inline";

/** Decodes the program. */
export async function source() {
  const text = atob(data.slice(data.indexOf(",") + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
}
