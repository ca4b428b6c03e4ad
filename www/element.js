// <inspection-ratings>: the calculator as a custom element.
import css from "./styles/calculator.scss?inline";
import { Failure, enteredBox, enteredIn, showFailure } from "./failure.js";
import * as program from "./program.js";

const NAME = "inspection-ratings";

/** The attributes, in the order in which they are taken, each with the property that reflects it. `lang` has one already. */
const ATTRIBUTES = {
  framework: "framework",
  example: "example",
  only: "only",
  view: "view",
  readonly: "readOnly",
  "heading-level": "headingLevel",
  lang: undefined,
  events: "events",
};
const SWITCHES = ["readonly", "events"];

/** The styles, shared by all elements. A constructed sheet is allowed where a `<style>` is not. */
let sheet;

/** The elements on the page that have a calculator: all of them stop with the program. */
const running = new Set();

// A server that renders pages may import this too.
class InspectionRatings extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = Object.keys(ATTRIBUTES);
  /** What a second copy of this script on the page uses instead of its own. */
  static program = program;

  #calculator;
  /** Where the calculator is drawn. */
  #root;
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
      this.#root.leave();
    });
  }

  attributeChangedCallback(name, _, value) {
    if (this.#calculator) this.#set(name, value);
  }

  /** The figures in the wire format; null until the calculator is there. */
  get value() {
    return this.#calculator?.value ?? this.#value ?? null;
  }

  set value(value) {
    if (this.#calculator) this.#calculator.open(value);
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
    try {
      await program.start();
      // It may have been taken away while loading, or be back before it was taken down.
      if (!this.isConnected || running.has(this)) return;
      const first = !this.#calculator;
      if (first) this.#make();
      this.#root = makeRoot();
      if (isOnDark(this)) this.#root.style.colorScheme = "dark";
      shadow.replaceChildren(this.#root);
      this.#calculator.mount(this.#root, first);
      running.add(this);
      this.#tell("ready");
    } catch (cause) {
      const failure = cause instanceof Failure ? cause : new Failure("fault", program.fault() ?? cause);
      console.error(failure);
      showFailure(shadow, failure, "", () => this.#restart());
    }
  }

  #make() {
    // Weakly, or the program would keep the element for ever.
    const self = new WeakRef(this);
    this.#calculator = new program.Calculator(() => self.deref()?.#tell("change"));
    for (const name of InspectionRatings.observedAttributes) {
      if (this.hasAttribute(name)) this.#set(name, this.getAttribute(name));
    }
    if (this.#value === undefined) return;
    try {
      this.#calculator.open(this.#value);
    } catch (error) {
      console.error(error);
    }
  }

  #set(name, value) {
    if (!this.#calculator.set(name, value ?? undefined) && value) {
      console.warn(`<${NAME}>: there is no ${name} “${value}”.`);
    }
  }

  /** Sends word to the page, if it has asked for it. */
  #tell(what) {
    if (!this.hasAttribute("events")) return;
    const detail = { value: this.value, outcome: this.outcome };
    this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, { bubbles: true, composed: true, detail }));
  }

  /** Shows that the program has stopped, with what was entered. */
  stop(message) {
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
    sheet ??= makeSheet(shadow);
    shadow.adoptedStyleSheets = [sheet];
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
      if (value === null || value === undefined || value === false) this.removeAttribute(attribute);
      else this.setAttribute(attribute, isSwitch ? "" : value);
    },
  });
}

/** The styles. Their rem is what the reader's browser is set to, since pages change their own. */
function makeSheet(shadow) {
  const probe = shadow.appendChild(document.createElement("p"));
  probe.style.fontSize = "medium";
  const rem = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  const made = new CSSStyleSheet();
  made.replaceSync(css.replace(/(-?[\d.]+)rem\b/g, (_, number) => `${number * rem}px`));
  return made;
}

/** Where a calculator is drawn. Yew never takes its listeners off, which would hold the element for ever: `leave` does. */
function makeRoot() {
  const root = document.createElement("div");
  const listeners = [];
  root.addEventListener = (...listener) => {
    listeners.push(listener);
    EventTarget.prototype.addEventListener.apply(root, listener);
  };
  root.leave = () => {
    root.remove();
    for (const [type, listener, options] of listeners) {
      root.removeEventListener(type, listener, options);
      // What wasm-bindgen's closures have to free what they hold.
      listener._wbg_cb_unref?.();
    }
  };
  return root;
}

/** Whether an element has light text on a page that says nothing of its colour scheme. */
function isOnDark(element) {
  const { color, colorScheme } = getComputedStyle(element);
  const [red, green, blue] = color.match(/^rgba?\((\d+), (\d+), (\d+)/)?.slice(1).map(Number) ?? [0, 0, 0];
  return colorScheme === "normal" && red * 2 + green * 5 + blue > 8 * 128;
}

/** Defines the element, once a page. Returns the class in force, which another copy of this script may have defined. */
export function define() {
  if (!globalThis.customElements) return InspectionRatings;
  if (!customElements.get(NAME)) {
    customElements.define(NAME, InspectionRatings);
    // A fault reaches the page as an error of some event or task.
    for (const type of ["error", "unhandledrejection"]) {
      addEventListener(type, () => {
        const message = running.size && program.fault();
        if (message) for (const element of [...running]) element.stop(message);
      });
    }
  }
  return customElements.get(NAME);
}
