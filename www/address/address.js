// The address of the stand-alone page follows the figures: its fragment is their ratings string, so a reader can reload the page, keep
// it as a bookmark and send it. The address of a scenario contains its name and its baseline. The address does not contain a service's name
// other than that of a published inspection, the reasons, the other scenarios and figures that are no answer yet: these stay with the entry in
// the tab's history, and in the tab's own store.
import { figuresOf, hasFigures, openEntry } from "./entry-figures.js";
import { addressWith, fragmentOf, hasNames, isRatingsString } from "./fragment.js";
import { entryNow, stateWith } from "./history-entry.js";
import { keep, kept, newId } from "./tab-store.js";
import { WriteTimer } from "./write-timer.js";
import { companions, forReader } from "../element/for-reader.js";

/** @import { Calculator } from "#app/app.js" */
/** @import { InspectionRatings } from "../element/element.js" */
/** @import { Entry } from "./history-entry.js" */

/** How often an address is written again at most, because an address that is too long is refused for ever. */
const TIMES = 10;

/**
 * Opens the figures in the address, now and whenever the address changes, and lets the address follow the figures.
 *
 * @param {InspectionRatings} element
 */
export function follow(element) {
  const address = new FiguresInAddress(element);
  companions.set(element, {
    made: (calculator) => address.begin(calculator),
    changed: () => address.follow(),
  });
  element.addEventListener("click", () => address.noteTop(), true);
  element.addEventListener("click", async () => {
    await forReader.drawn(element);
    address.noteView();
  });
  addEventListener("popstate", () => address.openNow());
  addEventListener("pagehide", () => address.leave());
}

class FiguresInAddress {
  #element;
  /** @type {Calculator | undefined} */
  #calculator;
  #timer = new WriteTimer(() => this.#write());
  /** The entry that the figures on the page belong to. */
  #id = "";
  /** The figures that were opened or kept last, as text. */
  #known = "";
  /** The title of the page. */
  #title = document.title;
  /** How often the present address was refused. */
  #refusals = 0;
  /** Whether the figures are read in the entry, not changed. */
  #reading = false;
  /** How far down the page the reader was at the last press. */
  #top = 0;
  /** The published inspection that the reader opened last, by its title. */
  #published = "";

  /** @param {InspectionRatings} element */
  constructor(element) {
    this.#element = element;
  }

  /**
   * Opens the figures in the address in a calculator that has none yet.
   *
   * @param {Calculator} calculator
   */
  begin(calculator) {
    this.#calculator = calculator;
    this.#open(calculator, true);
    this.#reading = calculator.reading;
    this.#published = calculator.published ?? "";
    this.#known = this.#figuresAsText();
    this.#nameTab();
  }

  /** Follows a change of the figures or the scenarios. */
  follow() {
    this.#refusals = 0;
    if (!this.#noteOpened()) this.noteView();
    this.#nameTab();
    this.#keepNow();
    this.#timer.set();
  }

  noteTop() {
    this.#top = scrollY;
  }

  /** Makes the turn to the other view a step in the history, because “Back” then leads to the view before. */
  noteView() {
    const calculator = this.#calculator;
    if (!calculator || calculator.reading === this.#reading) return;
    if (this.#timer.isSet) this.#write();
    const entry = { ...entryNow(), id: this.#id, reading: this.#reading, top: this.#top };
    this.#reading = calculator.reading;
    try {
      history.replaceState(stateWith(entry), "");
      history.pushState(stateWith({ ...entry, reading: this.#reading }), "");
    } catch (refusal) {
      console.warn(refusal);
    }
    this.#keepNow();
  }

  /** Opens the entry of the history that the reader has gone to. */
  openNow() {
    const calculator = this.#calculator;
    if (!calculator) return;
    this.#keepUnreported();
    const entry = entryNow();
    // The other view of the same figures.
    if (this.#id && entry?.id === this.#id) return this.#turn(calculator, entry);
    const isNew = entry?.id === undefined;
    const there = entry?.top;
    this.#open(calculator);
    // The reader went back to the time before there were any figures.
    if (!isNew && !location.hash && !entry.value && !kept(this.#id)) {
      calculator.restore({ version: 1, framework: calculator.value.framework });
    }
    this.#reading = calculator.reading;
    this.#published = calculator.published ?? this.#published;
    this.#known = this.#figuresAsText();
    if (there !== undefined) forReader.drawn(this.#element).then(() => scrollTo(0, there));
  }

  /**
   * Makes the opening of a published inspection a step in the history, because “Back” then leads to the inspection before. Returns false if
   * none was opened, or if there were no figures before.
   */
  #noteOpened() {
    const now = this.#calculator?.published;
    if (!this.#calculator || !now || now === this.#published) return false;
    this.#published = now;
    if (!hasFigures(this.#known)) return false;
    // What is still to be written are the figures before, and the figures on the page are others. The store has the figures before.
    this.#timer.clear();
    try {
      history.replaceState(stateWith({ ...entryNow(), id: this.#id, reading: this.#reading, top: this.#top }), "");
      this.#id = newId();
      this.#reading = this.#calculator.reading;
      history.pushState(stateWith({ id: this.#id, reading: this.#reading }), "");
    } catch (refusal) {
      console.warn(refusal);
    }
    return true;
  }

  /** Keeps and writes what is left, because the reader leaves the page. */
  leave() {
    this.#keepUnreported();
    if (this.#timer.isSet) this.#write();
  }

  /**
   * Turns to the view of an entry with the same figures.
   *
   * @param {Calculator} calculator
   * @param {Entry} entry
   */
  #turn(calculator, entry) {
    calculator.reading = Boolean(entry.reading);
    this.#reading = calculator.reading;
    this.#keepNow();
    this.#timer.set();
    // The browser has scrolled before the view was drawn.
    const there = entry.top ?? 0;
    forReader.drawn(this.#element).then(() => scrollTo(0, there));
  }

  /**
   * Opens the figures of the entry, or else those in the address.
   *
   * @param {Calculator} calculator
   * @param {boolean} [isNew] whether the calculator has no figures yet
   */
  #open(calculator, isNew = false) {
    // Changes that are not in the address yet belong to the previous entry, and are in the store.
    this.#timer.clear();
    const fragment = location.hash;
    const entry = entryNow();
    const isNamed = entry?.id !== undefined;
    this.#id = entry?.id ?? newId();
    if (!isNamed) this.#nameEntry(entry);
    const isOpen =
      (isNamed && openEntry(calculator, /** @type {Entry | undefined} */ (kept(this.#id)))) ||
      (`${entry?.fragment}` === fragment && openEntry(calculator, entry));
    if (isOpen) return;
    if (isRatingsString(fragment)) {
      calculator.restore(fragment);
      // A link may have been copied with names. The address, which the history keeps, has none.
      if (hasNames(fragment)) this.#timer.set();
    }
    // A new address without figures, or with figures that cannot be read, leaves the figures on the page. They belong to the
    // new address's entry too.
    if (!isNew && !isNamed) this.#keepNow();
  }

  /**
   * Gives the entry a name, under which its figures are in the store.
   *
   * @param {Entry | undefined} entry
   */
  #nameEntry(entry) {
    try {
      history.replaceState(stateWith({ ...entry, id: this.#id }), "");
    } catch (refusal) {
      console.warn(refusal);
    }
  }

  /**
   * Marks the figures of a scenario in the title of the tab, because bookmarks and the history take the title. The title names a published
   * inspection. It names no other service, because the history must not keep a name that the address leaves out.
   */
  #nameTab() {
    const { scenario, published } = this.#calculator ?? {};
    const mark = scenario ? `A scenario, not the actual figures: ${scenario}` : published;
    document.title = mark ? `${mark}. ${this.#title}` : this.#title;
  }

  /** The figures on the page, as text. A program that has stopped gives none, so what was kept last stays. */
  #figuresAsText() {
    try {
      return this.#calculator ? JSON.stringify(figuresOf(this.#calculator)) : this.#known;
    } catch {
      return this.#known;
    }
  }

  /** Keeps a change that the calculator has not reported yet, because a busy browser draws a change before it lets the calculator report it. */
  #keepUnreported() {
    if (this.#figuresAsText() !== this.#known) this.#keepNow();
  }

  /** Keeps the figures in the tab's store at once. */
  #keepNow() {
    if (!this.#calculator) return;
    this.#known = this.#figuresAsText();
    keep(this.#id, figuresOf(this.#calculator));
  }

  /** Writes the figures into the address and the entry. */
  #write() {
    this.#timer.clear();
    if (!this.#calculator) return;
    const fragment = fragmentOf(this.#calculator.line(false));
    try {
      const entry = { id: this.#id, fragment, ...figuresOf(this.#calculator), reading: this.#reading };
      history.replaceState(stateWith(entry), "", addressWith(fragment));
    } catch (refusal) {
      // The address changed too often or is too long. The figures are on the page and in the store all the same.
      console.warn(refusal);
      if (++this.#refusals < TIMES) this.#timer.setAgain();
    }
  }
}
