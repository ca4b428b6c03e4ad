// What is said when the calculator cannot run: why, and what can be done.
import { fill } from "./root.js";

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
  unreachable: ["The calculator’s program could not be loaded.", "Check your connection, then try again."],
  old: ["This browser is too old for the calculator.", "It needs a browser from 2024 or later."],
  fault: [
    "The calculator has stopped working because of a fault.",
    "You did nothing wrong. What you entered is below: copy it if you need it, then start again.",
  ],
};

/** Why the calculator cannot run: one of the keys of `WORDS`, and what the browser says of it. */
export class Failure extends Error {
  constructor(reason, cause) {
    super(WORDS[reason].join(" "), { cause });
    this.name = "Failure";
    this.reason = reason;
  }
}

/**
 * Says why there is no calculator, and shows what was entered in it, if anything.
 * A reason that may have passed has a button, which calls `again`.
 */
export function showFailure(shadow, { reason, cause }, entered, again) {
  const [what, remedy] = WORDS[reason];
  const parts = [make("p", { className: "ir-strong" }, what), make("p", {}, remedy)];
  if (cause) parts.push(make("p", { className: "ir-small" }, String(cause)));
  if (entered) parts.push(enteredBox(entered));
  if (reason === "fault" || reason === "unreachable") {
    const button = make("button", { type: "button", className: "ir-button" }, reason === "fault" ? "Start again" : "Try again");
    button.addEventListener("click", again);
    parts.push(button);
  }
  const box = make("div", { className: "ir-calculator ir-failure", role: "alert" });
  box.append(...parts);
  fill(shadow, box, document.createElement("slot"));
}

/** What was entered, selected as soon as the field has the focus, so that a copy needs no permission. */
export function enteredBox(entered) {
  const label = make("label", { className: "govuk-label" }, "What you entered");
  const box = make("textarea", { className: "govuk-textarea", readOnly: true, rows: 8, value: entered });
  box.addEventListener("focus", () => box.select());
  label.append(box);
  return label;
}

/** The fields that hold something, a line each: what they ask for, and what they hold. */
export function enteredIn(root) {
  const lines = [];
  for (const field of root.querySelectorAll("input, select, textarea")) {
    const standard = textOf(field.closest(".ir-standard")?.querySelector("legend"));
    const label = field.ariaLabel ?? textOf(field.labels?.[0]);
    if (field.type === "radio") {
      const group = textOf(field.closest("fieldset, [role=group]").querySelector("legend, [id^=label]"));
      const isNone = field.id.endsWith("-0");
      const whole = !standard || group.includes(standard) ? group : `${standard} ${group}`;
      if (field.checked && !isNone) lines.push(`${whole}: ${label}`);
    } else if (field.localName === "select") {
      // How a question is answered shows in its fields, where it has any.
      if (!field.parentElement.querySelector("input")) lines.push(`${label}: ${textOf(field.selectedOptions[0])}`);
    } else if (field.value && field.type !== "checkbox") {
      lines.push(`${label}: ${field.value}`);
    }
  }
  return lines.join("\n");
}

const textOf = (element) => element?.textContent.replace(/\s+/g, " ").trim();

function make(tag, properties, text) {
  return Object.assign(document.createElement(tag), properties, text && { textContent: text });
}
