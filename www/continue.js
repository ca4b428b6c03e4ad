// For readers who keep drafts: the button “Continue …” at the top of the page, which opens the draft that was saved last, and the drafts in
// the list of “Compare with”.
import { buttonOf, namedFiguresOf } from "./draft-row.js";
import { list } from "./draft-store.js";
import { forReader } from "./element.js";

/** @import { InspectionRatings } from "./element.js" */

/**
 * Offers the drafts to compare with, and to open the draft that was saved last, while nothing is entered.
 *
 * @param {HTMLElement} place where the offer is made
 * @param {HTMLDetailsElement} panel the panel of the drafts
 * @param {InspectionRatings} calculator
 * @param {boolean} mayContinue whether the reader may want to go on with a draft, and has not come by a link
 */
export async function offerDrafts(place, panel, calculator, mayContinue) {
  const drafts = ((await list()) ?? []).sort((one, other) => other.saved - one.saved);
  forReader.offer(calculator, drafts.map(namedFiguresOf));
  const [last] = drafts;
  if (!last || !mayContinue || Object.keys(calculator.value?.answers ?? {}).length || panel.open) return;
  const button = buttonOf(`Continue “${last.name}”`, () => {
    panel.dataset.draft = String(last.id);
    panel.open = true;
  });
  place.replaceChildren(button);
  place.hidden = false;
  panel.addEventListener("toggle", () => (place.hidden = true), { once: true });
}
