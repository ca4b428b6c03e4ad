// The browser's own database of drafts: opening it, and work in one transaction. The page stores nothing before the reader switches drafts on.
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
 * @property {string} [sheet] the name of the sheet that the figures are from, with the period of its cases
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
export const MARK = { id: 0 };

/** Drafts are not kept, or no longer. */
export class Off extends Error {}

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
export async function within(mode, work, mayCreate = false) {
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
export function whileOn(mode, work) {
  return within(mode, async (/** @type {Store<Mode>} */ store) => {
    if (!(await store.get(MARK.id))) throw new Off();
    return work(store);
  });
}
