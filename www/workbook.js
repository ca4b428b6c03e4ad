// The program that writes workbooks. It is larger than the calculator, so it is fetched only when someone saves one.
import init, { workbook } from "#workbook/workbook.js";
import url from "#workbook/workbook_bg.wasm?url&no-inline";
import integrity from "#workbook/workbook_bg.wasm?integrity";
import size from "#workbook/workbook_bg.wasm?size";

/** How long nothing may come before it is given up, in milliseconds. */
const PATIENCE = 30_000;

let started;

/** Writes figures in the wire format as a workbook: its bytes. `tell` is told that it has begun, and then how many hundredths have come. */
export async function workbookOf(inspection, tell) {
  // As once.js has it. Shared with that, it would be one more file in the package, which every page fetches before the element is there.
  started ??= start(tell).catch((cause) => {
    started = undefined;
    throw cause;
  });
  await started;
  const now = new Date();
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return workbook(inspection, day);
}

async function start(tell) {
  tell("begun");
  const module = await fetched(tell);
  await init({ module_or_path: module });
}

/** Fetches the program, whose hash is looked at here: a browser that does so itself lets nothing through before the end. */
async function fetched(tell) {
  const giveUp = new AbortController();
  let waiting;
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => giveUp.abort(), PATIENCE);
  };
  wait();
  try {
    const { subtle } = crypto;
    const response = await fetch(url, { signal: giveUp.signal, integrity: subtle ? "" : integrity });
    if (!response.ok) throw Object.assign(new Error(`${response.status} ${response.url}`), { reason: "missing" });
    const parts = [];
    let received = 0;
    let told = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      wait();
      parts.push(value);
      received += value.length;
      const tenths = Math.min(9, Math.floor((10 * received) / size));
      if (tenths > told) tell(String(10 * (told = tenths)));
    }
    const bytes = await new Blob(parts).arrayBuffer();
    if (subtle && integrity && (await hashOf(bytes)) !== integrity) {
      throw Object.assign(new Error(`${response.url} is not what it should be`), { reason: "missing" });
    }
    return bytes;
  } finally {
    clearTimeout(waiting);
  }
}

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}
