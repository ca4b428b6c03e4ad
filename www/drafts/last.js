// The last change of a draft, kept beside the database while the page is left: a browser ends the writing into its database with the page, and
// keeps what is in `localStorage` at once. The next visit puts the change into its draft.
import { add, freeName, list, replace } from "./store.js";

/** @import { Draft } from "./database.js" */

const NAME = "inspection-ratings-draft:";

/**
 * Keeps a draft until it is written.
 *
 * @param {Draft} draft
 * @param {string[]} before the revisions that it may replace
 */
export function keepLast(draft, before) {
  try {
    localStorage.setItem(NAME + draft.id, JSON.stringify({ draft, before }));
  } catch (refusal) {
    console.warn(refusal);
  }
}

/**
 * Forgets a draft that is written.
 *
 * @param {number} id
 */
export function forgetLast(id) {
  try {
    localStorage.removeItem(NAME + id);
  } catch (refusal) {
    console.warn(refusal);
  }
}

/** Writes the drafts that were not written when their pages were left: beside the draft, if another tab has changed it since. */
export async function writeLast() {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(NAME));
  for (const name of names) {
    /** @type {{ draft: Draft, before: string[] }} */
    const { draft, before } = JSON.parse(localStorage.getItem(name) ?? "{}");
    localStorage.removeItem(name);
    const drafts = await list();
    const stored = drafts?.find(({ id }) => id === draft.id);
    if (!drafts || !stored || stored.revision === draft.revision) continue;
    if (before.includes(stored.revision)) await replace(stored, draft, draft.revision);
    else await add({ ...draft, name: await freeName(draft.name) });
  }
}
