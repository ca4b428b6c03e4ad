// The controls of the panel "Put this on your page", and what is chosen in them.
import { attributes } from "../wordpress/block.json";

/** The choice of the figures that are entered above. */
export const FIGURES = "value";

/** The colours that can be chosen, by the ends of the names of their properties. */
export const COLOURS = /** @type {const} */ (["link", "background"]);

/**
 * The controls of the panel's form.
 *
 * @param {HTMLFormElement} form
 */
export function controlsOf(form) {
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
    only: control("only", HTMLInputElement),
    level: control("level", HTMLSelectElement),
    link: control("link", HTMLInputElement),
    background: control("background", HTMLInputElement),
    base: control("base", HTMLInputElement),
    fits: control("fits", HTMLInputElement),
    untitled: control("untitled", HTMLInputElement),
    width: control("width", HTMLInputElement),
    height: control("height", HTMLInputElement),
  };
}

/** @typedef {ReturnType<typeof controlsOf>} Controls */

/**
 * Whether the first headings have a level that can be chosen. A key question alone has no heading.
 *
 * @param {Controls} controls
 */
export const hasLevel = ({ only }) => !only.value.trim().match(attributes.only.pattern)?.[2];

/** The figures of the calculator above as a ratings string, which the address of this page follows. Empty where there are none. */
export function figuresAbove() {
  const line = location.hash.slice(1);
  return /^ratings:[^/]+\/[^/]+\/./i.test(line) ? line : "";
}

/**
 * The address of the folder around the package, as a reader may type it: with or without the package itself, or a file in one of the two.
 * Nothing where it is no address.
 *
 * @param {string} typed
 */
export function baseOf(typed) {
  try {
    const url = new URL(typed.trim());
    if (!/^https?:$/.test(url.protocol)) return;
    const folder = url.pathname.replace(/[^/]+\.(js|html|zip)$/, "").replace(/\/?$/, "/");
    return new URL(folder.replace(/\/package\/$/, "/"), url.origin);
  } catch {
    return undefined;
  }
}
