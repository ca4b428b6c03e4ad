// The program, started once for all elements of the page.
import init, * as wasm from "#app/app.js";
import { source } from "#source";
import { Failure } from "./failure.js";
import { once } from "../browser/once.js";

let isRunning = false;

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
  } catch (cause) {
    // The report comes a task later than the error.
    await new Promise((resolve) => setTimeout(resolve));
    if (isRefused || /Content Security Policy|unsafe-eval/.test(String(cause))) throw new Failure("policy", cause);
    // The browser knows no program of this kind, or what came is no program.
    throw new Failure(cause instanceof WebAssembly.CompileError && isWasm(module) ? "old" : "other", cause);
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

/**
 * The message of the fault that stopped the program; nothing while the program runs. An error that goes through the program leaves it
 * half-way, so the program must not go on. Errors of the page's other programs stop nothing.
 *
 * @returns {string | undefined}
 */
export function fault() {
  const broken = isRunning ? wasm.broken() : undefined;
  if (!broken) return;
  try {
    return wasm.fault() ?? String(broken.error);
  } catch {
    // The program cannot be called any more.
    return String(broken.error);
  }
}

/**
 * Has a function called whenever a fault stops the program.
 *
 * @param {() => void} listener
 */
export const onFault = (listener) => wasm.onBroken(listener);

/** How many programs a fault has stopped. */
export let age = 0;

/** Replaces a program that a fault has stopped. */
export function restart() {
  if (!fault()) return;
  wasm.__wbg_reset_state();
  age++;
}

export const { Calculator } = wasm;
