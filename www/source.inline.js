// Where the program comes from in the single file: from the file itself, so that no policy on connections matters.
import data from "#app/app_bg.wasm?url&inline";

/** Decodes the program. */
export async function source() {
  const text = atob(data.slice(data.indexOf(",") + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
}
