// The program that writes workbooks. It is larger than the calculator, so the browser fetches it when a reader saves a workbook.
import init, { workbook } from "#workbook/workbook.js";
import address from "#workbook/workbook_bg.wasm?address";
import integrity from "#workbook/workbook_bg.wasm?integrity";
import size from "#workbook/workbook_bg.wasm?size";

/** @import { Inspection } from "../package/engine.js" */
/** @import { NamedFigures, Progress } from "#app/app.js" */

/**
 * @callback Report reports how far a task is: `begun`, or `coming` with how many hundredths have arrived
 * @param {Progress} progress
 * @param {number} [hundredths]
 * @returns {void}
 */

/** How long the connection may be silent before the fetch is given up, in milliseconds. */
const PATIENCE = 30_000;

/** @type {Promise<void> | undefined} */
let started;

/**
 * Writes an inspection as a workbook, and returns the bytes.
 *
 * @param {Inspection} inspection
 * @param {NamedFigures | undefined} others the figures to compare with, if any
 * @param {Report} report
 */
export async function workbookOf(inspection, others, report) {
  // once.js has the same lines. To share that file, the package would need a file more, which every page fetches at first.
  started ??= start(report).catch((cause) => {
    started = undefined;
    throw cause;
  });
  await started;
  const now = new Date();
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return workbook(inspection, day, others?.value, others?.name);
}

/** @param {Report} report */
async function start(report) {
  report("begun");
  const module = await fetchProgram(report);
  await init({ module_or_path: module });
}

/**
 * Fetches the program, and reports each tenth that arrives. The hash is checked here, because a browser that checks it lets nothing
 * through before the end.
 *
 * @param {Report} report
 */
async function fetchProgram(report) {
  const abort = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), PATIENCE);
  };
  wait();
  try {
    // A browser gives `subtle` over a secure connection only. With it, the hash is checked below, and without it, the browser checks the
    // hash.
    const { subtle } = crypto;
    const response = await fetch(address(), Object.assign(Object.create(null), { signal: abort.signal, integrity: subtle ? "" : integrity }));
    if (!response.ok || !response.body) throw missing(`${response.status} ${response.url}`);
    const parts = [];
    let received = 0;
    let reported = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      wait();
      parts.push(value);
      received += value.length;
      const tenths = Math.min(9, Math.floor((10 * received) / size));
      if (tenths > reported) {
        report("coming", 10 * tenths);
        reported = tenths;
      }
    }
    const bytes = await new Blob(parts).arrayBuffer();
    if (subtle && integrity && (await hashOf(bytes)) !== integrity) throw missing(`${response.url} has the wrong content`);
    return bytes;
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} message */
const missing = (message) => Object.assign(new Error(message), { reason: "missing" });

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}
