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
  const stays = target.closest("[data-stays]");
  if (!stays && !goals.some(({ selector }) => selector)) return;
  const top = stays?.getBoundingClientRect().top ?? 0;
  await drawn();
  // What the press draws above has moved it.
  if (stays?.isConnected) scrollBy(0, stays.getBoundingClientRect().top - top);
  for (const { act, selector } of goals) {
    const goal = selector ? currentTarget.querySelector(selector) : undefined;
    if (goal instanceof HTMLElement) act(goal);
  }
}
