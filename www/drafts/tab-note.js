// Which draft is on the page, noted in the tab's store, because a reload goes on with the draft.
import { entryNow } from "../address/history-entry.js";

/** @import { Draft } from "./database.js" */

/**
 * The name of an item in the tab's store: the draft on the page, the entry of the tab's history that its figures belong to, and the revisions
 * that the draft has, or will have once it is written, because the page may be left before.
 */
const NAME = "inspection-ratings-draft";

/**
 * Notes the draft on the page, or that there is none.
 *
 * @param {Draft | undefined} draft
 * @param {string[]} next the revision that is being written
 */
export function noteDraft(draft, ...next) {
  try {
    if (draft) sessionStorage.setItem(NAME, JSON.stringify([draft.id, entryNow()?.id, draft.revision, ...next]));
    else sessionStorage.removeItem(NAME);
  } catch (refusal) {
    console.warn(refusal);
  }
}

/**
 * The draft that was on the page before the page was reloaded, and its revisions.
 *
 * @returns {{ id: number, revisions: string[] } | undefined}
 */
export function draftBeforeReload() {
  try {
    const [id, entry, ...revisions] = JSON.parse(sessionStorage.getItem(NAME) ?? "[]");
    return entry && entry === entryNow()?.id ? { id, revisions } : undefined;
  } catch (refusal) {
    console.warn(refusal);
  }
}
