// What the reader chose for the headings of sheets, by calculator: the next sheet with such a heading is matched alike. Drafts keep it too.

/** @import { Calculator } from "#app/app.js" */
/** @import { HeadingChoice } from "#sheets/sheets.js" */

/** @type {WeakMap<Calculator, HeadingChoice[]>} */
const chosen = new WeakMap();

/**
 * What was chosen for headings in a calculator.
 *
 * @param {Calculator} calculator
 */
export const headingChoices = (calculator) => chosen.get(calculator) ?? [];

/**
 * Keeps what was chosen for headings. The last choice for a heading replaces those before.
 *
 * @param {Calculator} calculator
 * @param {HeadingChoice[]} choices
 */
export function rememberHeadings(calculator, choices) {
  /** @param {HeadingChoice} known */
  const isKept = (known) => choices.every(({ framework, heading }) => known.framework !== framework || known.heading !== heading);
  chosen.set(calculator, [...headingChoices(calculator).filter(isKept), ...choices]);
}
