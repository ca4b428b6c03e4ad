// The page for a frame: the calculator's settings are in the fragment, and the page around is sent the height.
import { define } from "./element.js";

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
