// What the scripts of our own page do with a calculator: they follow its figures, and act on it because the reader asks for it. Other pages
// learn the figures by the events alone, and the calculator tells the reader about the events.

/** @import { Calculator, CountedWord, NamedFigures } from "#app/app.js" */
/** @import { Inspection } from "../package/engine.js" */

/**
 * @typedef {object} Companion a script of our own page that follows the calculator
 * @property {(calculator: Calculator) => void} made is called with the calculator before it is drawn
 * @property {() => void} changed is called when the figures or the scenarios have changed and the calculator is drawn
 */

/**
 * The companions of our own page's elements.
 *
 * @type {WeakMap<Element, Companion>}
 */
export const companions = new WeakMap();

/**
 * @typedef {object} Inside what an element gives our scripts, and no others
 * @property {() => Calculator | undefined} calculator the calculator, while there is one
 * @property {(figures: NamedFigures[]) => void} offer offers figures to compare with, also to a calculator that is made later
 * @property {() => Promise<void>} drawn resolves when what was done in this task is drawn
 */

/** @type {WeakMap<HTMLElement, Inside>} */
const insides = new WeakMap();

/**
 * Gives our scripts the inside of an element.
 *
 * @param {HTMLElement} element
 * @param {Inside} inside
 */
export const introduce = (element, inside) => void insides.set(element, inside);

/** @param {HTMLElement} element */
const calculatorOf = (element) => insides.get(element)?.calculator();

export const forReader = {
  /** The calculator of an element, by which other scripts keep what belongs to it. */
  calculator: calculatorOf,

  /**
   * Puts figures in, even if they are the last that were put in.
   *
   * @param {HTMLElement} element
   * @param {Inspection} value
   * @param {CountedWord[]} [words] what the words meant in the sheets that the figures were counted from
   */
  open: (element, value, words) => void calculatorOf(element)?.open(value, true, words),

  /**
   * What the words meant in the sheets that the figures were counted from.
   *
   * @param {HTMLElement} element
   */
  words: (element) => calculatorOf(element)?.words ?? [],

  /**
   * Turns to reading the ratings.
   *
   * @param {HTMLElement} element
   */
  read(element) {
    const calculator = calculatorOf(element);
    if (calculator) calculator.reading = true;
  },

  /**
   * Shows the figures beside other figures. Returns `false`, without doing anything, if those are under another framework.
   *
   * @param {HTMLElement} element
   * @param {Inspection} value
   * @param {string} name
   */
  compare: (element, value, name) => calculatorOf(element)?.compareWith(value, name) ?? false,

  /**
   * Offers figures to compare with.
   *
   * @param {HTMLElement} element
   * @param {NamedFigures[]} figures
   */
  offer: (element, figures) => insides.get(element)?.offer(figures),

  /**
   * Resolves when what was done in this task is drawn.
   *
   * @param {HTMLElement} element
   */
  drawn: async (element) => insides.get(element)?.drawn(),
};
