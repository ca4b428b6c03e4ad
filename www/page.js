// The stand-alone page: the calculator, and panels whose scripts are fetched when they are opened.
import { define } from "./element.js";

define();

const calculator = document.querySelector("inspection-ratings");

/** Fetches a panel's script when it is first opened. */
function onOpen(id, script) {
  const panel = document.getElementById(id);
  const open = async () => {
    if (!panel.open) return;
    panel.removeEventListener("toggle", open);
    const { start } = await script();
    start(panel, calculator);
  };
  panel.addEventListener("toggle", open);
}

onOpen("drafts", () => import("./drafts.js"));
onOpen("embed", () => import("./embed-panel.js"));
