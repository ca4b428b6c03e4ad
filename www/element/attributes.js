// The attributes of the element, the properties that reflect them, and what the calculator takes of their values.
import { bare } from "../browser/bare.js";

/** @import { Calculator } from "#app/app.js" */
/** @import { Inspection } from "../package/engine.js" */

/** The name of the element. */
export const NAME = "inspection-ratings";

/**
 * The attributes, in the order in which the calculator takes them, each with the property that reflects it.
 *
 * @type {Record<string, string | undefined>}
 */
export const ATTRIBUTES = {
  framework: "framework",
  example: "example",
  // The property `value` is the figures in the wire format, which the reader changes.
  value: undefined,
  only: "only",
  view: "view",
  readonly: "readOnly",
  "heading-level": "headingLevel",
  // Every element has the property `lang` already.
  lang: undefined,
  events: "events",
  home: "home",
};
const SWITCHES = ["readonly", "events"];

/**
 * Gives a class of elements the properties that reflect the attributes.
 *
 * @param {typeof HTMLElement} Class
 */
export function reflect({ prototype }) {
  for (const [attribute, property] of Object.entries(ATTRIBUTES)) {
    if (!property) continue;
    const isSwitch = SWITCHES.includes(attribute);
    Object.defineProperty(prototype, property, bare({
      configurable: true,
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return isSwitch ? this.hasAttribute(attribute) : (this.getAttribute(attribute) ?? "");
      },
      /**
       * @this {HTMLElement}
       * @param {unknown} value
       */
      set(value) {
        if (isSwitch ? !value : value === null || value === undefined || value === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, isSwitch ? "" : String(value));
      },
    }));
  }
}

/**
 * Takes the properties that the page set before the element was defined.
 *
 * @param {HTMLElement} element
 */
export function upgrade(element) {
  for (const property of ["value", ...Object.values(ATTRIBUTES)]) {
    if (!property || !Object.hasOwn(element, property)) continue;
    const value = Reflect.get(element, property);
    Reflect.deleteProperty(element, property);
    Reflect.set(element, property, value);
  }
}

/**
 * Gives the calculator the value of an attribute, and warns about a value that is not allowed.
 *
 * @param {Calculator} calculator
 * @param {string} name
 * @param {string | null} value
 */
export function setAttribute(calculator, name, value) {
  try {
    if (name === "value") {
      if (value) open(calculator, value);
    } else if (!calculator.set(name, (name === "home" ? resolved(value) : value) ?? undefined) && value) {
      warn(`there is no ${name} “${value}”`);
    }
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Puts figures in, and warns about each part of a ratings string that was left out.
 *
 * @param {Calculator} calculator
 * @param {Inspection | string} value
 */
export function open(calculator, value) {
  for (const problem of calculator.open(value)) warn(problem);
}

/** @param {string} sentence */
const warn = (sentence) => console.warn(`<${NAME}>: ${sentence}.`);

/**
 * The whole address in an attribute, without its fragment, because each link has a fragment of its own.
 *
 * @param {string | null} address
 */
function resolved(address) {
  if (!address) return;
  const url = new URL(address, document.baseURI);
  url.hash = "";
  return url.href;
}
