/**
 * An element with properties.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, properties) {
  const element = document.createElement(name);
  Object.assign(element, properties);
  return element;
}
