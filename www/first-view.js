// The first view: the calculator with nothing entered, put into the page when it was built. It can be typed in before the program
// is there. The program draws its own, is told what was done here, and takes the place of this.
// Yew could take these elements over instead; that would make the program larger, and stop it where an extension of the browser
// has put something among them.
import { enteredBox, enteredIn } from "./failure.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement} Control */

/**
 * The first view in a shadow root, or nothing.
 *
 * @param {ShadowRoot} shadow
 */
export function firstView(shadow) {
  const view = shadow.querySelector(".ir-first");
  return view ? new FirstView(shadow, view) : undefined;
}

export class FirstView {
  #shadow;
  #view;
  /**
   * The controls that the reader changed or pressed, the latest last.
   *
   * @type {Set<Control>}
   */
  #touched = new Set();
  /** Whether something is being done that a change of the elements would break off: a press, or a word that is being composed. */
  #busy = false;

  /**
   * @param {ShadowRoot} shadow
   * @param {Element} view
   */
  constructor(shadow, view) {
    this.#shadow = shadow;
    this.#view = view;
    /**
     * @param {string} types
     * @param {(event: Event) => void} listener
     */
    const on = (types, listener) => types.split(" ").forEach((type) => view.addEventListener(type, listener));
    on("input change click", ({ target }) => {
      const control = target instanceof Element ? target.closest("input, select, textarea, button") : null;
      if (!control) return;
      this.#touched.delete(/** @type {Control} */ (control));
      this.#touched.add(/** @type {Control} */ (control));
    });
    on("pointerdown compositionstart", () => (this.#busy = true));
    // The click comes after the pointer is up.
    on("pointerup pointercancel pointerleave compositionend", () => setTimeout(() => (this.#busy = false)));
  }

  /** What was entered, a line each. */
  get entered() {
    return enteredIn(this.#view);
  }

  /**
   * Puts a calculator that is drawn in `root` in the place of this, with all that was done here and the focus.
   *
   * @param {HTMLElement} root
   */
  async giveWay(root) {
    // Yew draws at the end of the task.
    await null;
    while (this.#busy || !root.firstElementChild) await new Promise((resolve) => setTimeout(resolve));
    /** @type {Control[]} */
    const lost = [];
    for (const control of this.#changed()) {
      const twin = this.#twin(control, root);
      if (twin) this.#repeat(control, /** @type {Control} */ (twin));
      else if (control.localName !== "button") lost.push(control);
    }
    for (const details of this.#view.querySelectorAll("details[open]")) this.#twin(details, root)?.setAttribute("open", "");
    const { activeElement } = this.#shadow;
    const focused = activeElement && this.#view.contains(activeElement) && this.#twin(activeElement, root);
    const text = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement ? activeElement : undefined;
    const [start, end, direction] = [text?.selectionStart, text?.selectionEnd, text?.selectionDirection];
    if (lost.length) root.before(enteredBox(this.entered));
    this.#view.replaceWith(root);
    this.#shadow.querySelector("slot")?.remove();
    if (!(focused instanceof HTMLElement)) return;
    focused.focus({ preventScroll: true });
    if (typeof start !== "number" || !(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) return;
    focused.setSelectionRange(start, end ?? null, direction ?? undefined);
  }

  /**
   * What was changed or pressed, the last one last; some may have been before anything listened. What is typed goes before what
   * is chosen, and that before what is pressed, for those may put other fields in the place of the ones that were typed in.
   */
  #changed() {
    const fields = /** @type {NodeListOf<Control>} */ (this.#view.querySelectorAll("input, select, textarea"));
    const changed = [...fields].filter(isChanged);
    const all = new Set([...changed.filter((control) => !this.#touched.has(control)), ...this.#touched]);
    const kinds = [isText, isChoice, isButton];
    return kinds.flatMap((isKind) => [...all].filter(isKind));
  }

  /**
   * Does to its twin what was done to a control.
   *
   * @param {Control} control
   * @param {Control} twin
   */
  #repeat(control, twin) {
    /** @param {string} event */
    const tell = (event) => twin.dispatchEvent(new Event(event, { bubbles: true }));
    if (isText(control)) {
      twin.value = control.value;
      tell("input");
      if (control !== this.#shadow.activeElement) tell("focusout");
    } else if (isChoice(control)) {
      const what = control instanceof HTMLSelectElement ? "selectedIndex" : "checked";
      const chosen = Reflect.get(control, what);
      // A radio tells of being chosen alone; a box that is as it was would be turned over.
      if (Reflect.get(twin, what) === chosen || (control.type === "radio" && !chosen)) return;
      Reflect.set(twin, what, chosen);
      tell("change");
    } else {
      twin.click();
    }
  }

  /**
   * The element in the same place of `root`, if there is one like it.
   *
   * @param {Element} element
   * @param {Element} root
   * @returns {Element | undefined}
   */
  #twin(element, root) {
    if (element === this.#view) return root;
    const { parentElement } = element;
    if (!parentElement) return;
    const place = [...parentElement.children].indexOf(element);
    const twin = this.#twin(parentElement, root)?.children[place];
    return twin?.localName === element.localName && twin.id === element.id ? twin : undefined;
  }
}

/** @param {Control} control */
const isChoice = ({ localName, type }) => localName === "select" || type === "radio" || type === "checkbox";
/** @param {Control} control */
const isText = (control) => /^(input|textarea)$/.test(control.localName) && !isChoice(control);
/** @param {Control} control */
const isButton = ({ localName }) => localName === "button";

/**
 * Whether a field holds something else than at first.
 *
 * @param {Control} control
 */
function isChanged(control) {
  if (control instanceof HTMLSelectElement) return [...control.options].some((option) => option.selected !== option.defaultSelected);
  if (control instanceof HTMLButtonElement) return false;
  if (control instanceof HTMLInputElement && isChoice(control)) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}
