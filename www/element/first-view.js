// The first view: the calculator without any figures, which the built page contains. Yew takes its elements over when the program
// starts. The reader may have typed, chosen, pressed and unfolded before that. This script repeats these acts in the reader's order once Yew
// listens, because Yew does not know them.
import { bare } from "../browser/bare.js";
import { enteredIn, keepEntered } from "./entered.js";
import { changeOf, enter, isChoice, isText } from "./field-changes.js";

/** @import { Change, Field } from "./field-changes.js" */

/**
 * @typedef {object} Whereabouts where a button is, even if the parts around it come and go
 * @property {string} scope the id of the part of the calculator that the button is in, or nothing
 * @property {string} words the words on the button
 * @property {number} place the index of the button among the buttons with these words in the part
 */

/**
 * @typedef {Whereabouts & { changes: Change[] }} Press a button that the reader has pressed, and the changes since the press before
 */

/**
 * The first view in a shadow root, or nothing.
 *
 * @param {ShadowRoot} shadow
 */
export function firstView(shadow) {
  const root = shadow.querySelector(".ir-first");
  return root instanceof HTMLElement ? new FirstView(shadow, root) : undefined;
}

export class FirstView {
  #shadow;
  #ended = new AbortController();
  /** Whether the reader is composing a word. */
  #isComposing = false;
  /** The buttons that the reader has pressed, in order. @type {Press[]} */
  #pressed = [];
  /** The changes that came before the last press. @type {Change[]} */
  #earlier = [];

  /**
   * @param {ShadowRoot} shadow
   * @param {HTMLElement} root where the calculator is drawn
   */
  constructor(shadow, root) {
    this.#shadow = shadow;
    this.root = root;
    root.addEventListener("compositionstart", () => (this.#isComposing = true));
    root.addEventListener("compositionend", () => (this.#isComposing = false));
    root.addEventListener("click", (event) => this.#press(event), bare({ signal: this.#ended.signal }));
  }

  /** What the reader has entered, a line for each field. */
  get entered() {
    return enteredIn(this.root);
  }

  /** @param {Event} event */
  #press({ target }) {
    const button = target instanceof Element && target.closest("button");
    if (!button) return;
    const expanded = button.getAttribute("aria-expanded");
    if (expanded) button.setAttribute("aria-expanded", String(expanded === "false"));
    // The program cannot answer yet, and the changed look shows that the press has arrived.
    this.root.setAttribute("aria-busy", "true");
    const [changes, whereabouts, last] = [this.#sinceLastPress(), this.#whereIs(button), this.#pressed.at(-1)];
    const isAgain = !changes.length && last && isSame(last, whereabouts);
    // A second press of a button that unfolds a part folds the part again. Any other button ignores a second press, which is impatience.
    if (isAgain) return expanded && this.#pressed.pop();
    this.#pressed.push({ changes, ...whereabouts });
    this.#earlier = this.#changes;
  }

  /**
   * @param {HTMLButtonElement} button
   * @returns {Whereabouts}
   */
  #whereIs(button) {
    const scope = button.closest("[id]")?.id ?? "";
    const words = button.textContent.trim();
    return { scope, words, place: this.#buttons(scope, words).indexOf(button) };
  }

  /**
   * The buttons with certain words in a part of the calculator.
   *
   * @param {string} scope
   * @param {string} words
   */
  #buttons(scope, words) {
    const part = (scope && this.#shadow.getElementById(scope)) || this.#shadow;
    const buttons = part instanceof HTMLButtonElement ? [part] : [...part.querySelectorAll("button")];
    return buttons.filter(({ textContent }) => textContent.trim() === words);
  }

  /** The reader's changes since the last press. Typed texts come first, because a choice may replace the field of a text. */
  #sinceLastPress() {
    const isEarlier = (/** @type {Change} */ change) =>
      this.#earlier.some(({ id, content }) => id === change.id && content === change.content);
    return this.#changes.filter((change) => !isEarlier(change)).sort((a, b) => Number(isChoice(a)) - Number(isChoice(b)));
  }

  /** Whether the reader has changed a field. */
  get isChanged() {
    return this.#changes.length > 0;
  }

  /** The changes of the fields. */
  get #changes() {
    const fields = /** @type {NodeListOf<Field>} */ (this.root.querySelectorAll("input, select, textarea"));
    return [...fields].flatMap(changeOf);
  }

  /** Ends the first view: from now on the root is a calculator. */
  end() {
    this.#ended.abort();
    this.root.removeAttribute("class");
    this.root.removeAttribute("aria-busy");
    this.#shadow.querySelector("slot")?.remove();
  }

  /**
   * Has the calculator drawn, and enters in it what the reader has entered here.
   *
   * @param {() => void} draw
   * @param {() => Promise<void>} drawn resolves when what was done is drawn
   */
  async replaceBy(draw, drawn) {
    // A change of the field would break off a word that the reader is composing.
    while (this.#isComposing) await new Promise((resolve) => setTimeout(resolve, 50));
    const last = this.#sinceLastPress();
    const folds = [...this.root.querySelectorAll("details")].map(({ open }) => open);
    const { activeElement } = this.#shadow;
    const text = isText(activeElement) ? activeElement : undefined;
    const [start = null, end = null] = [text?.selectionStart, text?.selectionEnd];
    const { entered } = this;
    draw();
    await drawn();
    /** @type {Change[]} */
    const lost = [];
    const enterAll = (/** @type {Change[]} */ changes) => lost.push(...changes.filter((change) => !enter(this.#shadow, change)));
    for (const { changes, scope, words, place } of this.#pressed) {
      enterAll(changes);
      await drawn();
      this.#buttons(scope, words)[place]?.click();
      await drawn();
    }
    enterAll(last);
    this.#shadow.querySelectorAll("details").forEach((details, place) => {
      if (!folds[place]) return;
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    });
    if (lost.length) keepEntered(this.#shadow, entered);
    const focused = activeElement?.id ? this.#shadow.getElementById(activeElement.id) : undefined;
    focused?.focus(bare({ preventScroll: true }));
    if (text && isText(focused)) focused.setSelectionRange(start, end);
  }
}

/**
 * Whether both are the same button.
 *
 * @param {Whereabouts} one
 * @param {Whereabouts} other
 */
const isSame = (one, other) => one.scope === other.scope && one.words === other.words && one.place === other.place;
