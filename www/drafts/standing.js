// What the page says of the draft whose figures are on it: in the list of drafts, and at the top of the page.
import { buttonOf } from "./row.js";

/** @import { DraftSaving, Standing } from "./saving.js" */

const TIME = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });

/**
 * The words in the row of the draft.
 *
 * @type {Record<Standing, (saved: string) => string>}
 */
const IN_LIST = {
  saved: (saved) => `On the page now, saved ${saved}.`,
  saving: () => "On the page now, saving.",
  scenario: (saved) => `On the page now, saved ${saved}, without the scenario that is shown.`,
  actual: (saved) => `On the page now, saved ${saved}, with the scenario.`,
  left: () => "Opened before. Other figures are on the page now.",
  changed: () => "Changed in another tab. The figures on the page are not saved.",
  deleted: () => "",
  refused: () => "On the page now, not saved.",
};

/**
 * The words at the top of the page.
 *
 * @type {Record<Standing, (name: string, saved: string) => string>}
 */
const AT_TOP = {
  saved: (name, saved) => `“${name}”: saved ${saved}`,
  saving: (name) => `“${name}”: saving`,
  scenario: (name, saved) => `“${name}”: saved ${saved}, without the scenario`,
  actual: (name, saved) => `“${name}”: saved ${saved}, with the scenario`,
  left: (name) => `Not saved: these are not the figures of “${name}”. `,
  changed: (name) => `“${name}”: not saved. Another tab has changed it. `,
  deleted: (name) => `Not saved: “${name}” is deleted. `,
  refused: (name) => `“${name}”: not saved. `,
};

/** Where the reader must decide something. The words are at the top of every page then. */
const OPEN = ["changed", "deleted", "refused"];

/** @param {DraftSaving} saving */
export const wordsInList = ({ current, standing }) => (current ? IN_LIST[standing](TIME.format(current.saved)) : "");

/**
 * Says at the top of the page whether the draft is saved. On a phone it says so only where there was a button for the draft, or where the reader
 * must decide something, because the line moves the page.
 *
 * @param {DraftSaving} saving
 * @param {() => void} show leads to the panel of the drafts
 * @param {{ label: string, run: () => void }[]} choices what the reader can do with figures that are not the draft's
 */
export function sayAtTop({ current, standing }, show, choices) {
  const place = document.getElementById("continue");
  if (!place) return;
  const isOpen = OPEN.includes(standing);
  const hasButton = place.querySelector("button:not([data-leads-to-drafts])");
  if (!current || (place.hidden && !isOpen && !matchMedia("(min-width: 60rem)").matches)) {
    // The button for the last draft stays while nothing is open.
    if (!hasButton) place.hidden = true;
    return;
  }
  const words = AT_TOP[standing](current.name, TIME.format(current.saved));
  if (place.dataset.says === words) return;
  place.dataset.says = words;
  const buttons = isOpen ? [buttonOf("See what to do", show)] : choices.map(({ label, run }) => buttonOf(label, run));
  for (const button of buttons) button.dataset.leadsToDrafts = "";
  place.replaceChildren(words, ...buttons);
  place.hidden = false;
}
