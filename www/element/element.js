// <inspection-ratings>: the calculator as a custom element.
import { atOnce } from "./at-once.js";
import { ATTRIBUTES, NAME, reflect, upgrade } from "./attributes.js";
import { DrawingWatch } from "./drawing.js";
import { enteredIn, keepEntered } from "./entered.js";
import { showFailure } from "./failure-message.js";
import { companions, introduce } from "./for-reader.js";
import { LaterWork } from "./later.js";
import { listen } from "./listening.js";
import { open, setAttribute } from "./options.js";
import { followColours } from "./page-colours.js";
import { attach, endReserve, fill } from "./root.js";
import { printAll, running, stopAll, today } from "./running.js";
import { WrongOptions } from "./wrong-options.js";
import { style } from "#styling";
import { Failure } from "../program/failure.js";
import * as program from "../program/program.js";

/** @import { Calculator, NamedFigures } from "#app/app.js" */
/** @import { FirstView } from "./first-view.js" */
/** @import { Inspection, Outcome } from "../package/engine.js" */

// A server that renders pages may import this script too.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (Object));

export class InspectionRatings extends Base {
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
  #programNumber = 0;
  /**
   * Where the calculator is drawn.
   *
   * @type {HTMLElement | undefined}
   */
  #root;
  /** Removes our listeners from the root when the element leaves the page, because Yew keeps each root for ever. */
  #listeners = new AbortController();
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
  #wrong = new WrongOptions();
  /** @type {DrawingWatch | undefined} */
  #drawing;
  #later = new LaterWork({
    calculator: () => this.#calculator,
    page: () => this.shadowRoot ?? this,
    drawn: () => this.#drawn(),
    stopAll,
  });

  constructor() {
    super();
    introduce(this, {
      calculator: () => this.#calculator,
      offer: (figures) => {
        this.#comparable = figures;
        this.#calculator?.offerToCompare(figures);
      },
      drawn: () => this.#drawn(),
    });
  }

  connectedCallback() {
    upgrade(this);
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
    this.#listeners.abort();
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    if (!this.#calculator) return;
    this.#wrong.set(name, setAttribute(this.#calculator, name, value));
    this.#showWrong(this.#calculator);
  }

  /** @param {Calculator} calculator */
  #showWrong(calculator) {
    this.#wrong.compare(this, calculator);
    if (running.has(this) && this.shadowRoot) this.#wrong.show(this.shadowRoot);
  }

  /** @returns {Inspection | null} */
  get value() {
    const early = typeof this.#value === "string" ? null : this.#value;
    return this.#calculator?.value ?? early ?? null;
  }

  /** @param {Inspection | string} value */
  set value(value) {
    if (this.#calculator) {
      this.#wrong.set("value", open(this.#calculator, value));
      if (running.has(this) && this.shadowRoot) this.#wrong.show(this.shadowRoot);
    } else this.#value = value;
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
    const shadow = this.shadowRoot ?? attach(this);
    const view = InspectionRatings.firstView(shadow);
    try {
      await Promise.all([program.start(), style(shadow)]);
      // While the program loaded, the element may have left the page, or have come back and started.
      if (!this.isConnected || !this.ownerDocument.defaultView || running.has(this)) return;
      // A calculator is useless after its program has stopped, which may happen while its element is off the page.
      const isFirst = !this.#calculator || this.#programNumber !== program.age;
      const calculator = isFirst || !this.#calculator ? this.#make(shadow) : this.#calculator;
      if (view) await view.replaceBy(() => atOnce(() => this.#takeOver(shadow, view, calculator)), () => this.#drawn());
      else atOnce(() => this.#draw(shadow, calculator, isFirst));
      // A program that stopped at its first drawing has another calculator on its way.
      if (this.#calculator === calculator) this.#showWrong(calculator);
      this.#drawn().then(() => endReserve(shadow));
      this.#send("ready");
    } catch (cause) {
      const failure = cause instanceof Failure ? cause : new Failure("fault", stopAll() ?? cause);
      this.#fail(shadow, failure, view?.entered ?? "");
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
    const root = document.createElement("div");
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
    this.#listeners = new AbortController();
    listen(this, root, this.#listeners.signal, {
      calculator: () => this.#calculator,
      openWorkbook: (bytes, file) => this.#later.open(bytes, file),
      drawn: () => this.#drawn(),
    });
    followColours(this, root, this.#listeners.signal);
    this.#drawing?.watch(root);
    running.set(this, { stop, print: (isPrinted) => calculator.print(isPrinted ? today(root) : undefined) });
  }

  /** @param {ShadowRoot} shadow */
  #make(shadow) {
    this.#programNumber = program.age;
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
      if (this.hasAttribute(name)) this.#wrong.set(name, setAttribute(calculator, name, this.getAttribute(name)));
    }
    if (this.#value !== undefined) {
      try {
        this.#wrong.set("value", open(calculator, this.#value));
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
    this.#fail(shadow, new Failure("fault", message), entered);
  }

  /**
   * @param {ShadowRoot} shadow
   * @param {Failure} failure
   * @param {string} entered
   */
  #fail(shadow, failure, entered) {
    console.error(failure);
    endReserve(shadow);
    showFailure(shadow, failure, entered, () => this.#restart(shadow, entered));
  }

  /**
   * @param {ShadowRoot} shadow
   * @param {string} entered
   */
  async #restart(shadow, entered) {
    program.restart();
    await this.#start();
    if (entered && running.has(this)) keepEntered(shadow, entered);
  }
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
