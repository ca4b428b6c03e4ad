/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * A text as HTML, for elements and for attributes with double quotation marks.
 *
 * @param {string} text
 */
export const escape = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
