// The program, started once for all elements of the page.
import init, * as wasm from "#app/app.js";
import { source } from "#source";
import { Failure } from "./failure.js";
import { once } from "./once.js";

let runs = false;

/** Where it came from as it was compiled, which most browsers call it by in the stacks of errors. */
let address;

/** Starts the program unless it runs. Rejects with a `Failure`; the next call tries again. */
export const start = once(load);

async function load() {
  if (!globalThis.WebAssembly || !("adoptedStyleSheets" in document)) throw new Failure("old");
  const module = await source();
  // Browsers word their refusal differently, but all tell of the policy that was violated.
  let refused = false;
  const watch = ({ blockedURI }) => (refused ||= blockedURI === "wasm-eval");
  document.addEventListener("securitypolicyviolation", watch);
  try {
    await init({ module_or_path: module });
    runs = true;
    address = module.url;
  } catch (cause) {
    // The event comes a task later than the error.
    await new Promise((resolve) => setTimeout(resolve));
    if (refused || /Content Security Policy|unsafe-eval/.test(cause)) throw new Failure("policy", cause);
    throw new Failure(isWasm(module) ? "old" : "other", cause);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}

/** Whether what came says that it is WebAssembly, or starts like it. */
function isWasm(module) {
  return module instanceof Response || new Uint8Array(module).slice(0, 4).join() === "0,97,115,109";
}

let stopped;

/** The message of the fault that stopped the program, if one did. An error that somebody met may be what tells of it. */
export function fault(error) {
  if (!runs) return;
  try {
    stopped ??= wasm.fault();
  } catch (trap) {
    // Not even this can be called any more.
    stopped = String(trap);
  }
  if (isTrap(error)) stopped ??= String(error);
  return stopped;
}

/** Whether with this error the browser broke a program off, which cannot say so itself then: ours, as far as the stack tells, and not the page's. */
function isTrap(error) {
  if (!(error instanceof WebAssembly.RuntimeError || /call stack|recursion/.test(error?.message))) return false;
  const stack = String(error.stack);
  return stack.includes("wasm-function") && (stack.includes(address) || !stack.includes(".wasm:"));
}

/** How many programs a fault has stopped. */
export let age = 0;

/** Puts a new program in the place of one that a fault has stopped. */
export function restart() {
  if (!fault()) return;
  wasm.__wbg_reset_state();
  stopped = undefined;
  age++;
}

export const { Calculator } = wasm;
