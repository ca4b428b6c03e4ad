// Drafts in the browser's own store. Each has a revision, new at every write: a tab that holds an older one has not seen what
// another tab wrote, and its write is refused. Reading, comparing and writing is one transaction.

const NAME = "inspection-ratings-drafts";
const STORE = "drafts";
/** The record that is there while drafts are kept. */
const MARK = { id: 0 };

/** Another tab has changed or deleted the draft, or there is one where none was known. */
export class Changed extends Error {}

/** Drafts are not kept, or no longer. */
export class Off extends Error {}

const newRevision = () => crypto.getRandomValues(new Uint32Array(2)).join("-");

/** Opens the store. Without leave to make it, there is none where none was made: nothing is stored before it is asked for. */
function open(mayMake) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    let refused = false;
    request.onupgradeneeded = () => {
      refused = !mayMake;
      if (refused) request.transaction.abort();
      else request.result.createObjectStore(STORE, { keyPath: "id", autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (refused) resolve();
      else reject(request.error);
    };
  });
}

/** Does something in one transaction, which is all done or not at all. `work` gives its result, or throws it all away. */
async function within(mode, work, mayMake = false) {
  const database = await open(mayMake);
  if (!database) throw new Off();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      let result;
      let cause;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(cause ?? transaction.error);
      const give = (value) => (result = value);
      const refuse = (error) => {
        cause = error;
        transaction.abort();
      };
      work(transaction.objectStore(STORE), give, refuse);
    });
  } finally {
    database.close();
  }
}

/** The same while drafts are kept. */
function whileOn(mode, work) {
  return within(mode, (store, give, refuse) => {
    store.get(MARK.id).onsuccess = ({ target: { result } }) => (result ? work(store, give, refuse) : refuse(new Off()));
  });
}

const isDraft = ({ id }) => id !== MARK.id;

/** The drafts, newest first; none at all, not even an empty list, while they are not kept. */
export async function list() {
  try {
    return await whileOn("readonly", (store, give) => {
      store.getAll().onsuccess = ({ target: { result } }) => give(result.filter(isDraft).sort((a, b) => b.saved - a.saved));
    });
  } catch (cause) {
    if (cause instanceof Off) return undefined;
    throw cause;
  }
}

/** Keeps a draft that is new, and gives it as it is kept. */
export function add({ id: _, ...draft }) {
  const kept = { ...draft, revision: newRevision() };
  return whileOn("readwrite", (store, give) => {
    store.add(kept).onsuccess = ({ target: { result: id } }) => give({ ...kept, id });
  });
}

/** Puts a draft in place of the one that is known, and gives it as it is kept. Rejects when that is not what is there. */
export function replace(known, draft) {
  const kept = { ...draft, id: known.id, revision: newRevision() };
  return compared(known, (store) => store.put(kept), kept);
}

/** Deletes the draft that is known. Rejects when that is not what is there. */
export function remove(known) {
  return compared(known, (store) => store.delete(known.id));
}

function compared({ id, revision }, write, result) {
  return whileOn("readwrite", (store, give, refuse) => {
    store.get(id).onsuccess = ({ target: { result: there } }) => {
      if (there?.revision !== revision) return refuse(new Changed());
      write(store);
      give(result);
    };
  });
}

/** Deletes all drafts, and gives what there was; stops keeping them if that is asked. */
export function clear(stop) {
  return whileOn("readwrite", (store, give) => {
    store.getAll().onsuccess = ({ target: { result } }) => {
      store.clear();
      if (!stop) store.put(MARK);
      give(result.filter(isDraft));
    };
  });
}

/** Begins to keep drafts, with some that were there before. One whose place is taken gets another. */
export function begin(drafts = []) {
  const work = (store, give) => {
    store.put(MARK);
    for (const { id, ...draft } of drafts) {
      store.get(id).onsuccess = ({ target: { result: there } }) => store.put(there ? draft : { ...draft, id });
    }
    give(drafts);
  };
  return within("readwrite", work, true);
}
