// The attributes of the element, and the properties that reflect them.
import { bare } from "../browser/bare.js";

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

/** The attributes that are on wherever they are there. */
export const SWITCHES = ["readonly", "events"];

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
