// The first view: the calculator without any figures, which the built page contains. Yew takes its elements over when the program
// starts. The reader may have typed, chosen and unfolded before that: Yew does not know, so it happens again when Yew listens.
import { enteredBox, enteredIn } from "./failure.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/**
 * @typedef {object} Change a field that the reader has changed
 * @property {string} id
 * @property {"value" | "checked" | "selectedIndex"} property
 * @property {string | number | boolean} content
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
  /** The places that the reader has pressed, by id: each is pressed again once the program answers. */
  #pressed = new Set();

  /**
   * @param {ShadowRoot} shadow
   * @param {HTMLElement} root where the calculator is drawn
   */
  constructor(shadow, root) {
    this.#shadow = shadow;
    this.root = root;
    root.addEventListener("compositionstart", () => (this.#isComposing = true));
    root.addEventListener("compositionend", () => (this.#isComposing = false));
    root.addEventListener("click", (event) => this.#press(event), { signal: this.#ended.signal });
  }

  /** What the reader has entered, a line for each field. */
  get entered() {
    return enteredIn(this.root);
  }

  /** @param {Event} event */
  #press({ target }) {
    const place = target instanceof Element && target.closest(".ir-place");
    if (!place) return;
    const isAgain = this.#pressed.delete(place.id);
    if (!isAgain) this.#pressed.add(place.id);
    place.setAttribute("aria-expanded", String(!isAgain));
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
    this.#shadow.querySelector("slot")?.remove();
  }

  /**
   * Has the calculator drawn, and enters in it what the reader has entered here.
   *
   * @param {() => void} draw
   */
  async replaceBy(draw) {
    // A change of its field would break off a word that is being composed.
    while (this.#isComposing) await new Promise((resolve) => setTimeout(resolve, 50));
    // Choices come last, because they may replace fields that the reader has typed in.
    const changes = this.#changes.sort((a, b) => Number(isChoice(a)) - Number(isChoice(b)));
    const folds = [...this.root.querySelectorAll("details")].map(({ open }) => open);
    const { activeElement } = this.#shadow;
    const text = isText(activeElement) ? activeElement : undefined;
    const [start = null, end = null] = [text?.selectionStart, text?.selectionEnd];
    const { entered } = this;
    draw();
    // Yew draws at the end of the task.
    await new Promise((resolve) => setTimeout(resolve));
    for (const id of this.#pressed) this.#shadow.getElementById(id)?.click();
    const lost = changes.filter((change) => !enter(this.#shadow, change));
    this.#shadow.querySelectorAll("details").forEach((details, place) => {
      if (!folds[place]) return;
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    });
    if (lost.length) this.#shadow.prepend(enteredBox(entered));
    const focused = activeElement?.id ? this.#shadow.getElementById(activeElement.id) : undefined;
    focused?.focus({ preventScroll: true });
    if (text && isText(focused)) focused.setSelectionRange(start, end);
  }
}

/**
 * Enters a change in the field of the same id, as a reader does. Returns whether there is such a field.
 *
 * @param {ShadowRoot} shadow
 * @param {Change} change
 */
function enter(shadow, { id, property, content }) {
  const field = shadow.getElementById(id);
  if (!field) return false;
  Reflect.set(field, property, content);
  const isTyped = property === "value";
  field.dispatchEvent(isTyped ? new InputEvent("input", { bubbles: true }) : new Event("change", { bubbles: true }));
  if (isTyped && field !== shadow.activeElement) field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  return true;
}

/**
 * The change of a field, if the reader has changed it. A radio button that was left for another has none.
 *
 * @param {Field} field
 * @returns {Change[]}
 */
function changeOf(field) {
  const { id } = field;
  if (field instanceof HTMLSelectElement) {
    const isChanged = [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
    return isChanged ? [{ id, property: "selectedIndex", content: field.selectedIndex }] : [];
  }
  if (field.type === "radio" || field.type === "checkbox") {
    const { checked, defaultChecked } = /** @type {HTMLInputElement} */ (field);
    const isChanged = checked !== defaultChecked && (checked || field.type === "checkbox");
    return isChanged ? [{ id, property: "checked", content: checked }] : [];
  }
  return field.value === field.defaultValue ? [] : [{ id, property: "value", content: field.value }];
}

/** @param {Change} change */
const isChoice = ({ property }) => property !== "value";

/**
 * Whether an element is a field for text.
 *
 * @param {Element | null | undefined} element
 * @returns {element is HTMLInputElement | HTMLTextAreaElement}
 */
function isText(element) {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
}
