// The stand-alone page: the calculator, and panels whose scripts are fetched when a reader opens them.
import { follow, opensLink } from "./address.js";
import { define } from "./element.js";
import { firstView } from "./first-view.js";

const element = document.querySelector("inspection-ratings");
if (element) {
  // Links lead to this page, wherever it is published.
  element.setAttribute("home", location.href.replace(/[?#].*/, ""));
  // The form of the first view would only flash up before the ratings that the link opens.
  element.toggleAttribute("data-opens-link", opensLink());
  follow(element);
}
define({ firstView });

/**
 * Fetches the script of a panel when a reader first opens the panel.
 *
 * @param {string} id
 * @param {() => Promise<{ start: (panel: HTMLElement, calculator: import("./element.js").InspectionRatings) => void }>} fetchScript
 */
function onOpen(id, fetchScript) {
  const panel = document.getElementById(id);
  if (!(panel instanceof HTMLDetailsElement)) return;
  const open = async () => {
    if (!panel.open || !element) return;
    panel.removeEventListener("toggle", open);
    const { start } = await fetchScript();
    start(panel, element);
  };
  panel.addEventListener("toggle", open);
}

onOpen("drafts", () => import("./drafts.js"));
onOpen("embed", () => import("./embed-panel.js"));
