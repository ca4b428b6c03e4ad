// The elements with a running calculator. A fault of the program stops all of them, and all of them are printed with the page.
import { atOnce } from "./at-once.js";
import { fault } from "../program/program.js";

/**
 * The elements with a running calculator, each with the functions that stop it and that prepare it for printing.
 *
 * @type {Map<HTMLElement, { stop: (message: string) => void, print: (isPrinted: boolean) => void }>}
 */
export const running = new Map();

/** Stops all elements if a fault has stopped the program. Returns the message of the fault. */
export function stopAll() {
  const message = fault();
  if (message) for (const { stop } of [...running.values()]) stop(message);
  return message;
}

/**
 * Puts the printed reports into all calculators, or takes them away.
 *
 * @param {boolean} isPrinted
 */
export function printAll(isPrinted) {
  atOnce(() => {
    for (const { print } of running.values()) print(isPrinted);
  });
}

/**
 * Today's date in the language of a calculator.
 *
 * @param {HTMLElement} root
 */
export function today(root) {
  const lang = root.firstElementChild?.getAttribute("lang") || undefined;
  return new Date().toLocaleDateString(lang, { dateStyle: "long" });
}
