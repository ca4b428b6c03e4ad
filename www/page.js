// The stand-alone page: the calculator, and panels whose scripts are fetched when they are opened.
import { follow } from "./address.js";
import { define } from "./element.js";
import { firstView } from "./first-view.js";

const element = document.querySelector("inspection-ratings");
if (element) {
  // Links are to this page, wherever it is.
  element.setAttribute("home", location.href.split(/[?#]/)[0]);
  follow(element);
}
define({ firstView });

/** Fetches a panel's script when it is first opened. */
function onOpen(id, script) {
  const panel = document.getElementById(id);
  const open = async () => {
    if (!panel.open) return;
    panel.removeEventListener("toggle", open);
    const { start } = await script();
    start(panel, element);
  };
  panel.addEventListener("toggle", open);
}

onOpen("drafts", () => import("./drafts.js"));
onOpen("embed", () => import("./embed-panel.js"));
