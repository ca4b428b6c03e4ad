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
 * An empty root for a calculator.
 *
 * @param {Element} element
 */
export function makeRoot(element) {
  const root = document.createElement("div");
  if (isOnDark(element)) root.style.colorScheme = "dark";
  return root;
}

/**
 * Whether an element has light text on a page that does not say its colour scheme.
 *
 * @param {Element} element
 */
function isOnDark(element) {
  const { color, colorScheme } = getComputedStyle(element);
  const [red = 0, green = 0, blue = 0] = color.match(/^rgba?\((\d+), (\d+), (\d+)/)?.slice(1).map(Number) ?? [];
  return colorScheme === "normal" && red * 2 + green * 5 + blue > 8 * 128;
}
