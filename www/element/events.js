// The events of others: browsers, password managers, extensions and scripts make up events that lack what a real one has, and change fields
// without the event of typing. The program would read what is missing, and an error in the middle of its work stops it.

import { bare } from "../browser/bare.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} TextField */

/**
 * Whether an element is a field for text that a reader can change.
 *
 * @param {EventTarget | null} target
 * @returns {target is TextField}
 */
const isText = (target) =>
  isNamed(target, "textarea") || (isNamed(target, "input") && /** @type {HTMLInputElement} */ (target).type === "text");

/**
 * Whether an event's target is an element of one of these names. An element of another window is of no class of this one.
 *
 * @param {EventTarget | null} target
 * @param {...string} names
 */
const isNamed = (target, ...names) => names.includes(/** @type {Partial<Element>} */ (target ?? {}).localName ?? "");

/**
 * The kinds of events that the calculator listens to, each with a test of whether an event has the fields that the calculator reads.
 *
 * @type {Record<string, (event: any) => boolean>}
 */
const SOUND = {
  keydown: ({ key }) => typeof key === "string",
  input: ({ target }) => isNamed(target, "input", "textarea"),
  // An unchecked radio is no choice.
  change: ({ target }) => isNamed(target, "select", "textarea") || (isNamed(target, "input") && (target.type !== "radio" || target.checked)),
  toggle: ({ target }) => isNamed(target, "details"),
  focus: ({ target }) => isNamed(target, "input", "textarea"),
};

/**
 * Stops events that lack the fields that the calculator reads, and reports text that came into a field without the event of typing.
 *
 * @param {ShadowRoot} shadow
 * @param {HTMLElement} root where the calculator is drawn
 * @param {AbortSignal} signal ends it
 */
export function checkEvents(shadow, root, signal) {
  for (const [type, isSound] of Object.entries(SOUND)) {
    /** @param {Event} event */
    const check = (event) => {
      try {
        if (isSound(event)) return;
      } catch {
        // A field whose getter throws cannot be read either.
      }
      event.stopImmediatePropagation();
    };
    shadow.addEventListener(type, check, bare({ capture: true, signal }));
  }

  /**
   * The text of each field that the program knows of.
   *
   * @type {WeakMap<EventTarget, string>}
   */
  const known = new WeakMap();
  /** @param {Event} event */
  const note = ({ target }) => isText(target) && known.set(target, target.value);
  /** @param {Event} event */
  const read = ({ target }) => {
    if (!isText(target) || target.readOnly || known.get(target) === target.value) return;
    target.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  for (const type of ["focusin", "input"]) root.addEventListener(type, note, bare({ capture: true, signal }));
  for (const type of ["change", "focusout"]) root.addEventListener(type, read, bare({ capture: true, signal }));
}
