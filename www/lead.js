// Where a press of a button leads the reader: the focus to what the button is for, the screen to what it unfolds.

/**
 * Moves the focus where a button leads: to the first element that its selector matches, which is unfolded.
 *
 * @param {MouseEvent} event
 */
export function lead(event) {
  afterPress(event, "data-leads", (goal) => {
    goal.closest("details")?.setAttribute("open", "");
    goal.focus();
  });
}

/**
 * Shows what a button unfolds, where that is below the screen: on a phone, the press would seem to do nothing.
 *
 * @param {MouseEvent} event
 */
export function show(event) {
  afterPress(event, "data-shows", (goal) => goal.getBoundingClientRect().top > innerHeight / 2 && goal.scrollIntoView());
}

/**
 * Does something with the first element that matches the selector in an attribute of the button pressed. The press may draw that element
 * first, which Yew does before the next task.
 *
 * @param {MouseEvent} event
 * @param {string} attribute
 * @param {(goal: HTMLElement) => void} act
 */
function afterPress({ target, currentTarget }, attribute, act) {
  if (!(target instanceof Element && currentTarget instanceof Element)) return;
  const selector = target.closest(`[${attribute}]`)?.getAttribute(attribute);
  if (!selector) return;
  setTimeout(() => {
    const goal = currentTarget.querySelector(selector);
    if (goal instanceof HTMLElement) act(goal);
  });
}
