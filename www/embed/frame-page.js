// The page in a frame: its settings are in the fragment of its address, and the page around is sent the height.
import { ATTRIBUTES } from "../element/attributes.js";
import { noticeOf, unknownOption } from "../element/wrong-options.js";
import { schemeOn } from "./colour.js";

const TYPE = "inspection-ratings-height";

/** The settings of the calculator. What a page around an element can do, the page around a frame cannot. */
const OF_ELEMENT = Object.keys(ATTRIBUTES).filter((name) => !["events", "home"].includes(name));
const SETTINGS = [...OF_ELEMENT, "background", "untitled"];

/** The colour scheme of the page around, where that page says it. */
let scheme = "";

const notice = document.createElement("div");
notice.className = "wrong";

function set() {
  const settings = new URLSearchParams(location.hash.slice(1));
  for (const name of OF_ELEMENT) {
    const value = settings.get(name);
    for (const element of document.querySelectorAll("inspection-ratings")) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }
  document.body.classList.toggle("untitled", settings.has("untitled"));
  const background = settings.get("background") ?? "";
  // The words have the colours that can be read on the colour behind them.
  document.documentElement.style.colorScheme = schemeOn(background) ?? scheme;
  document.body.style.background = background;
  complain([
    ...new Set([...settings.keys()].filter((name) => name && !SETTINGS.includes(name)).map((name) => unknownOption(name, SETTINGS))),
    ...[...new URLSearchParams(location.search).keys()]
      .filter((name) => SETTINGS.includes(name))
      .map((name) => `${name} stands after “?”, where it is ignored. The options of a frame stand after “#”.`),
    ...(background && !CSS.supports("color", background)
      ? [`background: “${background}” is no colour, so it is ignored. It can be a colour such as %23fff3c4, where %23 stands for “#”.`]
      : []),
  ]);
}

/** @param {string[]} sentences */
function complain(sentences) {
  notice.remove();
  if (!sentences.length) return;
  notice.replaceChildren(...noticeOf(sentences));
  document.querySelector("main")?.prepend(notice);
  for (const sentence of sentences) console.warn(sentence);
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
    if (source !== parent || data?.type !== TYPE) return;
    if (["light", "dark"].includes(data.scheme)) {
      ({ scheme } = data);
      set();
    }
    sendHeight();
  });
}
