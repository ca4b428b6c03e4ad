// The stand-alone page: the calculator, and the panel that puts it on other pages, fetched when it is opened.
import { follow } from "./address.js";
import { define } from "./element.js";

const element = document.querySelector("inspection-ratings");
if (element) {
  // Links are to this page, wherever it is.
  element.setAttribute("home", location.href.split(/[?#]/)[0]);
  follow(element);
}
define();

const panel = document.querySelector("#embed");

async function open() {
  if (!panel.open) return;
  panel.removeEventListener("toggle", open);
  const { start } = await import("./embed-panel.js");
  start(panel);
}

panel.addEventListener("toggle", open);
