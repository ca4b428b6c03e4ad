// The program, started once for all elements of the page.
import init, * as wasm from "#app/app.js";
import { source } from "#source";
import { Failure } from "./failure.js";
import { once } from "./once.js";

let isRunning = false;

/** The address of the program's file, which most browsers name in the stacks of errors. */
let address = "";

/** Starts the program unless it runs. Rejects with a `Failure`; the next call tries again. */
export const start = once(load);

async function load() {
  if (!globalThis.WebAssembly || !("adoptedStyleSheets" in document)) throw new Failure("old");
  const module = await source();
  // Browsers word their refusal differently, but all of them report the violated policy.
  let isRefused = false;
  /** @param {SecurityPolicyViolationEvent} event */
  const watch = ({ blockedURI }) => {
    if (blockedURI === "wasm-eval") isRefused = true;
  };
  document.addEventListener("securitypolicyviolation", watch);
  try {
    await init({ module_or_path: module });
    isRunning = true;
    if (module instanceof Response) address = module.url;
  } catch (cause) {
    // The report comes a task later than the error.
    await new Promise((resolve) => setTimeout(resolve));
    if (isRefused || /Content Security Policy|unsafe-eval/.test(String(cause))) throw new Failure("policy", cause);
    throw new Failure(isWasm(module) ? "old" : "other", cause);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}

/**
 * Whether a response has the type of WebAssembly, or bytes begin like WebAssembly.
 *
 * @param {Response | ArrayBuffer} module
 */
function isWasm(module) {
  return module instanceof Response || new Uint8Array(module).slice(0, 4).join() === "0,97,115,109";
}

/** @type {string | undefined} */
let faultMessage;

/**
 * The message of the fault that stopped the program; nothing while the program runs.
 *
 * @param {unknown} [error] an error that may reveal that the program has stopped
 */
export function fault(error) {
  if (!isRunning) return;
  try {
    faultMessage ??= wasm.fault();
  } catch (trap) {
    // The program cannot be called any more.
    faultMessage = String(trap);
  }
  if (isTrap(error)) faultMessage ??= String(error);
  return faultMessage;
}

/**
 * Whether an error means that the browser has stopped our program, as far as its stack shows. The page may have other programs.
 *
 * @param {unknown} error
 */
function isTrap(error) {
  if (!(error instanceof Error)) return false;
  if (!(error instanceof WebAssembly.RuntimeError || /call stack|recursion/.test(error.message))) return false;
  const stack = String(error.stack);
  return stack.includes("wasm-function") && (stack.includes(address) || !stack.includes(".wasm:"));
}

/** How many programs a fault has stopped. */
export let age = 0;

/** Replaces a program that a fault has stopped. */
export function restart() {
  if (!fault()) return;
  wasm.__wbg_reset_state();
  faultMessage = undefined;
  age++;
}

export const { Calculator } = wasm;
