// Where a calculator is drawn: a root in the shadow of the element.

/** Puts nodes into a shadow root in the place of all but its styles. */
export function fill(shadow, ...nodes) {
  for (const child of [...shadow.children]) if (child.localName !== "link") child.remove();
  shadow.append(...nodes);
}

/** Where a calculator is drawn. Yew never takes its listeners off, which would hold the element for ever: `leave` does. */
export function makeRoot(element) {
  const root = document.createElement("div");
  if (isOnDark(element)) root.style.colorScheme = "dark";
  const listeners = [];
  root.addEventListener = (...listener) => {
    listeners.push(listener);
    EventTarget.prototype.addEventListener.apply(root, listener);
  };
  root.leave = () => {
    root.remove();
    // On a busy machine Yew may be about to add some that nothing would take off.
    root.addEventListener = () => {};
    for (const [type, listener, options] of listeners) {
      root.removeEventListener(type, listener, options);
      // What wasm-bindgen's closures have to free what they hold.
      listener._wbg_cb_unref?.();
    }
  };
  return root;
}

/** Whether an element has light text on a page that says nothing of its colour scheme. */
function isOnDark(element) {
  const { color, colorScheme } = getComputedStyle(element);
  const [red, green, blue] = color.match(/^rgba?\((\d+), (\d+), (\d+)/)?.slice(1).map(Number) ?? [0, 0, 0];
  return colorScheme === "normal" && red * 2 + green * 5 + blue > 8 * 128;
}
