// The address of the stand-alone page follows the figures: its fragment is their ratings string, so a reader can reload the page, keep
// it as a bookmark and send it. The address of a scenario contains its name and its baseline. A link does not contain the service's
// name, the reasons, the other scenarios and figures that are no answer yet: these stay with the entry in the tab's history, and in the
// tab's own store.
import { companions, forReader } from "../element/for-reader.js";
import { entryNow, stateWith } from "./history-entry.js";
import { keep, kept, newId } from "./tab-store.js";

/** @import { Calculator } from "#app/app.js" */
/** @import { Entry } from "./history-entry.js" */

/**
 * How long nobody must type before the address follows, and how long the address waits at most, in milliseconds. Browsers refuse
 * addresses that change too often.
 */
const REST = 300;
const LONGEST = 1000;

/** How long after a refusal the address is written again, in milliseconds. Safari allows 100 changes in 30 seconds. */
const AGAIN = 2000;

/** How often an address is written again at most, because an address that is too long is refused for ever. */
const TIMES = 10;

/**
 * Whether a fragment is meant to be a ratings string. The page ignores all other fragments.
 *
 * @param {string} fragment
 */
const isRatingsString = (fragment) => /^#ratings(:|%3a)/i.test(fragment);

/**
 * Whether a ratings string ends after its version and its framework.
 *
 * @param {string} line
 */
const isEmpty = (line) => line.split("/").length === 2;

/** Whether the address of the page is a link to figures. */
export const opensLink = () => isRatingsString(location.hash) && !isEmpty(location.hash);

/**
 * Opens the figures in the address, now and whenever the address changes, and lets the address follow the figures.
 *
 * @param {import("../element/element.js").InspectionRatings} element
 */
export function follow(element) {
  /** @type {Calculator | undefined} */
  let calculator;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** When the reader has stopped typing, unless another key is pressed before; and when the address is written all the same. */
  let restsAt = 0;
  let latest = 0;
  /** The entry that the figures on the page belong to. */
  let id = "";
  /** The figures that were opened or kept last, as text. */
  let known = "";
  /** The title of the page. */
  const { title } = document;
  /** How often the present address was refused. */
  let refusals = 0;
  /** Whether the figures are read in the entry, not changed. */
  let reading = false;
  /** How far down the page the reader was at the last press. */
  let top = 0;

  companions.set(element, {
    made(made) {
      calculator = made;
      open(made, true);
      ({ reading } = made);
      known = figuresAsText();
      nameTab();
    },
    changed() {
      refusals = 0;
      noteView();
      nameTab();
      keepNow();
      writeLater();
    },
  });
  element.addEventListener("click", () => (top = scrollY), true);
  element.addEventListener("click", async () => {
    await forReader.drawn(element);
    noteView();
  });
  addEventListener("popstate", () => {
    if (!calculator) return;
    keepUnreported();
    const entry = entryNow();
    // The other view of the same figures.
    if (id && entry?.id === id) {
      calculator.reading = Boolean(entry.reading);
      ({ reading } = calculator);
      keepNow();
      writeLater();
      // The browser has scrolled before the view was drawn.
      const there = entry.top ?? 0;
      return void forReader.drawn(element).then(() => scrollTo(0, there));
    }
    const isNew = entry?.id === undefined;
    open(calculator);
    // The reader went back to the time before there were any figures.
    if (!isNew && !location.hash && !entry.value && !kept(id)) calculator.restore({ version: 1, framework: calculator.value.framework });
    ({ reading } = calculator);
    known = figuresAsText();
  });
  addEventListener("pagehide", () => {
    keepUnreported();
    if (timer) write();
  });

  /** Makes the turn to the other view a step in the history, because “Back” then leads to the view before. */
  function noteView() {
    if (!calculator || calculator.reading === reading) return;
    if (timer) write();
    const entry = { ...entryNow(), id, reading, top };
    ({ reading } = calculator);
    try {
      history.replaceState(stateWith(entry), "");
      history.pushState(stateWith({ ...entry, reading }), "");
    } catch (refusal) {
      console.warn(refusal);
    }
    keepNow();
  }

  /** Marks the figures of a scenario in the title of the tab, because bookmarks and the history take the title. */
  function nameTab() {
    const scenario = calculator?.scenario;
    document.title = scenario ? `A scenario, not the actual figures: ${scenario}. ${title}` : title;
  }

  /** The figures on the page, as text. A program that has stopped gives none, so what was kept last stays. */
  function figuresAsText() {
    try {
      return calculator ? JSON.stringify(figuresOf(calculator)) : known;
    } catch {
      return known;
    }
  }

  function writeLater() {
    const now = performance.now();
    restsAt = now + REST;
    latest ||= now + LONGEST;
    // A new timer at each key press would take longer than the rating.
    timer ??= setTimeout(writeAtRest, REST);
  }

  function writeAtRest() {
    const left = Math.min(restsAt, latest) - performance.now();
    if (left > 0) timer = setTimeout(writeAtRest, left);
    else write();
  }

  /**
   * Opens the figures of the entry, or else those in the address.
   *
   * @param {Calculator} calculator
   * @param {boolean} [isNew] whether the calculator has no figures yet
   */
  function open(calculator, isNew = false) {
    // Changes that are not in the address yet belong to the previous entry, and are in the store.
    cancel();
    const fragment = location.hash;
    const entry = entryNow();
    const isNamed = entry?.id !== undefined;
    id = entry?.id ?? newId();
    if (!isNamed) nameEntry(entry);
    const isOpen =
      (isNamed && openEntry(calculator, /** @type {Entry | undefined} */ (kept(id)))) ||
      (`${entry?.fragment}` === fragment && openEntry(calculator, entry));
    if (isOpen) return;
    if (isRatingsString(fragment)) {
      calculator.restore(fragment);
      // A link may have been copied with names. The address, which the history keeps, has none.
      if (/\/(service|reason-[^/=]*)=/i.test(fragment)) writeLater();
    }
    // A new address without figures, or with figures that cannot be read, leaves the figures on the page. They belong to the
    // new address's entry too.
    if (!isNew && !isNamed) keepNow();
  }

  /**
   * Opens the figures of an entry. Returns false if the entry has none, or none that can be read.
   *
   * @param {Calculator} calculator
   * @param {Entry | undefined} entry
   */
  function openEntry(calculator, entry) {
    if (!entry?.value) return false;
    try {
      if (entry.versions) calculator.restoreVersions(entry.versions, entry.typed);
      else calculator.restore(entry.value, entry.typed);
      // A reload returns to the view that the reader had: the form, or the ratings to read.
      if (entry.reading !== undefined) calculator.reading = Boolean(entry.reading);
      return true;
    } catch {
      // Perhaps another version of the page wrote the entry. The fragment has the figures too.
      return false;
    }
  }

  /**
   * Gives the entry a name, under which its figures are in the store.
   *
   * @param {Entry | undefined} entry
   */
  function nameEntry(entry) {
    try {
      history.replaceState(stateWith({ ...entry, id }), "");
    } catch (refusal) {
      console.warn(refusal);
    }
  }

  /** Keeps a change that the calculator has not reported yet, because a busy browser draws a change before it lets the calculator report it. */
  function keepUnreported() {
    if (figuresAsText() !== known) keepNow();
  }

  /** Keeps the figures in the tab's store at once. */
  function keepNow() {
    if (!calculator) return;
    known = figuresAsText();
    keep(id, figuresOf(calculator));
  }

  function write() {
    cancel();
    if (!calculator) return;
    const line = calculator.line(false);
    // There is no string if it would be too long. The entry and the store have the figures.
    const fragment = !line || isEmpty(line) ? "" : `#${line}`;
    const address = fragment || (isRatingsString(location.hash) ? location.pathname + location.search : location.href);
    try {
      history.replaceState(stateWith({ id, fragment, ...figuresOf(calculator), reading }), "", address);
    } catch (refusal) {
      // The address changed too often or is too long. The figures are on the page and in the store all the same.
      console.warn(refusal);
      if (++refusals < TIMES) timer = setTimeout(write, AGAIN);
    }
  }

  function cancel() {
    clearTimeout(timer);
    timer = undefined;
    latest = 0;
  }
}

/**
 * The figures of a calculator.
 *
 * @param {Calculator} calculator
 * @returns {Pick<Entry, "value" | "versions" | "typed" | "reading">}
 */
const figuresOf = ({ value, versions, typed, reading }) => ({ value, versions, typed, reading });
