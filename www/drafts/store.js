// Drafts in the browser's own database. Each write gives a draft a new revision, and a write names the revision that it replaces:
// if another tab has written since, the write is refused. Reading, comparing and writing are one transaction.
import { openDB } from "idb";

/** @import { CountedWord } from "#app/app.js" */
/** @import { HeadingChoice } from "#sheets/sheets.js" */
/** @import { DBSchema, IDBPDatabase } from "idb" */
/** @import { Inspection, Rating } from "../package/engine.js" */

/**
 * A draft before it is saved.
 *
 * @typedef {object} NewDraft
 * @property {string} name
 * @property {Inspection} value its figures
 * @property {CountedWord[]} [words] what words of the sheets mean that the figures were counted from
 * @property {HeadingChoice[]} [headings] what the reader chose for the headings of sheets
 * @property {number} saved when it was saved, in milliseconds since 1970
 * @property {Rating | null} rating its overall rating, if its figures are complete
 * @property {string} score its score in words
 */
/** @typedef {NewDraft & { id: number, revision: string }} Draft */
/** @typedef {Pick<Draft, "id"> & Partial<Pick<Draft, "revision">>} Known a draft as this tab last read it */
/** @typedef {DBSchema & { drafts: { key: number, value: Partial<Draft> } }} Schema the drafts, and the mark, which has an id only */

const NAME = "inspection-ratings-drafts";
const STORE = "drafts";
/** The record that exists while drafts are kept. */
const MARK = { id: 0 };

/** Another tab has changed or deleted the draft. */
export class Changed extends Error {}

/** Drafts are not kept, or no longer. */
export class Off extends Error {}

export const newRevision = () => crypto.getRandomValues(new Uint32Array(2)).join("-");

/**
 * Opens the database. Unless `mayCreate`, a database that does not exist is not created, because the page stores nothing before the
 * reader switches drafts on: the result is nothing then.
 *
 * @param {boolean} mayCreate
 * @returns {Promise<IDBPDatabase<Schema> | undefined>}
 */
async function open(mayCreate) {
  let isMissing = false;
  try {
    return await openDB(NAME, 1, {
      upgrade(database, _oldVersion, _newVersion, transaction) {
        isMissing = !mayCreate;
        if (isMissing) {
          transaction.done.catch(() => {});
          transaction.abort();
        } else database.createObjectStore(STORE, { keyPath: "id", autoIncrement: true });
      },
    });
  } catch (cause) {
    if (isMissing) return undefined;
    throw cause;
  }
}

/**
 * @template {IDBTransactionMode} Mode
 * @typedef {import("idb").IDBPObjectStore<Schema, ["drafts"], "drafts", Mode>} Store
 */

/**
 * Does some work in one transaction. If the work throws an error, none of its changes are written.
 *
 * @template {"readonly" | "readwrite"} Mode
 * @template Result
 * @param {Mode} mode
 * @param {(store: Store<Mode>) => Promise<Result>} work
 * @param {boolean} [mayCreate]
 * @returns {Promise<Result>}
 */
async function within(mode, work, mayCreate = false) {
  const database = await open(mayCreate);
  if (!database) throw new Off();
  try {
    const transaction = database.transaction(STORE, mode);
    try {
      const result = await work(transaction.store);
      await transaction.done;
      return result;
    } catch (cause) {
      abort(transaction);
      const end = await transaction.done.catch((error) => error);
      // A request that is broken off does not say why, but its transaction does.
      throw cause instanceof DOMException && cause.name === "AbortError" ? (end ?? cause) : cause;
    }
  } finally {
    database.close();
  }
}

/** @param {{ abort: () => void }} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // The transaction has ended already, because of the same error.
  }
}

/**
 * Does some work in one transaction, if drafts are kept.
 *
 * @template {"readonly" | "readwrite"} Mode
 * @template Result
 * @param {Mode} mode
 * @param {(store: Store<Mode>) => Promise<Result>} work
 */
function whileOn(mode, work) {
  return within(mode, async (/** @type {Store<Mode>} */ store) => {
    if (!(await store.get(MARK.id))) throw new Off();
    return work(store);
  });
}

/**
 * The drafts in a store, without the mark.
 *
 * @param {{ getAll: () => Promise<Partial<Draft>[]> }} store
 */
async function draftsIn(store) {
  const records = (await store.getAll()).filter(({ id }) => id !== MARK.id);
  return /** @type {Draft[]} */ (records);
}

/** The drafts, the newest first; nothing while drafts are not kept. */
export async function list() {
  try {
    const drafts = await whileOn("readonly", draftsIn);
    return drafts.sort((a, b) => b.saved - a.saved);
  } catch (cause) {
    if (cause instanceof Off) return undefined;
    throw cause;
  }
}

/**
 * Saves a new draft, and returns it as it is saved.
 *
 * @param {NewDraft & { id?: number }} draft
 * @returns {Promise<Draft>}
 */
export function add({ id: _, ...draft }) {
  const kept = { ...draft, revision: newRevision() };
  return whileOn("readwrite", async (store) => ({ ...kept, id: await store.add(kept) }));
}

/**
 * Replaces a draft, and returns the new one as it is saved. Rejects with `Changed` when the database has another revision.
 *
 * @param {Known} known
 * @param {NewDraft} draft
 * @param {string} [revision] the revision that it gets
 * @returns {Promise<Draft>}
 */
export function replace(known, draft, revision = newRevision()) {
  const kept = { ...draft, id: known.id, revision };
  return whileOn("readwrite", async (store) => {
    await compare(store, known);
    await store.put(kept);
    return kept;
  });
}

/**
 * Deletes a draft. Rejects with `Changed` when the database has another revision.
 *
 * @param {Known} known
 */
export function remove(known) {
  return whileOn("readwrite", async (store) => {
    await compare(store, known);
    await store.delete(known.id);
  });
}

/**
 * @param {{ get: (id: number) => Promise<Partial<Draft> | undefined> }} store
 * @param {Known} known
 */
async function compare(store, { id, revision }) {
  if ((await store.get(id))?.revision !== revision) throw new Changed();
}

/**
 * Deletes all drafts, and returns them.
 *
 * @param {boolean} isEnd whether no drafts are kept from now on
 */
export function clear(isEnd) {
  return whileOn("readwrite", async (store) => {
    const drafts = await draftsIn(store);
    await store.clear();
    if (!isEnd) await store.put(MARK);
    return drafts;
  });
}

/**
 * Begins to keep drafts, with earlier drafts. A draft whose id is taken gets a new id.
 *
 * @param {Draft[]} [drafts]
 */
export function begin(drafts = []) {
  return within(
    "readwrite",
    async (store) => {
      await store.put(MARK);
      for (const { id, ...draft } of drafts) await store.put((await store.get(id)) ? draft : { ...draft, id });
      return drafts;
    },
    true,
  );
}

/**
 * A name that no draft has: the wanted name, or that name with a number.
 *
 * @param {string} wanted
 */
export async function freeName(wanted) {
  const taken = new Set(((await list()) ?? []).map((draft) => draft.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
  return name;
}

/**
 * Puts an earlier draft back in the place of the draft that this tab wrote; beside it, if another tab has written since.
 *
 * @param {Known} written
 * @param {Draft} before
 * @returns {Promise<Draft>}
 */
export async function restore(written, before) {
  try {
    return await replace(written, before);
  } catch (cause) {
    if (!(cause instanceof Changed)) throw cause;
    return add({ ...before, name: await freeName(before.name) });
  }
}

/**
 * The channel by which tabs learn of each other's changes. Where a browser stores nothing for the page there is none.
 *
 * @returns {BroadcastChannel | undefined}
 */
export function channel() {
  try {
    return new BroadcastChannel("inspection-ratings-drafts");
  } catch (refusal) {
    console.warn(refusal);
  }
}
