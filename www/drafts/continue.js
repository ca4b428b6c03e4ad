// For readers who keep drafts: the button “Continue …” at the top of the page, which opens the draft that was saved last, and the drafts in
// the list of “Compare with”.
import { buttonOf, namedFiguresOf } from "./row.js";
import { writeLast } from "./last.js";
import { draftBeforeReload } from "./tab-note.js";
import { list } from "./store.js";
import { forReader } from "../element/for-reader.js";

/** @import { InspectionRatings } from "../element/element.js" */

/**
 * Offers the drafts to compare with, and to open the draft that was saved last, while nothing is entered.
 *
 * @param {HTMLElement} place where the offer is made
 * @param {HTMLDetailsElement} panel the panel of the drafts
 * @param {InspectionRatings} calculator
 * @param {boolean} mayContinue whether the reader may want to go on with a draft, and has not come by a link
 */
export async function offerDrafts(place, panel, calculator, mayContinue) {
  await writeLast().catch(console.warn);
  const drafts = ((await list()) ?? []).sort((one, other) => other.saved - one.saved);
  forReader.offer(calculator, drafts.map(namedFiguresOf));
  // A reload goes on with the draft that was on the page.
  if (!panel.open && drafts.some(({ id }) => id === draftBeforeReload()?.id)) {
    place.hidden = false;
    panel.open = true;
    return;
  }
  const [last] = drafts;
  if (!last || !mayContinue || Object.keys(calculator.value?.answers ?? {}).length || panel.open) return;
  const button = buttonOf(`Continue “${last.name}”`, () => {
    panel.dataset.draft = String(last.id);
    panel.open = true;
    // The panel of the drafts says here whether the draft is saved.
    place.replaceChildren(`Opening “${last.name}”`);
  });
  place.replaceChildren(button);
  place.hidden = false;
  panel.addEventListener("toggle", () => (place.hidden = !panel.dataset.draft), { once: true });
}
