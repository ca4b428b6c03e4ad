// The message in the place of a calculator that cannot run.
import { enteredBox } from "./entered.js";
import { make } from "./make.js";
import { fill } from "./root.js";

/** @import { Failure } from "../program/failure.js" */

/**
 * Shows why there is no calculator, and what the reader entered, if anything. If the reason may have passed, there is a button to
 * start the calculator again.
 *
 * @param {ShadowRoot} shadow
 * @param {Failure} failure
 * @param {string} entered
 * @param {() => void} startAgain
 */
export function showFailure(shadow, { reason, why, remedy, cause }, entered, startAgain) {
  /** @type {HTMLElement[]} */
  const parts = [make("p", { className: "ir-strong", textContent: why }), make("p", { textContent: remedy })];
  if (cause) parts.push(make("p", { className: "ir-small", textContent: String(cause) }));
  if (entered) parts.push(enteredBox(entered));
  if (reason === "fault" || reason === "unreachable") {
    const label = reason === "fault" ? "Start again" : "Try again";
    const button = make("button", { type: "button", className: "ir-button", textContent: label });
    button.addEventListener("click", startAgain);
    parts.push(button);
  }
  const box = make("div", { className: "ir-calculator ir-failure", role: "alert" });
  box.append(...parts);
  fill(shadow, box, document.createElement("slot"));
}
