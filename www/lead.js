// Where a press of a button leads the reader: the focus to what the button is for, the screen to what it unfolds, or nowhere.

/**
 * What is done with the first element that matches the selector in an attribute of the button.
 *
 * @type {Record<string, (goal: HTMLElement) => void>}
 */
const GOALS = {
  // The focus moves there.
  "data-leads": (goal) => {
    goal.closest("details")?.setAttribute("open", "");
    goal.focus();
  },
  // It is shown, where it is below the screen: on a phone, the press would seem to do nothing.
  "data-shows": (goal) => {
    if (goal.getBoundingClientRect().top > innerHeight / 2) goal.scrollIntoView();
  },
};

/**
 * What stays where it is on the screen when it is pressed, and how far down it was before the press was drawn.
 *
 * @type {{ stays: Element | null, top: number }}
 */
let held = { stays: null, top: 0 };

/** @param {Element} element */
const topOf = (element) => element.getBoundingClientRect().top;

/**
 * Remembers where something is that stays there. Called before the press is done, because Yew draws it between two listeners.
 *
 * @param {MouseEvent} event
 */
export function hold({ target }) {
  const stays = target instanceof Element ? target.closest("[data-stays]") : null;
  held = { stays, top: stays ? topOf(stays) : 0 };
}

/**
 * Leads where the button leads that was pressed.
 *
 * @param {MouseEvent} event
 * @param {() => Promise<void>} drawn resolves when the press is drawn, because the press may draw the goal first
 */
export async function lead({ target, currentTarget }, drawn) {
  if (!(target instanceof Element && currentTarget instanceof Element)) return;
  const goals = Object.entries(GOALS).map(([attribute, act]) => {
    return { act, selector: target.closest(`[${attribute}]`)?.getAttribute(attribute) };
  });
  const { stays, top } = held;
  if (!stays && !goals.some(({ selector }) => selector)) return;
  await drawn();
  // What the press drew above has moved it.
  if (stays?.isConnected) scrollBy(0, topOf(stays) - top);
  for (const { act, selector } of goals) {
    const goal = selector ? currentTarget.querySelector(selector) : undefined;
    if (goal instanceof HTMLElement) act(goal);
  }
}
