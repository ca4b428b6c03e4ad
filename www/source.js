// Where the program comes from: the file beside the script.
import url from "#app/app_bg.wasm?url";
import integrity from "#app/app_bg.wasm?integrity";
import { Failure } from "./failure.js";

/** Fetches the program. The server's word for what it is matters only for compiling while it comes in. */
export async function source() {
  const response = await fetch(url, { integrity }).catch(explain);
  const streams = response.headers.get("Content-Type") === "application/wasm";
  return streams ? response : response.arrayBuffer();
}

/** The browser only says that it failed. What comes without the hash shows why. */
async function explain(cause) {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new Failure("unreachable", cause);
  if (!response.ok) throw new Failure("missing", `${response.status} ${response.url}`);
  throw new Failure("other", response.url);
}
