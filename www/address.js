// The address of the stand-alone page follows the figures: its fragment is their ratings string, so the page can be reloaded, kept as
// a bookmark and sent. What is no part of a link, the service's name and the reasons, stays with the entry in the tab's history,
// and so do the baseline and the other scenarios.
import { COMPANION } from "./element.js";

/** How long typing must rest before the address follows, in milliseconds. Browsers refuse addresses that change too often. */
const REST = 300;

/** What a history entry holds of the calculator, beside what others may have put there. */
const KEPT = "inspection-ratings";

/** Whether the fragment is meant to be a ratings string. Others are left alone. */
const isLine = (fragment) => /^#ratings(:|%3a)/i.test(fragment);

/** Whether a ratings string has nothing behind its version and framework. */
const isEmpty = (line) => line.split("/").length === 2;

/** Opens what the address holds, now and whenever it becomes another, and lets it follow the figures. */
export function follow(element) {
  let calculator;
  let timer;
  /** When it will have rested. */
  let due;

  element[COMPANION] = {
    made(one) {
      calculator = one;
      open(true);
    },
    // Of a scenario's name too, which is no figure.
    typed: writeLater,
    changed: writeLater,
  };
  addEventListener("popstate", () => {
    if (!calculator) return;
    open();
    // Back to where there were no figures yet.
    if (!location.hash && !history.state?.[KEPT]) calculator.restore({ version: 1, framework: calculator.value.framework });
  });
  addEventListener("pagehide", () => timer && write());

  function writeLater() {
    due = performance.now() + REST;
    // To set another at each key press would take longer than to rate.
    timer ??= setTimeout(rested, REST);
  }

  function rested() {
    const left = due - performance.now();
    if (left > 0) timer = setTimeout(rested, left);
    else write();
  }

  /** Opens what the address holds; with its scenarios where nothing is there yet. */
  function open(afresh) {
    // What is not yet written belongs to the address that was.
    timer = clearTimeout(timer);
    const fragment = location.hash;
    if (fragment && !isLine(fragment)) return;
    if (openKept(fragment, afresh)) return;
    if (fragment) calculator.restore(fragment);
  }

  /** Opens what the history entry holds, if it belongs to the fragment. */
  function openKept(fragment, afresh) {
    const kept = history.state?.[KEPT];
    if (!kept?.value || `${kept.fragment}` !== fragment) return false;
    try {
      calculator.restore((afresh && kept.sheets) || kept.value);
      return true;
    } catch {
      // Of another version, perhaps: the fragment itself says enough.
      return false;
    }
  }

  function write() {
    timer = clearTimeout(timer);
    const line = calculator.line(false);
    const fragment = isEmpty(line) ? "" : `#${line}`;
    const address = fragment || (isLine(location.hash) ? location.pathname + location.search : location.href);
    try {
      history.replaceState({ ...history.state, [KEPT]: { fragment, value: calculator.value, sheets: calculator.sheets } }, "", address);
    } catch (refusal) {
      // Too often, or too long: the figures are on the page all the same.
      console.warn(refusal);
    }
  }
}
