// The root that a calculator is drawn in, inside the shadow root of its element.

/**
 * Gives an element its shadow root. Readers see the content of the element until the program is here.
 *
 * @param {HTMLElement} element
 */
export function attach(element) {
  const shadow = element.attachShadow({ mode: "open" });
  shadow.append(document.createElement("slot"));
  return shadow;
}

/**
 * Replaces the content of a shadow root, but for its styles.
 *
 * @param {ShadowRoot} shadow
 * @param {...Node} nodes
 */
export function fill(shadow, ...nodes) {
  for (const child of [...shadow.children]) if (child.localName !== "link") child.remove();
  shadow.append(...nodes);
}

/**
 * Ends the height that pages reserve while the element loads, because below a low calculator on a high screen the rest would be a hole. A
 * constructed style sheet leaves no mark on the page's element.
 *
 * @param {ShadowRoot} shadow
 */
export function endReserve(shadow) {
  const view = /** @type {typeof globalThis | null} */ (/** @type {unknown} */ (shadow.ownerDocument.defaultView));
  // What is below a height of less than a screen is in view, and would jump.
  if (!view || parseFloat(view.getComputedStyle(shadow.host).minHeight) < view.innerHeight) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(":host { min-height: 0 !important }");
  shadow.adoptedStyleSheets.push(sheet);
}
