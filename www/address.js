// The address of the stand-alone page follows the figures: its fragment is their ratings string, so a reader can reload the page, keep
// it as a bookmark and send it. The address of a scenario contains its name and its baseline. A link does not contain the service's
// name, the reasons and the other scenarios: these stay with the entry in the tab's history.
import { companions } from "./element.js";

/** @import { Calculator } from "#app/app.js" */

/** How long nobody must type before the address follows, in milliseconds. Browsers refuse addresses that change too often. */
const REST = 300;

/** The name of the calculator's part of a history entry, beside the parts of other scripts. */
const KEY = "inspection-ratings";

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
 * @param {import("./element.js").InspectionRatings} element
 */
export function follow(element) {
  /** @type {Calculator | undefined} */
  let calculator;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** When the reader has stopped typing, unless another key is pressed before. */
  let restsAt = 0;

  companions.set(element, {
    made(made) {
      calculator = made;
      open(made);
    },
    changed: writeLater,
  });
  addEventListener("popstate", () => {
    if (!calculator) return;
    open(calculator);
    // The reader went back to the time before there were any figures.
    if (!location.hash && !history.state?.[KEY]) calculator.restore({ version: 1, framework: calculator.value.framework });
  });
  addEventListener("pagehide", () => timer && write());

  function writeLater() {
    restsAt = performance.now() + REST;
    // A new timer at each key press would take longer than the rating.
    timer ??= setTimeout(writeAtRest, REST);
  }

  function writeAtRest() {
    const left = restsAt - performance.now();
    if (left > 0) timer = setTimeout(writeAtRest, left);
    else write();
  }

  /**
   * Opens the figures in the address.
   *
   * @param {Calculator} calculator
   */
  function open(calculator) {
    // Changes that are not in the address yet belong to the previous address.
    cancel();
    const fragment = location.hash;
    if (fragment && !isRatingsString(fragment)) return;
    if (openEntry(calculator, fragment)) return;
    if (!fragment) return;
    calculator.restore(fragment);
    // A link may have been copied with names. The address, which the history keeps, has none.
    if (/\/(service|reason-[^/=]*)=/i.test(fragment)) writeLater();
  }

  /**
   * Opens the figures in the history entry, if they belong to the fragment. Returns whether it did.
   *
   * @param {Calculator} calculator
   * @param {string} fragment
   */
  function openEntry(calculator, fragment) {
    const entry = history.state?.[KEY];
    if (!entry?.value || `${entry.fragment}` !== fragment) return false;
    try {
      if (entry.versions) calculator.restoreVersions(entry.versions);
      else calculator.restore(entry.value);
      // Where the person was changing figures, a reload leads back to the form.
      if (entry.reading !== undefined) calculator.reading = Boolean(entry.reading);
      return true;
    } catch {
      // Perhaps another version of the page wrote the entry. The fragment has the figures too.
      return false;
    }
  }

  function write() {
    cancel();
    if (!calculator) return;
    const line = calculator.line(false);
    const fragment = isEmpty(line) ? "" : `#${line}`;
    const address = fragment || (isRatingsString(location.hash) ? location.pathname + location.search : location.href);
    try {
      history.replaceState({ ...history.state, [KEY]: { fragment, value: calculator.value, versions: calculator.versions, reading: calculator.reading } }, "", address);
    } catch (refusal) {
      // The address changed too often or is too long. The figures are on the page all the same.
      console.warn(refusal);
    }
  }

  function cancel() {
    clearTimeout(timer);
    timer = undefined;
  }
}
