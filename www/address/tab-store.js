// This script keeps what a reader has typed in this tab, because browsers may discard what a page writes into its history while the reader
// leaves the page. The browser writes `sessionStorage` at once, shows it to no other tab, and deletes it with the tab.

/** The beginning of the names of our items. */
const NAME = "inspection-ratings:";

/** The most entries of the tab's history for which something is kept. */
const MOST_ENTRIES = 40;

/**
 * Calls a function with the store of this tab. Returns nothing if the browser has none for this page: then the tab's history alone
 * keeps the figures.
 *
 * @template Result
 * @param {(store: Storage) => Result} call
 * @returns {Result | undefined}
 */
function withStore(call) {
  try {
    return call(sessionStorage);
  } catch (refusal) {
    console.warn(refusal);
    return undefined;
  }
}

/**
 * Returns what is kept for an entry of the history: undefined if nothing is kept, or if the browser has no store.
 *
 * @param {string} id
 * @returns {unknown}
 */
export const kept = (id) =>
  withStore((store) => {
    const text = store.getItem(NAME + id);
    return text === null ? undefined : JSON.parse(text);
  });

/**
 * Keeps something for an entry of the history, and forgets the oldest entries if there are too many.
 *
 * @param {string} id
 * @param {unknown} content
 */
export const keep = (id, content) =>
  withStore((store) => {
    const text = JSON.stringify(content);
    try {
      store.setItem(NAME + id, text);
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      if (!isFull) throw error;
      forget(store, 0);
      store.setItem(NAME + id, text);
    }
    if (ourNames(store).length > MOST_ENTRIES) forget(store, MOST_ENTRIES / 2);
  });

/** An id for an entry of the history. As text, the ids of later entries are greater, until the milliseconds have nine digits in 2059. */
export const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/**
 * The names of our items, the oldest first. Other programs of the same site may have items in the store.
 *
 * @param {Storage} store
 */
const ourNames = (store) => Object.keys(store).filter((name) => name.startsWith(NAME)).sort();

/**
 * Removes our oldest items.
 *
 * @param {Storage} store
 * @param {number} left how many stay
 */
function forget(store, left) {
  const names = ourNames(store);
  for (const name of names.slice(0, names.length - left)) store.removeItem(name);
}
