// The program of the pages and the package, as a file beside the script.
import address from "#app/app_bg.wasm?address";
import integrity from "#app/app_bg.wasm?integrity";
import { bare } from "../browser/bare.js";
import { Failure } from "./failure.js";

/**
 * Fetches the program. Returns the response if the browser can compile the program while it arrives, because the server sends it as
 * `application/wasm`, or else its bytes.
 *
 * @returns {Promise<Response | ArrayBuffer>}
 */
export async function source() {
  const response = checked(await fetch(place(), bare({ integrity })).catch(explain));
  // The browser compiles only a response of its own while it arrives, and scripts that wrap `fetch` may return an object of theirs.
  const isTyped = response instanceof Response && response.headers.get("Content-Type") === "application/wasm" && !response.bodyUsed;
  return isTyped ? response : response.arrayBuffer();
}

/** The address of the program. It depends on the address of the script, which some bundlers leave out. */
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
 * Throws the reason why the program could not be fetched. The browser does not give the reason, so the program is fetched again without
 * its hash.
 *
 * @param {unknown} cause
 * @returns {Promise<never>}
 */
async function explain(cause) {
  const response = await fetch(address()).catch(async () => {
    // In this mode a browser fetches from any server, because the script cannot read the response.
    const isThere = await fetch(address(), bare({ mode: "no-cors" })).then(() => new URL(address(), import.meta.url).origin !== location.origin).catch(() => false);
    throw new Failure(isThere ? "origin" : "unreachable", cause);
  });
  throw new Failure("other", checked(response).url);
}
