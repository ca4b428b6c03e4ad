// <inspection-ratings>: the calculator as a custom element.
import { takeFiles } from "./bring-in.js";
import { Failure, enteredBox, enteredIn, showFailure } from "./failure.js";
import * as program from "./program.js";
import { fill, makeRoot } from "./root.js";
import { style } from "#styling";

const NAME = "inspection-ratings";

/** The attributes, in the order in which they are taken, each with the property that reflects it. `lang` has one already. */
const ATTRIBUTES = {
  framework: "framework",
  example: "example",
  // Its property is the figures in the wire format, since the reader changes them.
  value: undefined,
  only: "only",
  view: "view",
  readonly: "readOnly",
  "heading-level": "headingLevel",
  lang: undefined,
  events: "events",
  home: "home",
};
/**
 * What our own page has on its element: `made` is called with the calculator before it is drawn, `typed` at each key, and `changed`
 * when its figures have changed and that is drawn. No other page knows it, so that of the figures they are told by the events alone,
 * which the reader is told of.
 */
export const COMPANION = Symbol("companion");
const SWITCHES = ["readonly", "events"];

/** The elements on the page that have a calculator, each with how it is stopped, for all of them stop with the program, and printed. */
const running = new Map();

// A server that renders pages may import this too.
class InspectionRatings extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = Object.keys(ATTRIBUTES);
  /** Finds a view in its shadow root that was there before the script. */
  static firstView = () => undefined;

  #calculator;
  /** Which of the programs it belongs to. */
  #age;
  /** Where the calculator is drawn. */
  #root;
  /** Removes our listeners from the root when the element has left the page. Yew keeps each root for ever, because it never removes its own. */
  #left;
  /** The frame after which the rest is drawn, while one is awaited. */
  #frame;
  /** What the page put in before there was a calculator to take it. */
  #value;

  connectedCallback() {
    for (const property of ["value", ...Object.values(ATTRIBUTES)]) this.#upgrade(property);
    this.#start();
  }

  disconnectedCallback() {
    // An element that is only moved comes back within the same task.
    queueMicrotask(() => {
      if (this.isConnected || !running.delete(this)) return;
      this.#calculator.unmount();
      this.#root.remove();
      this.#left.abort();
    });
  }

  attributeChangedCallback(name, _, value) {
    if (this.#calculator) this.#set(name, value);
  }

  /** The figures in the wire format; null until the calculator is there. It takes a ratings string too. */
  get value() {
    const waiting = typeof this.#value === "string" ? null : this.#value;
    return this.#calculator?.value ?? waiting ?? null;
  }

  set value(value) {
    if (this.#calculator) this.#open(value);
    else this.#value = value;
  }

  /** What the figures come to, in the wire format; null until the calculator is there. */
  get outcome() {
    return this.#calculator?.outcome ?? null;
  }

  /** Goes back to the figures that the page put in, or to none. */
  reset() {
    this.#calculator?.reset();
  }

  /** Goes a step back. */
  undo() {
    this.#calculator?.undo();
  }

  async #start() {
    const shadow = this.shadowRoot ?? this.#prepare();
    const view = InspectionRatings.firstView(shadow);
    try {
      await Promise.all([program.start(), style(shadow)]);
      // It may have been taken away while loading, or be back before it was taken down.
      if (!this.isConnected || running.has(this)) return;
      // One that was off the page while its program stopped is of no more use.
      const first = !this.#calculator || this.#age !== program.age;
      if (first) this.#make();
      this.#root = makeRoot(this);
      this.#left = new AbortController();
      this.#takeFiles();
      this.#root.addEventListener("click", lead, { signal: this.#left.signal });
      if (!view) fill(shadow, this.#root);
      this.#calculator.mount(this.#root, first);
      running.set(this, { stop: (message) => this.#stop(message), print: (isPrinted) => this.#print(isPrinted) });
      await view?.giveWay(this.#root);
      this.#tell("ready");
    } catch (cause) {
      const failure = cause instanceof Failure ? cause : new Failure("fault", stopAll(cause) ?? cause);
      console.error(failure);
      const entered = view?.entered;
      showFailure(shadow, failure, entered, () => this.#restart(entered));
    }
  }

  #make() {
    this.#age = program.age;
    // Weakly, or the program would keep the element for ever.
    const self = new WeakRef(this);
    this.#calculator = new program.Calculator(
      () => self.deref()?.#changed(),
      () => self.deref()?.#drawLater(),
      (what) => self.deref()?.#do(what),
    );
    for (const name of InspectionRatings.observedAttributes) {
      if (this.hasAttribute(name)) this.#set(name, this.getAttribute(name));
    }
    if (this.#value !== undefined) {
      try {
        this.#open(this.#value);
      } catch (error) {
        console.error(error);
      }
    }
    this[COMPANION]?.made(this.#calculator);
  }

  #changed() {
    this[COMPANION]?.changed();
    this.#tell("change");
  }

  /** Has the rest drawn, once what is drawn so far is painted. The page may be left before that. */
  #drawLater() {
    this[COMPANION]?.typed();
    this.#frame ??= requestAnimationFrame(() =>
      setTimeout(() => {
        this.#frame = undefined;
        this.#calculator?.finish();
      }),
    );
  }

  /** Puts figures in, and names what is wrong in a ratings string. */
  #open(value) {
    for (const problem of this.#calculator.open(value)) warn(problem);
  }

  #takeFiles() {
    takeFiles(this.#root, {
      takes: () => !this.readOnly && !this.only && !["compact", "result"].includes(this.view),
      offer: (text) => this.#calculator?.offer(text),
      refuse: (code, megabytes) => this.#calculator?.refuse(code, megabytes),
      signal: this.#left.signal,
    });
  }

  /** Does what the calculator asks for, with a script that is fetched when it is first asked. */
  async #do(what) {
    const calculator = this.#calculator;
    try {
      const { take } = await import("./take-out.js");
      await take(what, calculator, (how) => calculator.tell(what, how));
      calculator.tell(what, "done");
    } catch (cause) {
      console.error(cause);
      if (!stopAll(cause)) calculator.tell(what, cause.reason ?? "failed");
    }
  }

  /** Puts in what is printed, with today's date, or takes it away. */
  #print(isPrinted) {
    const { lang } = this.#root.firstElementChild;
    this.#calculator.print(isPrinted ? new Date().toLocaleDateString(lang, { dateStyle: "long" }) : undefined);
  }

  #set(name, value) {
    try {
      if (name === "value") {
        if (value) this.#open(value);
      } else if (!this.#calculator.set(name, (name === "home" ? resolved(value) : value) ?? undefined) && value) {
        warn(`there is no ${name} “${value}”`);
      }
    } catch (error) {
      warn(error.message);
    }
  }

  /** Sends word to the page, if it has asked for it. */
  #tell(what) {
    if (!this.hasAttribute("events")) return;
    const detail = { value: this.value, outcome: this.outcome };
    this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, { bubbles: true, composed: true, detail }));
  }

  /** Shows that the program has stopped, with what was entered. */
  #stop(message) {
    const entered = enteredIn(this.shadowRoot);
    running.delete(this);
    this.#calculator = undefined;
    const failure = new Failure("fault", message);
    console.error(failure);
    showFailure(this.shadowRoot, failure, entered, () => this.#restart(entered));
  }

  async #restart(entered) {
    program.restart();
    await this.#start();
    // Copied or not, nothing that was typed is thrown away.
    if (entered && running.has(this)) {
      const box = document.createElement("div");
      box.className = "ir-calculator ir-failure";
      box.append(enteredBox(entered));
      this.shadowRoot.prepend(box);
    }
  }

  #prepare() {
    const shadow = this.attachShadow({ mode: "open" });
    // Until the program is here, what stands between the tags is shown.
    shadow.append(document.createElement("slot"));
    return shadow;
  }

  /** Takes a property that was set before the element was defined. */
  #upgrade(property) {
    if (!Object.hasOwn(this, property)) return;
    const value = this[property];
    delete this[property];
    this[property] = value;
  }
}

/** Goes where a button leads: to the first thing that is found by its selector, unfolded. */
function lead({ target, currentTarget }) {
  const to = target.closest("[data-leads]");
  const found = to && currentTarget.querySelector(to.dataset.leads);
  found?.closest("details")?.setAttribute("open", "");
  found?.focus();
}

/** Stops all elements if a fault has stopped the program, as an error may tell. Gives the fault's message. */
function stopAll(error) {
  const message = program.fault(error);
  if (message) for (const { stop } of [...running.values()]) stop(message);
  return message;
}

const warn = (sentence) => console.warn(`<${NAME}>: ${sentence}.`);

/** The whole address that stands in an attribute, without a fragment, which is to be another. */
function resolved(address) {
  if (!address) return;
  const url = new URL(address, document.baseURI);
  url.hash = "";
  return url.href;
}

for (const [attribute, property] of Object.entries(ATTRIBUTES)) {
  if (!property) continue;
  const isSwitch = SWITCHES.includes(attribute);
  Object.defineProperty(InspectionRatings.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return isSwitch ? this.hasAttribute(attribute) : (this.getAttribute(attribute) ?? "");
    },
    set(value) {
      if (isSwitch ? !value : value === null || value === undefined || value === false) this.removeAttribute(attribute);
      else this.setAttribute(attribute, isSwitch ? "" : value);
    },
  });
}

/**
 * Defines the element, once a page. Returns the class in force, which another copy of this script may have defined.
 * A page that is built with a first view says how to find it.
 */
export function define({ firstView } = {}) {
  if (firstView) InspectionRatings.firstView = firstView;
  if (!globalThis.customElements) return InspectionRatings;
  if (!customElements.get(NAME)) {
    customElements.define(NAME, InspectionRatings);
    // A fault reaches the page as an error of some event or task.
    for (const type of ["error", "unhandledrejection"]) {
      addEventListener(type, ({ error, reason }) => stopAll(error ?? reason));
    }
    for (const type of ["beforeprint", "afterprint"]) {
      addEventListener(type, () => {
        for (const { print } of running.values()) print(type === "beforeprint");
      });
    }
  }
  return customElements.get(NAME);
}
