// What a reader has changed in the fields of the first view, and how it is entered in the fields of the calculator.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/**
 * @typedef {object} Change a field that the reader has changed
 * @property {string} id
 * @property {"value" | "checked" | "selectedIndex"} property
 * @property {string | number | boolean} content
 */

/**
 * Enters a change in the field of the same id, as a reader does. Returns whether there is such a field.
 *
 * @param {ShadowRoot} shadow
 * @param {Change} change
 */
export function enter(shadow, { id, property, content }) {
  const field = shadow.getElementById(id);
  if (!field) return false;
  Reflect.set(field, property, content);
  const isTyped = property === "value";
  field.dispatchEvent(isTyped ? new InputEvent("input", { bubbles: true }) : new Event("change", { bubbles: true }));
  if (isTyped && field !== shadow.activeElement) field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  return true;
}

/**
 * The change of a field, if the reader has changed it. A radio button that was left for another has none.
 *
 * @param {Field} field
 * @returns {Change[]}
 */
export function changeOf(field) {
  const { id } = field;
  if (field instanceof HTMLSelectElement) {
    const isChanged = [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
    return isChanged ? [{ id, property: "selectedIndex", content: field.selectedIndex }] : [];
  }
  if (field.type === "radio" || field.type === "checkbox") {
    const { checked, defaultChecked } = /** @type {HTMLInputElement} */ (field);
    const isChanged = checked !== defaultChecked && (checked || field.type === "checkbox");
    return isChanged ? [{ id, property: "checked", content: checked }] : [];
  }
  return field.value === field.defaultValue ? [] : [{ id, property: "value", content: field.value }];
}

/** @param {Change} change */
export const isChoice = ({ property }) => property !== "value";

/**
 * Whether an element is a field for text.
 *
 * @param {Element | null | undefined} element
 * @returns {element is HTMLInputElement | HTMLTextAreaElement}
 */
export function isText(element) {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
}
