// What the reader entered in a calculator that has stopped, or before the calculator has begun.
import { make } from "./make.js";

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
 * A box with what the reader entered. Its text is selected as soon as the box has the focus, because copying by the keyboard needs no
 * permission.
 *
 * @param {string} entered
 */
export function enteredBox(entered) {
  const label = make("label", { className: "govuk-label", textContent: "What you entered" });
  const box = make("textarea", { className: "govuk-textarea", readOnly: true, rows: 8, value: entered });
  box.addEventListener("focus", () => box.select());
  label.append(box);
  return label;
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
