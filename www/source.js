// The program of the pages and the package: a file beside the script.
import address from "#app/app_bg.wasm?address";
import integrity from "#app/app_bg.wasm?integrity";
import { bare } from "./bare.js";
import { Failure } from "./failure.js";

/**
 * Fetches the program. The browser compiles it while it arrives, if the server sends the right type.
 *
 * @returns {Promise<Response | ArrayBuffer>}
 */
export async function source() {
  const response = checked(await fetch(place(), bare({ integrity })).catch(explain));
  // Only a response of the browser's own is compiled while it arrives: scripts that wrap `fetch` may return one of theirs.
  const isTyped = response instanceof Response && response.headers.get("Content-Type") === "application/wasm" && !response.bodyUsed;
  return isTyped ? response : response.arrayBuffer();
}

/** The address of the program. Some bundlers leave out that of the script, which it depends on. */
function place() {
  try {
    return address();
  } catch (cause) {
    throw new Failure("missing", cause);
  }
}

/** @param {Response} response */
function checked(response) {
  if (!response.ok) throw new Failure("missing", `${response.status} ${response.url}`);
  return response;
}

/**
 * Finds out why the browser could not fetch the program, because it does not say: it fetches the program again, without the hash.
 *
 * @param {unknown} cause
 * @returns {Promise<never>}
 */
async function explain(cause) {
  const response = await fetch(address()).catch(async () => {
    // Without asking for what the program says, a browser fetches it from any server.
    const isThere = await fetch(address(), bare({ mode: "no-cors" })).then(() => new URL(address(), import.meta.url).origin !== location.origin).catch(() => false);
    throw new Failure(isThere ? "origin" : "unreachable", cause);
  });
  throw new Failure("other", checked(response).url);
}
