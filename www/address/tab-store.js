// What a reader has typed, kept for this tab, because browsers may discard what a page writes into its history while the reader leaves the
// page. The browser writes `sessionStorage` at once, shows it to no other tab, and deletes it with the tab.

/** The beginning of the names of our items. */
const NAME = "inspection-ratings:";

/** For how many entries of the tab's history something is kept. */
const MOST = 40;

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
    } catch {
      forget(store, 0);
      store.setItem(NAME + id, text);
    }
    if (store.length > MOST) forget(store, MOST / 2);
  });

/** An id for an entry of the history. Ids of later entries are greater. */
export const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/**
 * Removes our oldest items.
 *
 * @param {Storage} store
 * @param {number} left how many stay
 */
function forget(store, left) {
  const names = Object.keys(store).filter((name) => name.startsWith(NAME)).sort();
  for (const name of names.slice(0, names.length - left)) store.removeItem(name);
}
