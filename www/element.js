// <inspection-ratings>: the calculator as a custom element.
import { atOnce } from "./at-once.js";
import { ATTRIBUTES, reflect, resolved } from "./attributes.js";
import { bare } from "./bare.js";
import { takeFiles } from "./bring-in.js";
import { DrawingWatch } from "./drawing.js";
import { checkEvents } from "./events.js";
import { Failure, enteredBox, enteredIn, showFailure } from "./failure.js";
import { LaterWork, fetchRest } from "./later.js";
import { lead, remember } from "./lead.js";
import * as program from "./program.js";
import { fill, makeRoot } from "./root.js";
import { printAll, running, stopAll } from "./running.js";
import { style } from "#styling";

/** @import { Calculator, CountedWord, NamedFigures } from "#app/app.js" */
/** @import { FirstView } from "./first-view.js" */
/** @import { Inspection, Outcome } from "./package/engine.js" */

const NAME = "inspection-ratings";

/**
 * @typedef {object} Companion a script of our own page that follows the calculator
 * @property {(calculator: Calculator) => void} made is called with the calculator before it is drawn
 * @property {() => void} changed is called when the figures or the scenarios have changed and the calculator is drawn
 */

/**
 * The companions of our own page's elements. Other pages have none: they learn the figures by the events alone, and the calculator
 * tells the reader about the events.
 *
 * @type {WeakMap<Element, Companion>}
 */
export const companions = new WeakMap();

// A server that renders pages may import this script too.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (Object));

/**
 * What the panels of the page do with a calculator because the reader asks for it.
 *
 * @typedef {object} ForReader
 * @property {(element: InspectionRatings, value: Inspection, words?: CountedWord[]) => void} open puts figures in, even if they are the last that
 *   were put in. `words` is what the words meant in the sheets that the figures were counted from
 * @property {(element: InspectionRatings) => CountedWord[]} words what the words meant in the sheets that the figures were counted from
 * @property {(element: InspectionRatings) => Calculator | undefined} calculator the calculator, by which other scripts keep what belongs to it
 * @property {(element: InspectionRatings) => void} read turns to reading the ratings
 * @property {(element: InspectionRatings, value: Inspection, name: string) => boolean} compare shows the figures beside other figures;
 *   returns `false`, without doing anything, if those are under another framework
 * @property {(element: InspectionRatings, figures: NamedFigures[]) => void} offer offers figures to compare with
 * @property {(element: InspectionRatings) => void} undo goes a step back
 * @property {(element: InspectionRatings) => Promise<void>} drawn resolves when what was done in this task is drawn
 */

/** @type {ForReader} */
export let forReader;

export class InspectionRatings extends Base {
  static {
    forReader = {
      open: (element, value, words) => void element.#calculator?.open(value, true, words),
      words: (element) => element.#calculator?.words ?? [],
      calculator: (element) => element.#calculator,
      read(element) {
        if (element.#calculator) element.#calculator.reading = true;
      },
      compare: (element, value, name) => element.#calculator?.compareWith(value, name) ?? false,
      offer(element, figures) {
        element.#comparable = figures;
        element.#calculator?.offerToCompare(figures);
      },
      undo: (element) => element.#calculator?.undo(),
      drawn: (element) => element.#drawn(),
    };
  }

  static observedAttributes = Object.keys(ATTRIBUTES);

  /**
   * Finds a view in the shadow root that was there before the script.
   *
   * @type {(shadow: ShadowRoot) => FirstView | undefined}
   */
  static firstView = () => undefined;

  /** @type {Calculator | undefined} */
  #calculator;
  /** The number of the program that the calculator belongs to. */
  #age = 0;
  /**
   * Where the calculator is drawn.
   *
   * @type {HTMLElement | undefined}
   */
  #root;
  /** Removes our listeners from the root when the element has left the page. Yew never removes its own, and keeps each root for ever. */
  #left = new AbortController();
  /**
   * The figures that the page set before there was a calculator.
   *
   * @type {Inspection | string | undefined}
   */
  #value;
  /**
   * The figures that the page offers to compare with.
   *
   * @type {NamedFigures[]}
   */
  #comparable = [];
  /** @type {DrawingWatch | undefined} */
  #drawing;
  #later = new LaterWork({
    calculator: () => this.#calculator,
    page: () => this.shadowRoot ?? this,
    drawn: () => this.#drawn(),
    stopAll,
  });

  connectedCallback() {
    for (const property of ["value", ...Object.values(ATTRIBUTES)]) if (property) this.#upgrade(property);
    this.#start();
  }

  disconnectedCallback() {
    // An element that is only moved comes back within the same task.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  /** Called when another document has the element. When a document goes away with its frame, the browser removes all listeners in it. */
  adoptedCallback() {
    this.#leave();
  }

  /** Takes the calculator off the page. The calculator keeps its figures. */
  #leave() {
    if (!running.delete(this)) return;
    this.#calculator?.unmount();
    this.#drawing?.end();
    this.#root?.remove();
    this.#left.abort();
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    if (this.#calculator) this.#set(this.#calculator, name, value);
  }

  /** @returns {Inspection | null} */
  get value() {
    const early = typeof this.#value === "string" ? null : this.#value;
    return this.#calculator?.value ?? early ?? null;
  }

  /** @param {Inspection | string} value */
  set value(value) {
    if (this.#calculator) open(this.#calculator, value);
    else this.#value = value;
  }

  /** @returns {Outcome | null} */
  get outcome() {
    return this.#calculator?.outcome ?? null;
  }

  reset() {
    this.#calculator?.reset();
  }

  undo() {
    this.#calculator?.undo();
  }

  async #start() {
    // A document without a window shows nothing. The element may come back from there.
    if (!this.ownerDocument.defaultView) return;
    const shadow = this.shadowRoot ?? this.#attach();
    const view = InspectionRatings.firstView(shadow);
    try {
      await Promise.all([program.start(), style(shadow)]);
      // While the program loaded, the element may have left the page, or have come back and started.
      if (!this.isConnected || !this.ownerDocument.defaultView || running.has(this)) return;
      // A calculator is useless after its program has stopped, which may happen while its element is off the page.
      const isFirst = !this.#calculator || this.#age !== program.age;
      const calculator = isFirst || !this.#calculator ? this.#make(shadow) : this.#calculator;
      if (view) await view.replaceBy(() => atOnce(() => this.#takeOver(shadow, view, calculator)), () => this.#drawn());
      else atOnce(() => this.#draw(shadow, calculator, isFirst));
      this.#send("ready");
    } catch (cause) {
      const failure = cause instanceof Failure ? cause : new Failure("fault", stopAll() ?? cause);
      console.error(failure);
      const entered = view?.entered ?? "";
      showFailure(shadow, failure, entered, () => this.#restart(shadow, entered));
    }
  }

  /**
   * Draws a calculator in a root of its own.
   *
   * @param {ShadowRoot} shadow
   * @param {Calculator} calculator
   * @param {boolean} isFirst
   */
  #draw(shadow, calculator, isFirst) {
    const root = makeRoot(this);
    fill(shadow, root);
    calculator.mount(root, isFirst);
    this.#run(root, calculator, (message) => this.#stop(shadow, message));
  }

  /**
   * Draws a calculator in the elements of the first view. Draws it anew if it would look different, and if an extension of the browser
   * has changed the elements, which stops the program.
   *
   * @param {ShadowRoot} shadow
   * @param {FirstView} view
   * @param {Calculator} calculator
   */
  #takeOver(shadow, view, calculator) {
    const { root } = view;
    // What the reader has entered belongs in the form.
    if (view.isChanged) calculator.reading = false;
    if (!calculator.hydrate(root)) return this.#draw(shadow, calculator, true);
    view.end();
    let isDrawn = false;
    this.#drawn().then(() => (isDrawn = true));
    this.#run(root, calculator, (message) => {
      if (isDrawn) return this.#stop(shadow, message);
      console.warn(message);
      running.delete(this);
      this.#calculator = undefined;
      program.restart();
      const drawing = this.#drawing;
      this.#start().then(() => drawing?.end());
    });
  }

  /**
   * @param {HTMLElement} root
   * @param {Calculator} calculator
   * @param {(message: string) => void} stop
   */
  #run(root, calculator, stop) {
    this.#root = root;
    this.#left = new AbortController();
    this.#listen(root, this.#left.signal);
    this.#drawing?.watch(root);
    running.set(this, { stop, print: (isPrinted) => calculator.print(isPrinted ? today(root) : undefined) });
  }

  /** @param {ShadowRoot} shadow */
  #make(shadow) {
    this.#age = program.age;
    const drawing = new DrawingWatch(shadow);
    this.#drawing = drawing;
    // The program must not keep the element for ever.
    const self = new WeakRef(this);
    /** @param {(element: InspectionRatings) => void} call */
    const withElement = (call) => {
      const element = self.deref();
      if (element) call(element);
    };
    const calculator = new program.Calculator(
      (isOfFigures) => withElement((element) => element.#changed(isOfFigures)),
      (isBegun) => (isBegun ? drawing.begin() : drawing.ended()),
      (task) => withElement((element) => element.#later.do(task)),
      (request) => withElement((element) => element.#later.read(request)),
    );
    this.#calculator = calculator;
    for (const name of InspectionRatings.observedAttributes) {
      if (this.hasAttribute(name)) this.#set(calculator, name, this.getAttribute(name));
    }
    if (this.#value !== undefined) {
      try {
        open(calculator, this.#value);
      } catch (error) {
        console.error(error);
      }
    }
    if (this.#comparable.length) calculator.offerToCompare(this.#comparable);
    companions.get(this)?.made(calculator);
    return calculator;
  }

  /** Resolves when what was done in this task is drawn, by another calculator if this one has stopped. */
  async #drawn() {
    let drawing;
    do {
      drawing = this.#drawing;
      await drawing?.drawn();
    } while (drawing !== this.#drawing);
  }

  /** @param {boolean} isOfFigures whether the figures have changed, and not only the scenarios */
  #changed(isOfFigures) {
    companions.get(this)?.changed();
    if (isOfFigures) this.#send("change");
  }

  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  #listen(root, signal) {
    takeFiles(root, {
      takes: () => !this.hasAttribute("readonly") && !this.getAttribute("only") && !/^(compact|result)$/.test(this.getAttribute("view") ?? ""),
      offer: (text, file) => this.#calculator?.offer(text, file),
      offerWorkbook: (bytes, file) => this.#later.open(bytes, file),
      refuse: (code, megabytes) => this.#calculator?.refuse(code, megabytes),
      drawn: () => this.#drawn(),
      signal,
    });
    // The listener is on the parent, because Yew's listener on the root would be called first.
    root.parentNode?.addEventListener("click", /** @type {EventListener} */ (remember), bare({ signal, capture: true }));
    root.addEventListener("click", (event) => lead(event, () => this.#drawn()), bare({ signal }));
    if (this.shadowRoot) checkEvents(this.shadowRoot, root, signal);
    // From the first use on, pasting, opening, copying and saving work without a connection. WebKit also refuses to copy if the script that
    // copies is fetched after the press.
    for (const use of ["pointerdown", "focusin"]) root.addEventListener(use, fetchRest, bare({ signal, once: true }));
  }

  /**
   * Gives the calculator the value of an attribute, and warns about a value that is not allowed.
   *
   * @param {Calculator} calculator
   * @param {string} name
   * @param {string | null} value
   */
  #set(calculator, name, value) {
    try {
      if (name === "value") {
        if (value) open(calculator, value);
      } else if (!calculator.set(name, (name === "home" ? resolved(value) : value) ?? undefined) && value) {
        warn(`there is no ${name} “${value}”`);
      }
    } catch (error) {
      warn(error instanceof Error ? error.message : String(error));
    }
  }

  /**
   * Sends an event to the page, if the page has the attribute for events.
   *
   * @param {"change" | "ready"} name
   */
  #send(name) {
    if (!this.hasAttribute("events")) return;
    const detail = { value: this.value, outcome: this.outcome };
    this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }));
  }

  /**
   * Shows that the program has stopped, and what the reader had entered.
   *
   * @param {ShadowRoot} shadow
   * @param {string} message
   */
  #stop(shadow, message) {
    const entered = enteredIn(shadow);
    running.delete(this);
    this.#calculator = undefined;
    const failure = new Failure("fault", message);
    console.error(failure);
    showFailure(shadow, failure, entered, () => this.#restart(shadow, entered));
  }

  /**
   * @param {ShadowRoot} shadow
   * @param {string} entered
   */
  async #restart(shadow, entered) {
    program.restart();
    await this.#start();
    // The box stays, because the reader may not have copied it yet.
    if (entered && running.has(this)) {
      const box = document.createElement("div");
      box.className = "ir-calculator ir-failure";
      box.append(enteredBox(entered));
      shadow.prepend(box);
    }
  }

  #attach() {
    const shadow = this.attachShadow({ mode: "open" });
    // Readers see the content of the element until the program is here.
    shadow.append(document.createElement("slot"));
    return shadow;
  }

  /**
   * Takes a property that the page set before the element was defined.
   *
   * @param {string} property
   */
  #upgrade(property) {
    if (!Object.hasOwn(this, property)) return;
    const value = Reflect.get(this, property);
    Reflect.deleteProperty(this, property);
    Reflect.set(this, property, value);
  }
}

/**
 * Puts figures in, and warns about each part of a ratings string that was left out.
 *
 * @param {Calculator} calculator
 * @param {Inspection | string} value
 */
function open(calculator, value) {
  for (const problem of calculator.open(value)) warn(problem);
}

/** @param {string} sentence */
const warn = (sentence) => console.warn(`<${NAME}>: ${sentence}.`);

/**
 * Today's date in the language of a calculator.
 *
 * @param {HTMLElement} root
 */
function today(root) {
  const lang = root.firstElementChild?.getAttribute("lang") || undefined;
  return new Date().toLocaleDateString(lang, { dateStyle: "long" });
}

reflect(InspectionRatings);

/**
 * Defines the element, once a page. Returns the class in force, which another copy of this script may have defined.
 *
 * @param {{ firstView?: typeof InspectionRatings.firstView }} [options] how a page that has a first view finds it
 */
export function define({ firstView } = {}) {
  if (firstView) InspectionRatings.firstView = firstView;
  if (!globalThis.customElements) return InspectionRatings;
  const defined = customElements.get(NAME);
  if (defined) return defined;
  customElements.define(NAME, InspectionRatings);
  program.onFault(() => stopAll());
  addEventListener("beforeprint", () => printAll(true));
  addEventListener("afterprint", () => printAll(false));
  return InspectionRatings;
}
