// The panel "Put this on your page": code to copy for the choices in its form, and a preview.
import integrity from "#package/index.js?integrity";
import { copyText } from "../take-out/clipboard.js";
import { checkAll } from "./checks.js";
import { schemeOn } from "./colour.js";
import { CODES, fragmentOf, framePage, scriptOf } from "./code.js";
import { COLOURS, FIGURES, baseOf, controlsOf, figuresAbove, hasLevel } from "./controls.js";
import { reachOf, unknownOf, warningOf } from "./reach.js";
// The preview becomes as high as its content by the script that the code has.
import "./frame.js";
import { attributes } from "../wordpress/block.json";

/** @import { Controls } from "./controls.js" */

/** @typedef {keyof typeof CODES} Kind */

/**
 * Runs the panel.
 *
 * @param {HTMLElement} panel
 * @param {import("../element/element.js").InspectionRatings} calculator the calculator above
 */
export function start(panel, calculator) {
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
  // Until the panel is opened, its fields are no part of the page.
  panel.append(part("template", HTMLTemplateElement).content);
  const form = part("form", HTMLFormElement);
  const size = part(".embed__size", HTMLElement);
  const level = part(".embed__level", HTMLElement);
  const link = part(".embed__link", HTMLElement);
  const background = part(".embed__background", HTMLElement);
  const code = part("#embed-code", HTMLTextAreaElement);
  const warning = part("#embed-warning", HTMLElement);
  const preview = part("#embed-preview", HTMLElement);
  const button = part("#embed-copy", HTMLButtonElement);
  const status = part("#embed-copied", HTMLElement);
  const controls = controlsOf(form);

  fillStarts(controls.start);
  let isChosen = false;
  controls.start.addEventListener("input", () => (isChosen = true));
  const here = new URL(".", document.baseURI);
  controls.base.value = here.href;
  /** @type {import("./reach.js").Reach} */
  let reach = {};
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  code.addEventListener("focus", () => code.select());
  button.addEventListener("click", copy);
  // The figures above may have changed since.
  for (const return_ of ["focusin", "focusout", "pointerenter"]) panel.addEventListener(return_, show);
  show();
  reachOf(framePage(true), `package/${scriptOf(integrity)}`).then((found) => {
    reach = found;
    warn();
  });

  /** Shows what the code does not do on other sites. Of other addresses than this page's own, nothing is known, which the page says too. */
  function warn() {
    const how = /** @type {Kind} */ (controls.how.value);
    const base = baseOf(controls.base.value);
    let words = "";
    if (code.value && base) {
      const isHere = base.href === here.href;
      words = isHere ? warningOf(how, controls.fits.checked, reach, here.host) : unknownOf(how, base, `package/${scriptOf(integrity)}`);
    }
    if (warning.textContent !== words) warning.textContent = words;
  }

  function show() {
    const how = /** @type {Kind} */ (controls.how.value);
    // Until the reader chooses, the list follows the page above.
    if (!isChosen) controls.start.value = figuresAbove() && how !== "wordpress" ? FIGURES : `framework=${calculator.value?.framework ?? "iyjs-2025"}`;
    const isRight = checkAll(controls);
    size.hidden = how !== "frame";
    // The panel says beside the frame that a frame has its own headings and colours. The block has the colours of its theme.
    level.hidden = how === "frame";
    link.hidden = how !== "element";
    background.hidden = how === "wordpress";
    // A choice that does not matter keeps its place, because the field that is typed in must not move.
    controls.level.disabled = !hasLevel(controls);
    controls.view.disabled = Boolean(controls.only.value.trim());
    button.ariaDisabled = isRight ? null : "true";
    // The preview keeps its place, because the field that is typed in must not move.
    preview.inert = !isRight;
    // No code is better than code with the wrong size.
    if (!isRight) return write("");
    const { width, height, fits, untitled } = controls;
    const settings = { ...settingsOf(controls), ...(how === "element" && coloursOf(controls)) };
    const choice = {
      settings,
      width: width.value.trim(),
      height: height.value.trim(),
      fits: fits.checked,
      untitled: untitled.checked,
      background: controls.background.value.trim(),
    };
    const base = baseOf(controls.base.value) ?? here;
    const hasPages = base.href === here.href;
    const isNew = write(CODES[how](choice, { base: base.href, integrity, hasPages }));
    if (isNew) preview.replaceChildren(how === "frame" ? frameOf(choice, hasPages) : elementOf(choice));
  }

  /**
   * Writes the code into its field. Returns whether the code has changed. A changed code removes the message about copying, which was
   * about the code before.
   *
   * @param {string} text
   */
  function write(text) {
    const isNew = code.value !== text;
    if (isNew) status.textContent = "";
    code.value = text;
    // No line is cut.
    code.rows = 2;
    while (code.scrollHeight > code.clientHeight && code.rows < 40) code.rows++;
    warn();
    return isNew;
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

/**
 * The frame as the code has it: of this page, or of the package, whose frame has no link to a page that the package lacks.
 *
 * @param {Required<import("./code.js").Choice>} choice
 * @param {boolean} hasPages
 */
function frameOf({ width, height, fits, ...choice }, hasPages) {
  const frame = document.createElement("iframe");
  // Without the script a frame keeps its height.
  if (!fits) Object.assign(frame.style, { minHeight: `${height}px`, maxHeight: `${height}px` });
  return Object.assign(frame, { src: `${framePage(hasPages)}#${fragmentOf(choice)}`, title: "Inspection ratings calculator", width, height });
}

/**
 * The element as the code has it, but without the script, which this page has, and without WordPress.
 *
 * @param {import("./code.js").Choice} choice
 */
function elementOf({ settings }) {
  const element = document.createElement("inspection-ratings");
  for (const [name, value] of Object.entries(settings)) {
    // The page's policy refuses the attribute, and not what a script sets.
    if (name === "style") element.style.cssText = value;
    else element.setAttribute(name, value);
  }
  return element;
}

/**
 * Fills the list of what to start with: first the figures above, then the inspections without figures, then the published ones.
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
  const above = new Option("The figures above", FIGURES);
  select.replaceChildren(above, group("Without figures", "framework"), group("With published figures", "example"));
}

/**
 * The choices as attributes of the element, without those that an element has by default.
 *
 * @param {Controls} controls
 * @returns {Record<string, string>}
 */
function settingsOf(controls) {
  const { start, view, readonly, only, level } = controls;
  const [attribute = "", id = ""] = start.value === FIGURES ? ["value", figuresAbove()] : start.value.split("=");
  return {
    [attribute]: id,
    // A part alone has one view.
    ...(only.value.trim() ? { only: only.value.trim() } : view.value !== "full" && { view: view.value }),
    ...(readonly.checked && { readonly: "" }),
    ...(controls.how.value !== "frame" && hasLevel(controls) && level.value !== "2" && { "heading-level": level.value }),
  };
}

/**
 * The colours that the reader has chosen, as the element's style. The calculator has a property for each.
 *
 * @param {Controls} controls
 * @returns {Record<string, string>}
 */
function coloursOf(controls) {
  const set = COLOURS.map((name) => [name, controls[name].value.trim()]).filter(([, colour]) => colour);
  const properties = set.map(([name, colour]) => `--inspection-ratings-${name}: ${colour}`);
  const background = controls.background.value.trim();
  // Words do not begin at the edge of a colour, and have the colours that can be read on it, whatever the page around has.
  if (background) properties.push("padding: 1rem");
  const scheme = schemeOn(background);
  if (scheme) properties.push(`color-scheme: ${scheme}`);
  const style = properties.join("; ");
  return style ? { style } : {};
}
