// The panel "Put this on your page": code to copy for the choices in its form, and a preview.
import integrity from "#package/index.js?integrity";
import { copyText } from "./clipboard.js";
import { CODES } from "./embed-code.js";
import { attributes } from "./wordpress/block.json";

/** The least and the greatest size of a frame in pixels: smaller is of no use, and no screen is greater. */
const SIZES = { width: { least: 300, greatest: 2000 }, height: { least: 100, greatest: 5000 } };
const SIZE_NAMES = /** @type {(keyof typeof SIZES)[]} */ (Object.keys(SIZES));

/** @typedef {keyof typeof CODES} Kind */

/**
 * The controls of the panel's form.
 *
 * @param {HTMLFormElement} form
 */
function controlsOf(form) {
  /**
   * @template {Element | RadioNodeList} Type
   * @param {string} name
   * @param {{ new (): Type }} type
   */
  const control = (name, type) => {
    const element = form.elements.namedItem(name);
    if (!(element instanceof type)) throw new Error(`The form has no ${name}`);
    return element;
  };
  return {
    how: control("how", RadioNodeList),
    start: control("start", HTMLSelectElement),
    view: control("view", HTMLSelectElement),
    readonly: control("readonly", HTMLInputElement),
    width: control("width", HTMLInputElement),
    height: control("height", HTMLInputElement),
  };
}

/** @typedef {ReturnType<typeof controlsOf>} Controls */

/**
 * Runs the panel.
 *
 * @param {HTMLElement} panel
 */
export function start(panel) {
  /**
   * @template {Element} Type
   * @param {string} selector
   * @param {{ new (): Type }} type
   */
  const part = (selector, type) => {
    const element = panel.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`The panel has no ${selector}`);
    return element;
  };
  const form = part("form", HTMLFormElement);
  const size = part(".embed__size", HTMLElement);
  const code = part("#embed-code", HTMLTextAreaElement);
  const preview = part("#embed-preview", HTMLElement);
  const button = part("#embed-copy", HTMLButtonElement);
  const status = part("#embed-copied", HTMLElement);
  const controls = controlsOf(form);

  fillStarts(controls.start);
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  code.addEventListener("focus", () => code.select());
  button.addEventListener("click", copy);
  show();

  function show() {
    const how = /** @type {Kind} */ (controls.how.value);
    const isRight = checkSizes(controls) || how !== "frame";
    size.hidden = how !== "frame";
    status.textContent = "";
    button.ariaDisabled = isRight ? null : "true";
    // The preview keeps its place, because the field that is typed in must not move.
    preview.inert = !isRight;
    // No code is better than code with the wrong size.
    code.value = "";
    if (!isRight) return;
    const choice = { settings: settingsOf(controls), width: controls.width.value.trim(), height: controls.height.value.trim() };
    code.value = CODES[how](choice, { base: document.baseURI, integrity });
    preview.replaceChildren(how === "frame" ? frameOf(choice) : elementOf(choice));
  }

  async function copy() {
    if (!code.value) return part("[aria-invalid]", HTMLElement).focus();
    try {
      await copyText(code.value);
      status.textContent = "Copied.";
    } catch {
      code.focus();
      status.textContent = "The code is selected. To copy it, press Ctrl+C (⌘C on a Mac).";
    }
  }
}

/** @param {Required<import("./embed-code.js").Choice>} choice */
function frameOf({ settings, width, height }) {
  const frame = document.createElement("iframe");
  return Object.assign(frame, { src: `embed.html#${new URLSearchParams(settings)}`, title: "Inspection ratings calculator", width, height });
}

/**
 * The element as the code has it, but without the script, which this page has, and without WordPress.
 *
 * @param {import("./embed-code.js").Choice} choice
 */
function elementOf({ settings }) {
  const element = document.createElement("inspection-ratings");
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  return element;
}

/**
 * Fills the list of inspections to start with: first those without figures, then the published ones.
 *
 * @param {HTMLSelectElement} select
 */
function fillStarts(select) {
  /**
   * @param {string} label
   * @param {"framework" | "example"} attribute
   */
  const group = (label, attribute) => {
    const group = Object.assign(document.createElement("optgroup"), { label });
    const { enum: ids, labels } = attributes[attribute];
    group.append(...ids.map((id, place) => new Option(labels[place], `${attribute}=${id}`)));
    return group;
  };
  select.replaceChildren(group("Without figures", "framework"), group("With published figures", "example"));
  select.value = "framework=yjs-2021";
}

/**
 * The choices as attributes of the element, without those that an element has by default.
 *
 * @param {Controls} controls
 * @returns {Record<string, string>}
 */
function settingsOf({ start, view, readonly }) {
  const [attribute = "", id = ""] = start.value.split("=");
  return {
    [attribute]: id,
    ...(view.value !== "full" && { view: view.value }),
    ...(readonly.checked && { readonly: "" }),
  };
}

/**
 * Whether both sizes are allowed. Shows beside each size that is not allowed which sizes are.
 *
 * @param {Controls} controls
 */
function checkSizes(controls) {
  const results = SIZE_NAMES.map((name) => {
    const { least, greatest } = SIZES[name];
    const text = controls[name].value.trim();
    const isRight = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= greatest;
    controls[name].ariaInvalid = isRight ? null : "true";
    const words = isRight ? "" : `The ${name} must be a whole number between ${least} and ${greatest}.`;
    document.querySelector(`#embed-${name}-error`)?.replaceChildren(words);
    return isRight;
  });
  return results.every(Boolean);
}
