// “Continue …” at the top of the page, where drafts are kept: the next day begins with one press.
import { buttonOf } from "./draft-row.js";
import { list } from "./draft-store.js";

/** @import { InspectionRatings } from "./element.js" */

/**
 * Offers to open the draft that was saved last, while nothing is entered.
 *
 * @param {HTMLElement} place where the offer is made
 * @param {HTMLDetailsElement} panel the panel of the drafts
 * @param {InspectionRatings} calculator
 */
export async function offerToContinue(place, panel, calculator) {
  const [last] = ((await list()) ?? []).sort((one, other) => other.saved - one.saved);
  if (!last || Object.keys(calculator.value?.answers ?? {}).length || panel.open) return;
  const button = buttonOf(`Continue “${last.name}”`, () => {
    panel.dataset.draft = String(last.id);
    panel.open = true;
  });
  place.replaceChildren(button);
  place.hidden = false;
  panel.addEventListener("toggle", () => (place.hidden = true), { once: true });
}
