// The stand-alone page: the calculator, and the panel that puts it on other pages, fetched when it is opened.
import { define } from "./element.js";
import { firstView } from "./first-view.js";

define({ firstView });

const panel = document.querySelector("#embed");

async function open() {
  if (!panel.open) return;
  panel.removeEventListener("toggle", open);
  const { start } = await import("./embed-panel.js");
  start(panel);
}

panel.addEventListener("toggle", open);
