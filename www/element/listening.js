// What a calculator listens to in its root: files that come, presses that lead somewhere, and its first use.
import { bare } from "../browser/bare.js";
import { takeFiles } from "../sheets/bring-in.js";
import { checkEvents } from "./events.js";
import { fetchRest } from "./later.js";
import { lead, remember } from "./lead.js";

/** @import { Calculator } from "#app/app.js" */

/**
 * @typedef {object} Acts
 * @property {() => Calculator | undefined} calculator
 * @property {(bytes: Uint8Array, file: string) => Promise<void>} openWorkbook
 * @property {() => Promise<void>} drawn resolves when what was done in this task is drawn
 */

/**
 * Listens until a signal ends it.
 *
 * @param {HTMLElement} element
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @param {Acts} acts
 */
export function listen(element, root, signal, { calculator, openWorkbook, drawn }) {
  takeFiles(root, {
    takes: () => !element.hasAttribute("readonly") && !element.getAttribute("only") && !/^(compact|result)$/.test(element.getAttribute("view") ?? ""),
    offer: (text, file) => calculator()?.offer(text, file),
    offerWorkbook: openWorkbook,
    refuse: (code, megabytes) => calculator()?.refuse(code, megabytes),
    drawn,
    signal,
  });
  // The listener is on the parent, because Yew's listener on the root would be called first.
  root.parentNode?.addEventListener("click", /** @type {EventListener} */ (remember), bare({ signal, capture: true }));
  root.addEventListener("click", (event) => lead(event, drawn), bare({ signal }));
  if (element.shadowRoot) checkEvents(element.shadowRoot, root, signal);
  // From the first use on, pasting, opening, copying and saving work without a connection. WebKit also refuses to copy if the script that
  // copies is fetched after the press.
  for (const use of ["pointerdown", "focusin"]) root.addEventListener(use, fetchRest, bare({ signal, once: true }));
}
