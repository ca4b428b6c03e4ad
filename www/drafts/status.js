// What the panel of the drafts says to the reader: a sentence, buttons for the answers, and a button that undoes the latest change.
import { buttonOf } from "./row.js";

/**
 * @typedef {object} Undo something that the reader can undo
 * @property {string} label the label of the button
 * @property {() => Promise<number | undefined>} run undoes it, and returns the id of a draft that is back
 */

export class Status {
  /**
   * What the reader can undo, the latest last.
   *
   * @type {Undo[]}
   */
  #undos = [];
  #sentence;
  #choices;
  #attempt;
  #takeBack;

  /**
   * @param {{ status: HTMLElement, choices: HTMLElement }} parts the place of the sentence, and the place of the buttons
   * @param {(action: () => Promise<void>) => void} attempt does something, and says what went wrong
   * @param {(undo: Undo) => Promise<void>} takeBack undoes a change, and shows the drafts again
   */
  constructor({ status, choices }, attempt, takeBack) {
    this.#sentence = status;
    this.#choices = choices;
    this.#attempt = attempt;
    this.#takeBack = takeBack;
  }

  /**
   * Says something, with buttons for the answers; without answers, with a button that undoes the latest change.
   *
   * @param {string} sentence
   * @param {...{ label: string, action: () => Promise<void> }} answers
   */
  say(sentence, ...answers) {
    this.#sentence.textContent = sentence;
    const undo = this.#undos.at(-1);
    if (!answers.length && undo) answers = [{ label: undo.label, action: () => this.#takeBack(undo) }];
    this.#choices.replaceChildren(...answers.map(({ label, action }) => buttonOf(label, () => this.#attempt(action))));
    this.#choices.hidden = !answers.length;
  }

  /** @param {Undo} undo a change that the reader can undo from now on */
  add(undo) {
    this.#undos.push(undo);
  }

  /** @param {Undo} undo a change that the reader can undo no longer */
  drop(undo) {
    this.#undos = this.#undos.filter((other) => other !== undo);
  }

  /**
   * Undoes a change. It stays in the list if that fails.
   *
   * @param {Undo} undo
   */
  async run(undo) {
    this.#undos.splice(this.#undos.indexOf(undo), 1);
    try {
      return await undo.run();
    } catch (cause) {
      this.#undos.push(undo);
      throw cause;
    }
  }

  /** The button of the first answer, or of the undo. */
  get button() {
    return this.#choices.querySelector("button");
  }
}
