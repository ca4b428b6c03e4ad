// The stand-alone page: the calculator, and panels whose scripts are fetched when a reader opens them.
import { follow } from "../address/address.js";
import { opensLink } from "../address/fragment.js";
import { define } from "../element/element.js";
import { firstView } from "../element/first-view.js";
import { onOpen } from "./panel.js";
import { start } from "../program/program.js";

/** @import { InspectionRatings } from "../element/element.js" */

const element = document.querySelector("inspection-ratings");
if (element) {
  // Links lead to this page, wherever it is published.
  element.setAttribute("home", location.href.replace(/[?#].*/, ""));
  // The form of the first view would only flash up before the ratings that the link opens.
  element.toggleAttribute("data-opens-link", opensLink());
  follow(element);
}
define({ firstView });

// If the program takes long, the page itself shows a sentence. This script replaces the sentence, because the script knows that the program
// is on its way. If the program cannot run, the element gives the reason.
const waiting = document.querySelector("#waiting");
const words = waiting?.querySelector("p");
if (words) {
  words.textContent =
    "Not counting yet: the calculator’s program is still on its way. You can go on: what you enter stays here, and counts once the program has come.";
}
const calculating = start();
calculating.catch(() => {}).then(() => waiting?.remove());

/** @param {InspectionRatings} calculator */
async function offerDrafts(calculator) {
  const linked = opensLink();
  const [place, panel] = [document.getElementById("continue"), document.getElementById("drafts")];
  if (!place || !(panel instanceof HTMLDetailsElement)) return;
  // For a reader who keeps no drafts, nothing is fetched.
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === "inspection-ratings-drafts")) return;
  const offer = await import("../drafts/continue.js");
  await offer.offerDrafts(place, panel, calculator, !linked);
}

if (element) {
  calculating.then(() => offerDrafts(element)).catch(console.warn);
  onOpen("drafts", () => import("../drafts/drafts.js"), element);
  onOpen("embed", () => import("../embed/embed-panel.js"), element);
}
