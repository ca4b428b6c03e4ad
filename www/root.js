// The root that a calculator is drawn in, inside the shadow root of its element.

/** Puts nodes into a shadow root in the place of all but its styles. */
export function fill(shadow, ...nodes) {
  for (const child of [...shadow.children]) if (child.localName !== "link") child.remove();
  shadow.append(...nodes);
}

/** An empty root for a calculator. */
export function makeRoot(element) {
  const root = document.createElement("div");
  if (isOnDark(element)) root.style.colorScheme = "dark";
  return root;
}

/** Whether an element has light text on a page that says nothing of its colour scheme. */
function isOnDark(element) {
  const { color, colorScheme } = getComputedStyle(element);
  const [red, green, blue] = color.match(/^rgba?\((\d+), (\d+), (\d+)/)?.slice(1).map(Number) ?? [0, 0, 0];
  return colorScheme === "normal" && red * 2 + green * 5 + blue > 8 * 128;
}
