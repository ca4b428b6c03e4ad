// The colours of the page around a calculator: whether the page is dark, and the colour behind the strip that stays above the figures. Pages
// change their colours while they are read, by a button or with the reader's system.
import { bare } from "../browser/bare.js";

/** The colours behind our own pages, which the styles have already. */
const OWN = ["rgb(255, 255, 255)", "rgb(18, 24, 28)"];

/**
 * Gives a root the colours of the page around, now and whenever they change.
 *
 * @param {Element} element
 * @param {HTMLElement} root where its calculator is drawn
 * @param {AbortSignal} signal ends it
 */
export function followColours(element, root, signal) {
  const follow = () => {
    root.style.colorScheme = isOnDark(element) ? "dark" : "";
    const colour = colourBehind(element);
    const strip = !colour || OWN.includes(colour) ? "" : `var(--inspection-ratings-background, ${colour})`;
    if (root.style.getPropertyValue("--ir-page") !== strip) root.style.setProperty("--ir-page", strip);
  };
  follow();
  const observer = new MutationObserver(follow);
  for (const around of aroundOf(element)) observer.observe(around, bare({ attributes: true }));
  signal.addEventListener("abort", () => observer.disconnect());
  document.addEventListener("transitionend", follow, bare({ signal }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow, bare({ signal }));
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

/**
 * The colour behind an element; nothing where no element around it has one, or where the colour is translucent or an image is in front of it.
 *
 * @param {Element} element
 */
function colourBehind(element) {
  for (const around of aroundOf(element)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(around);
    if (backgroundImage !== "none") return;
    if (backgroundColor === "rgba(0, 0, 0, 0)") continue;
    return /^rgba|\//.test(backgroundColor) ? undefined : backgroundColor;
  }
}

/**
 * The elements around an element, from the element outwards, through shadow roots.
 *
 * @param {Element} element
 */
function* aroundOf(element) {
  /** @type {Element | null} */
  let around = element;
  while (around) {
    yield around;
    const root = around.getRootNode();
    around = around.assignedSlot ?? around.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}
