// The drafts that are kept. Each write gives a draft a new revision, and a write names the revision that it replaces: if another tab has written
// since, the write is refused. Reading, comparing and writing are one transaction.
import { MARK, Off, whileOn, within } from "./database.js";

/** @import { Draft, Known, NewDraft } from "./database.js" */

/** Another tab has changed or deleted the draft. */
export class Changed extends Error {}

export const newRevision = () => crypto.getRandomValues(new Uint32Array(2)).join("-");

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
