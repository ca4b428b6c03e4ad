// Where a press of a button leads the reader: the focus to what the button is for, the screen to what it unfolds, or nowhere.

/**
 * What is done with the first element that matches the selector in an attribute of the button.
 *
 * @type {Record<string, (goal: HTMLElement) => void>}
 */
const GOALS = {
  // The element gets the focus.
  "data-leads": (goal) => {
    goal.closest("details")?.setAttribute("open", "");
    goal.focus();
  },
  // The page scrolls to an element in the lower half of the screen or below, because on a phone the press would seem to do nothing.
  "data-shows": (goal) => {
    if (goal.getBoundingClientRect().top > innerHeight / 2) goal.scrollIntoView();
  },
};

/** The least width of a screen that is no phone's, in pixels. */
const PHONE = 600;

/**
 * The element that must not move on the screen when it is pressed, and how far down the screen it was before the press was drawn.
 *
 * @type {{ stays: Element | null, top: number }}
 */
let pressed = { stays: null, top: 0 };

/** @param {Element} element */
const topOf = (element) => element.getBoundingClientRect().top;

/**
 * Remembers where the pressed element is, if it must not move. Called before Yew's listener, which draws what the press does.
 *
 * @param {MouseEvent} event
 */
export function remember({ target }) {
  const stays = target instanceof Element ? target.closest("[data-stays]") : null;
  pressed = { stays, top: stays ? topOf(stays) : 0 };
}

/**
 * Moves the focus and the screen to where the pressed button leads.
 *
 * @param {MouseEvent} event
 * @param {() => Promise<void>} drawn resolves when the press is drawn, because the press may draw the goal first
 */
export async function lead({ target, currentTarget }, drawn) {
  if (!(target instanceof Element && currentTarget instanceof Element)) return;
  const goals = Object.entries(GOALS).map(([attribute, act]) => {
    return { act, selector: target.closest(`[${attribute}]`)?.getAttribute(attribute) };
  });
  const { stays, top } = pressed;
  if (!stays && !goals.some(({ selector }) => selector)) return;
  await drawn();
  // What the press has drawn above the element has moved the element.
  if (stays?.isConnected) scrollBy(0, topOf(stays) - top);
  // On a phone the name of the scenario is far above, and nothing else would say what the press has done.
  const mark = stays && innerWidth < PHONE && currentTarget.querySelector(".ir-answer .ir-scenario-mark");
  if (mark && topOf(mark) < 0) mark.scrollIntoView();
  for (const { act, selector } of goals) {
    const goal = selector ? currentTarget.querySelector(selector) : undefined;
    if (goal instanceof HTMLElement) act(goal);
  }
}
