// The calculator in a frame: its settings are in the fragment, and its height is told to the page around.
import { define } from "./element.js";

define();

const TYPE = "inspection-ratings-height";
const SETTINGS = ["framework", "example", "value", "only", "view", "readonly", "heading-level", "lang"];

const element = document.querySelector("inspection-ratings");
const link = document.querySelector("#whole");

function set() {
  const settings = new URLSearchParams(location.hash.slice(1));
  for (const name of SETTINGS) {
    if (settings.has(name)) element.setAttribute(name, settings.get(name));
    else element.removeAttribute(name);
  }
}

set();
addEventListener("hashchange", set);

if (parent !== window) {
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // To whoever is around: a height tells nothing of what was entered.
    parent.postMessage({ type: TYPE, version: 1, height }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.type === TYPE) tell();
  });
} else {
  link.hidden = true;
}
