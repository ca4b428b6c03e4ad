// Where the program comes from: the file beside the script.
import url from "#app/app_bg.wasm?url&no-inline";
import integrity from "#app/app_bg.wasm?integrity";
import { Failure } from "./failure.js";

/** Fetches the program. The server's word for what it is matters only for compiling while it comes in. */
export async function source() {
  const response = found(await fetch(url, { integrity }).catch(explain));
  const streams = response.headers.get("Content-Type") === "application/wasm";
  return streams ? response : response.arrayBuffer();
}

function found(response) {
  if (!response.ok) throw new Failure("missing", `${response.status} ${response.url}`);
  return response;
}

/** The browser only says that it failed. What comes without the hash shows why. */
async function explain(cause) {
  const { url: at } = found(
    await fetch(url).catch(() => {
      throw new Failure("unreachable", cause);
    }),
  );
  throw new Failure("other", at);
}
