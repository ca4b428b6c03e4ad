// The panels of the stand-alone page: the browser fetches the script of each when a reader first opens it.

import { bare } from "../browser/bare.js";

/** @import { InspectionRatings } from "../element/element.js" */

/**
 * Starts a panel when a reader first opens it. If its script cannot be fetched, the panel says so, and the next press in it tries again.
 *
 * @param {string} id
 * @param {() => Promise<{ start: (panel: HTMLElement, calculator: InspectionRatings) => void }>} fetchScript
 * @param {InspectionRatings} calculator
 */
export function onOpen(id, fetchScript, calculator) {
  const panel = document.getElementById(id);
  if (!(panel instanceof HTMLDetailsElement)) return;
  const listening = new AbortController();
  let isFetching = false;
  /** @type {HTMLElement | undefined} */
  let notice;

  async function open() {
    if (!panel?.matches("[open]") || isFetching) return;
    isFetching = true;
    try {
      const { start } = await fetchScript();
      listening.abort();
      notice?.remove();
      start(panel, calculator);
    } catch (cause) {
      console.error(cause);
      fail(panel);
    } finally {
      isFetching = false;
    }
  }

  /** @param {Element} panel */
  function fail(panel) {
    // A box that stays ticked would say that something is done.
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (panel.querySelectorAll("input[type=checkbox]"))) box.checked = false;
    notice?.remove();
    notice = noticeOf(open);
    panel.querySelector("summary")?.after(notice);
  }

  for (const type of ["toggle", "change"]) panel.addEventListener(type, open, bare({ signal: listening.signal }));
  panel.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      open();
    },
    bare({ signal: listening.signal }),
  );
}

/** @param {() => void} again */
function noticeOf(again) {
  const notice = document.createElement("div");
  notice.role = "alert";
  notice.className = "panel__failure";
  const words = document.createElement("p");
  words.textContent =
    "This part of the page could not be loaded, so nothing in it works yet. Check your connection, then try again. " +
    "If the page has been open for long, a newer one may have replaced it: reload it. Your figures stay.";
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Try again", onclick: again });
  notice.append(words, button);
  return notice;
}
