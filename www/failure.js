// The message in the place of a calculator that cannot run: why, and what can be done.
import { fill } from "./root.js";

/** For each reason, why the calculator cannot run and what can be done. */
const WORDS = {
  policy: [
    "This page’s security policy does not let the calculator run.",
    "The owner of this page can allow it by adding 'wasm-unsafe-eval' to script-src, or by putting the calculator in a frame.",
  ],
  missing: [
    "The calculator’s program was not found on the server.",
    "The owner of this page can fix this: put the file next to the calculator’s script.",
  ],
  other: [
    "The server sent something else instead of the calculator’s program.",
    "The owner of this page can fix this: send the file unchanged, ideally with the type application/wasm. The single-file script does not need this file.",
  ],
  origin: [
    "The server with the calculator’s program does not let other sites use it.",
    "The owner of this page can fix this: put the calculator’s files on this site, or have that server send Access-Control-Allow-Origin.",
  ],
  unreachable: ["The calculator’s program could not be loaded.", "Check your connection, then try again."],
  old: ["This browser is too old for the calculator.", "It needs a browser from 2024 or later."],
  fault: [
    "The calculator has stopped working because of a fault.",
    "You did nothing wrong. What you entered is below: copy it if you need it, then start again.",
  ],
};

/** @typedef {keyof typeof WORDS} Reason why the calculator cannot run */

/** The calculator cannot run. */
export class Failure extends Error {
  /**
   * @param {Reason} reason
   * @param {unknown} [cause] the browser's own message
   */
  constructor(reason, cause) {
    super(WORDS[reason].join(" "), { cause });
    this.name = "Failure";
    this.reason = reason;
  }
}

/**
 * Shows why there is no calculator, and what the reader entered, if anything. If the reason may have passed, there is a button to
 * start the calculator again.
 *
 * @param {ShadowRoot} shadow
 * @param {Failure} failure
 * @param {string} entered
 * @param {() => void} startAgain
 */
export function showFailure(shadow, { reason, cause }, entered, startAgain) {
  const [why, remedy] = WORDS[reason];
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

/**
 * A box with what the reader entered. Its text is selected as soon as the box has the focus, because copying by the keyboard needs no
 * permission.
 *
 * @param {string} entered
 */
function enteredBox(entered) {
  const label = make("label", { className: "govuk-label", textContent: "What you entered" });
  const box = make("textarea", { className: "govuk-textarea", readOnly: true, rows: 8, value: entered });
  box.addEventListener("focus", () => box.select());
  label.append(box);
  return label;
}

/**
 * Shows what the reader entered above a calculator that runs, because the reader may not have copied it yet, or the calculator has no place
 * for a part of it.
 *
 * @param {ShadowRoot} shadow
 * @param {string} entered
 */
export function keepEntered(shadow, entered) {
  const box = make("div", { className: "ir-calculator ir-failure" });
  box.append(enteredBox(entered));
  shadow.prepend(box);
}

/**
 * The fields that have a value, a line for each: the label and the value. The values are read from the page, because a program that has stopped
 * cannot give them any more.
 *
 * @param {ParentNode} root
 */
export function enteredIn(root) {
  /** @type {string[]} */
  const lines = [];
  for (const field of root.querySelectorAll("input, select, textarea")) {
    const line = lineOf(/** @type {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} */ (field));
    if (line) lines.push(line);
  }
  return lines.join("\n");
}

/** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} field */
function lineOf(field) {
  const label = field.ariaLabel ?? textOf(field.labels?.[0]);
  if (field instanceof HTMLSelectElement) {
    // The first option of each list is chosen without a reader. How a figure is answered shows in the fields beside the list.
    if (field.selectedIndex < 1) return undefined;
    return field.parentElement?.querySelector("input") ? undefined : `${label}: ${textOf(field.selectedOptions[0])}`;
  }
  if (field instanceof HTMLInputElement && field.type === "radio") {
    const isNone = field.id.endsWith("-0");
    return field.checked && !isNone ? `${groupOf(field)}: ${label}` : undefined;
  }
  return field.value && field.type !== "checkbox" ? `${label}: ${field.value}` : undefined;
}

/**
 * The label of the group that a radio button belongs to, with its standard.
 *
 * @param {HTMLInputElement} radio
 */
function groupOf(radio) {
  const standard = textOf(radio.closest(".ir-standard")?.querySelector("legend"));
  const group = textOf(radio.closest("fieldset, [role=group]")?.querySelector("legend, [id^=label]"));
  return !standard || group.includes(standard) ? group : `${standard} ${group}`;
}

/** @param {Element | null | undefined} element */
const textOf = (element) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, properties) {
  const element = document.createElement(name);
  Object.assign(element, properties);
  return element;
}
