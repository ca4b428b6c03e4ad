// The first view: the calculator with nothing entered, put into the page when it was built. It can be typed in before the program
// is there. The program draws its own, is told what was done here, and takes the place of this.
// Yew could take these elements over instead; that would make the program larger, and stop it where an extension of the browser
// has put something among them.
import { enteredBox, enteredIn } from "./failure.js";

/** The first view in a shadow root, or nothing. */
export function firstView(shadow) {
  const view = shadow.querySelector(".ir-first");
  return view && new FirstView(shadow, view);
}

class FirstView {
  #shadow;
  #view;
  /** What was changed or pressed, the last one last. */
  #touched = new Set();
  /** Whether something is being done that a change of the elements would break off: a press, or a word that is being composed. */
  #busy = false;

  constructor(shadow, view) {
    [this.#shadow, this.#view] = [shadow, view];
    const on = (types, listener) => types.split(" ").forEach((type) => view.addEventListener(type, listener));
    on("input change click", ({ target }) => {
      const control = target.closest("input, select, textarea, button");
      this.#touched.delete(control);
      if (control) this.#touched.add(control);
    });
    on("pointerdown compositionstart", () => (this.#busy = true));
    // The click comes after the pointer is up.
    on("pointerup pointercancel pointerleave compositionend", () => setTimeout(() => (this.#busy = false)));
  }

  /** What was entered, a line each. */
  get entered() {
    return enteredIn(this.#view);
  }

  /** Puts a calculator that is drawn in `root` in the place of this, with all that was done here and the focus. */
  async giveWay(root) {
    // Yew draws at the end of the task.
    await null;
    while (this.#busy || !root.firstElementChild) await new Promise((resolve) => setTimeout(resolve));
    const lost = [];
    for (const control of this.#changed()) {
      const twin = this.#twin(control, root);
      if (twin) this.#repeat(control, twin);
      else if (control.localName !== "button") lost.push(control);
    }
    for (const details of this.#view.querySelectorAll("details[open]")) {
      const twin = this.#twin(details, root);
      if (twin) twin.open = true;
    }
    const { activeElement } = this.#shadow;
    const focused = this.#view.contains(activeElement) && this.#twin(activeElement, root);
    const selection = activeElement && [activeElement.selectionStart, activeElement.selectionEnd, activeElement.selectionDirection];
    if (lost.length) root.before(enteredBox(this.entered));
    this.#view.replaceWith(root);
    this.#shadow.querySelector("slot")?.remove();
    if (!focused) return;
    focused.focus({ preventScroll: true });
    if (typeof selection[0] === "number") focused.setSelectionRange(...selection);
  }

  /**
   * What was changed or pressed, the last one last; some may have been before anything listened. What is typed goes before what
   * is chosen, and that before what is pressed, for those may put other fields in the place of the ones that were typed in.
   */
  #changed() {
    const changed = [...this.#view.querySelectorAll("input, select, textarea")].filter(isChanged);
    const all = new Set([...changed.filter((control) => !this.#touched.has(control)), ...this.#touched]);
    const kinds = [isText, isChoice, ({ localName }) => localName === "button"];
    return kinds.flatMap((isKind) => [...all].filter(isKind));
  }

  /** Does to its twin what was done to a control. */
  #repeat(control, twin) {
    const tell = (event) => twin.dispatchEvent(new Event(event, { bubbles: true }));
    if (isText(control)) {
      twin.value = control.value;
      tell("input");
      if (control !== this.#shadow.activeElement) tell("focusout");
    } else if (isChoice(control)) {
      const what = control.localName === "select" ? "selectedIndex" : "checked";
      // A radio tells of being chosen alone; a box that is as it was would be turned over.
      if (twin[what] === control[what] || (control.type === "radio" && !control.checked)) return;
      twin[what] = control[what];
      tell("change");
    } else {
      twin.click();
    }
  }

  /** The element in the same place of `root`, if there is one like it. */
  #twin(element, root) {
    if (element === this.#view) return root;
    const { parentElement } = element;
    const place = [...parentElement.children].indexOf(element);
    const twin = this.#twin(parentElement, root)?.children[place];
    return twin?.localName === element.localName && twin.id === element.id ? twin : undefined;
  }
}

const isChoice = ({ localName, type }) => localName === "select" || type === "radio" || type === "checkbox";
const isText = (control) => /^(input|textarea)$/.test(control.localName) && !isChoice(control);

/** Whether a field holds something else than at first. */
function isChanged(control) {
  const { localName, options, checked, defaultChecked, value, defaultValue } = control;
  if (localName === "select") return [...options].some((option) => option.selected !== option.defaultSelected);
  return isChoice(control) ? checked !== defaultChecked : value !== defaultValue;
}
