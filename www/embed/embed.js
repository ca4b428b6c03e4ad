// The page for a frame: the calculator's settings are in the fragment, and the page around is sent the height.
import { define } from "../element/element.js";
import { companions } from "../element/for-reader.js";

const element = document.querySelector("inspection-ratings");
const whole = document.querySelector("#whole");
if (element && whole instanceof HTMLAnchorElement) leadWith(whole, element);
define();

const TYPE = "inspection-ratings-height";
const SETTINGS = ["framework", "example", "value", "only", "view", "readonly", "heading-level", "lang"];

function set() {
  const settings = new URLSearchParams(location.hash.slice(1));
  for (const name of SETTINGS) {
    const value = settings.get(name);
    for (const element of document.querySelectorAll("inspection-ratings")) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }
}

set();
addEventListener("hashchange", set);

/**
 * Has the link to the calculator's own page take along what was entered. The address that a reader can copy has no names, because no link has
 * names unless the reader wants them. A reader who follows the link takes the names along too: the page there drops them from its address
 * at once.
 *
 * @param {HTMLAnchorElement} link
 * @param {Element} element
 */
function leadWith(link, element) {
  const home = link.href;
  /** @type {import("#app/app.js").Calculator | undefined} */
  let calculator;
  /** @param {boolean} names */
  const write = (names) => {
    if (calculator) link.href = `${home}#${calculator.line(names) ?? ""}`;
  };
  companions.set(element, {
    made(made) {
      calculator = made;
      write(false);
    },
    changed: () => write(false),
  });
  for (const press of ["click", "auxclick"]) {
    link.addEventListener(press, () => {
      write(true);
      setTimeout(() => write(false));
    });
  }
}

if (parent === window) {
  document.querySelector("#whole")?.setAttribute("hidden", "");
} else {
  const sendHeight = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // Any page may receive the height, because it tells nothing about the figures.
    parent.postMessage({ type: TYPE, version: 1, height }, "*");
  };
  new ResizeObserver(sendHeight).observe(document.documentElement);
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.type === TYPE) sendHeight();
  });
}
