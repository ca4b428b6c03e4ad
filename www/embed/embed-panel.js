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

/** A longer code scrolls in its field. */
const MOST_ROWS = 40;

/**
 * Runs the panel.
 *
 * @param {HTMLElement} panel
 * @param {import("../element/element.js").InspectionRatings} calculator the calculator above
 */
export function start(panel, calculator) {
  new EmbedPanel(panel, calculator);
}

/** The panel: its form with the choices, the code for them, and the preview. */
class EmbedPanel {
  /** The folder of this page. */
  #here = new URL(".", document.baseURI);
  /** What other sites may load from here, once that is known. @type {import("./reach.js").Reach} */
  #reach = {};
  /** Whether the person has chosen what the calculator begins with. Until then, the choice follows the figures above. */
  #isChosen = false;
  #panel;
  #calculator;
  #parts;
  #controls;

  /**
   * @param {HTMLElement} panel
   * @param {import("../element/element.js").InspectionRatings} calculator
   */
  constructor(panel, calculator) {
    this.#panel = panel;
    this.#calculator = calculator;
    // Until the panel is opened, its fields are no part of the page.
    panel.append(partOf(panel, "template", HTMLTemplateElement).content);
    this.#parts = partsOf(panel);
    this.#controls = controlsOf(this.#parts.form);
    fillStarts(this.#controls.start);
    this.#controls.base.value = this.#here.href;
    this.#listen();
    this.#show();
    reachOf(framePage(true), `package/${scriptOf(integrity)}`).then((reach) => {
      this.#reach = reach;
      this.#warn();
    });
  }

  #listen() {
    const { form, code, copyButton } = this.#parts;
    this.#controls.start.addEventListener("input", () => (this.#isChosen = true));
    form.addEventListener("input", () => this.#show());
    form.addEventListener("submit", (event) => event.preventDefault());
    code.addEventListener("focus", () => code.select());
    copyButton.addEventListener("click", () => this.#copy());
    // The figures above may have changed since.
    for (const event of ["focusin", "focusout", "pointerenter"]) this.#panel.addEventListener(event, () => this.#show());
  }

  get #how() {
    return /** @type {Kind} */ (this.#controls.how.value);
  }

  /** Shows the code and the preview for the choices. */
  #show() {
    this.#follow();
    const isRight = checkAll(this.#controls);
    this.#showFields(isRight);
    // No code is better than code with the wrong size.
    if (!isRight) {
      this.#write("");
      return;
    }
    const how = this.#how;
    const choice = choiceOf(this.#controls);
    const base = baseOf(this.#controls.base.value) ?? this.#here;
    const hasPages = base.href === this.#here.href;
    const isNew = this.#write(CODES[how](choice, { base: base.href, integrity, hasPages }));
    if (isNew) this.#parts.preview.replaceChildren(how === "frame" ? frameOf(choice, hasPages) : elementOf(choice));
  }

  /** Has the calculator begin with the figures above, or with their edition, until the person chooses. */
  #follow() {
    if (this.#isChosen) return;
    const framework = `framework=${this.#calculator.value?.framework ?? "iyjs-2025"}`;
    this.#controls.start.value = figuresAbove() && this.#how !== "wordpress" ? FIGURES : framework;
  }

  /** Shows the fields that the way to embed has. @param {boolean} isRight whether every choice is right */
  #showFields(isRight) {
    const { size, level, link, background, copyButton, preview } = this.#parts;
    const how = this.#how;
    size.hidden = how !== "frame";
    // The panel says beside the frame that a frame has its own headings and colours. The block has the colours of its theme.
    level.hidden = how === "frame";
    link.hidden = how !== "element";
    background.hidden = how === "wordpress";
    // A choice that does not matter keeps its place, because the field that is typed in must not move.
    this.#controls.level.disabled = !hasLevel(this.#controls);
    this.#controls.view.disabled = Boolean(this.#controls.only.value.trim());
    copyButton.ariaDisabled = isRight ? null : "true";
    // The preview keeps its place, because the field that is typed in must not move.
    preview.inert = !isRight;
  }

  /** Shows what the code does not do on other sites. Of other addresses than this page's own, nothing is known, which the page says too. */
  #warn() {
    const { code, warning } = this.#parts;
    const base = baseOf(this.#controls.base.value);
    let words = "";
    if (code.value && base) {
      const isHere = base.href === this.#here.href;
      words = isHere
        ? warningOf(this.#how, this.#controls.fits.checked, this.#reach, this.#here.host)
        : unknownOf(this.#how, base, `package/${scriptOf(integrity)}`);
    }
    if (warning.textContent !== words) warning.textContent = words;
  }

  /**
   * Writes the code into its field. Returns whether the code has changed. A changed code removes the message about copying, which was
   * about the code before.
   *
   * @param {string} text
   */
  #write(text) {
    const { code, status } = this.#parts;
    const isNew = code.value !== text;
    if (isNew) status.textContent = "";
    code.value = text;
    // No line is cut.
    code.rows = 2;
    while (code.scrollHeight > code.clientHeight && code.rows < MOST_ROWS) code.rows++;
    this.#warn();
    return isNew;
  }

  async #copy() {
    const { code, status } = this.#parts;
    if (!code.value) {
      partOf(this.#panel, "[aria-invalid]", HTMLElement).focus();
      return;
    }
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
 * An element of the panel.
 *
 * @template {Element} Type
 * @param {HTMLElement} panel
 * @param {string} selector
 * @param {{ new (): Type }} type
 */
function partOf(panel, selector, type) {
  const element = panel.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The panel has no ${selector}`);
  return element;
}

/**
 * The elements of the panel.
 *
 * @param {HTMLElement} panel
 */
function partsOf(panel) {
  return {
    form: partOf(panel, "form", HTMLFormElement),
    size: partOf(panel, ".embed__size", HTMLElement),
    level: partOf(panel, ".embed__level", HTMLElement),
    link: partOf(panel, ".embed__link", HTMLElement),
    background: partOf(panel, ".embed__background", HTMLElement),
    code: partOf(panel, "#embed-code", HTMLTextAreaElement),
    warning: partOf(panel, "#embed-warning", HTMLElement),
    preview: partOf(panel, "#embed-preview", HTMLElement),
    copyButton: partOf(panel, "#embed-copy", HTMLButtonElement),
    status: partOf(panel, "#embed-copied", HTMLElement),
  };
}

/**
 * The choices that the code is made of.
 *
 * @param {Controls} controls
 */
function choiceOf(controls) {
  const { width, height, fits, untitled, background } = controls;
  return {
    settings: { ...settingsOf(controls), ...(controls.how.value === "element" && coloursOf(controls)) },
    width: width.value.trim(),
    height: height.value.trim(),
    fits: fits.checked,
    untitled: untitled.checked,
    background: background.value.trim(),
  };
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
