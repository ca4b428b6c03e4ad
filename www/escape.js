const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in HTML, in elements and in attributes with double quotation marks. */
export const escape = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
