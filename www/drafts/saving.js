// The draft that is on the page saves itself: a moment after each change, and at once when the reader leaves the page. It does not take
// over other figures that come to the page, such as those of a report, and never replaces what another tab has written.
import { areActual, areOther, areSame } from "./figures.js";
import { forgetLast, keepLast } from "./last.js";
import { Changed, list, newRevision, replace } from "./store.js";
import { draftBeforeReload, noteDraft } from "./tab-note.js";

/** @import { Draft, NewDraft } from "./database.js" */
/** @import { Inspection } from "../package/engine.js" */

/** How long after a change the draft is saved, in milliseconds. */
const REST = 400;

/**
 * @typedef {object} Events
 * @property {() => Inspection | null} value the figures on the page
 * @property {(name: string) => NewDraft} draftOf the figures on the page, as a draft of a name
 * @property {(name: string) => void} named is called with the name of the draft whose figures are on the page
 * @property {(isFirst: boolean) => Promise<void>} saved is called when the draft has saved itself; `isFirst` if it is the first time since the
 *   reader opened or saved it
 * @property {(cause: unknown) => Promise<void>} failed is called when it could not be saved
 */

/**
 * Where the draft stands: its figures are saved, or on their way; a scenario is shown, which it does not contain; it is a scenario, and its actual
 * figures are shown; other figures are on the page; another tab has changed or deleted it; or the browser has refused to save it.
 *
 * @typedef {"saved" | "saving" | "scenario" | "actual" | "left" | "changed" | "deleted" | "refused"} Standing
 */

export class DraftSaving {
  #events;
  /**
   * The draft on the page, as this tab last read or wrote it.
   *
   * @type {Draft | undefined}
   */
  #current;
  /**
   * The draft as it was when the reader opened or saved it.
   *
   * @type {Draft | undefined}
   */
  #opened;
  /**
   * The figures that were on the page before the draft was opened.
   *
   * @type {Inspection | null | undefined}
   */
  #before;
  /**
   * What is to be saved, with the revision that it gets.
   *
   * @type {NewDraft & { revision: string } | undefined}
   */
  #pending;
  /** The revision that is being written. */
  #next = "";
  /** @type {Standing} */
  #standing = "saved";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isWriting = false;
  #written = Promise.resolve();

  /** @param {Events} events */
  constructor(events) {
    this.#events = events;
    const leavePage = () => {
      this.follow();
      const [draft, current] = [this.#pending, this.#current];
      if (draft && current && !this.#isEnded) keepLast({ ...draft, name: current.name, id: current.id }, [current.revision, this.#next]);
      this.flush();
    };
    addEventListener("pagehide", leavePage);
    document.addEventListener("visibilitychange", leavePage);
    // Whoever goes through the history to other figures has left the draft. `address.js` has opened those figures by now.
    addEventListener("popstate", () => {
      if (!this.#isEnded && !areSame(this.#events.value(), this.#latest)) this.leave();
    });
  }

  get current() {
    return this.#current;
  }

  get opened() {
    return this.#opened;
  }

  get standing() {
    return this.#standing;
  }

  /** Whether the draft differs from what the reader opened or saved, or soon will. */
  get isChanged() {
    return Boolean(this.#pending) || this.#current?.revision !== this.#opened?.revision;
  }

  /** Whether the draft saves itself no more, because another tab has written. */
  get #isEnded() {
    return this.#standing === "changed" || this.#standing === "deleted";
  }

  get #latest() {
    return this.#pending?.value ?? this.#current?.value;
  }

  /**
   * Follows a draft that the reader has opened or saved, or none.
   *
   * @param {Draft | undefined} draft
   * @param {Inspection | null} [before] the figures that were on the page before
   */
  take(draft, before) {
    this.#forget();
    this.#current = draft;
    this.#opened = draft;
    this.#before = before;
    this.#stand("saved");
  }

  /**
   * Goes on with the draft as it is saved now, which another part of the page has written.
   *
   * @param {Draft} draft
   */
  goOn(draft) {
    this.#current = draft;
    this.#opened = draft;
    this.#stand(areSame(this.#events.value(), draft.value) ? "saved" : "left");
  }

  /**
   * Goes on with the draft that was on the page before the page was reloaded.
   *
   * @param {Draft[]} drafts
   */
  resume(drafts) {
    const noted = draftBeforeReload();
    const stored = noted && drafts.find(({ id }) => id === noted.id);
    if (!stored) return;
    const isOurs = noted.revisions.includes(stored.revision);
    this.take(isOurs ? stored : { ...stored, revision: noted.revisions[0] ?? "" });
    this.compare(drafts);
    this.follow();
  }

  /** The figures on the page are no longer the draft's. */
  leave() {
    this.#stand("left");
  }

  /** Has a change of the figures on the page saved. */
  follow() {
    const value = this.#events.value();
    const current = this.#current;
    if (!current || !value || this.#isEnded) return;
    if (areSame(value, current.value)) {
      this.#forget();
      this.#stand("saved");
    } else if (areSame(value, this.#pending?.value)) {
      this.#stand("saving");
    } else if (areActual(value, current.value)) {
      this.#stand("actual");
    } else if (this.#standing === "left") {
      return;
    } else if (areSame(value, this.#before) || areOther(this.#latest ?? value, value)) {
      this.#stand("left");
    } else if (Boolean(value.scenario) !== Boolean(current.value.scenario)) {
      this.#stand(value.scenario ? "scenario" : "left");
    } else {
      this.#pending = { ...this.#events.draftOf(current.name), revision: newRevision() };
      this.#stand("saving");
      this.#timer ??= setTimeout(() => this.flush(), REST);
    }
  }

  /** Saves at once what is to be saved. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#written = this.#written.then(() => this.#write());
    return this.#written;
  }

  /**
   * Compares the draft with what the browser has, because another tab may have changed or deleted it. Returns whether that is news.
   *
   * @param {Draft[]} drafts
   */
  compare(drafts) {
    const current = this.#current;
    if (!current || this.#isWriting) return false;
    const stored = drafts.find(({ id }) => id === current.id);
    const before = this.#standing;
    if (!stored) this.#stand("deleted");
    else if (stored.revision !== current.revision) this.#stand("changed");
    else if (before === "deleted") this.#stand("left");
    return before !== this.#standing;
  }

  async #write() {
    const [draft, current] = [this.#pending, this.#current];
    if (!draft || !current || this.#isEnded) return;
    const isFirst = current.revision === this.#opened?.revision;
    this.#pending = undefined;
    this.#isWriting = true;
    try {
      this.#next = draft.revision;
      this.#note(draft.revision);
      const written = await replace(current, { ...draft, name: current.name }, draft.revision);
      forgetLast(current.id);
      this.#isWriting = false;
      if (this.#current !== current) return;
      this.#current = written;
      this.#note();
      this.follow();
      await this.#events.saved(isFirst);
    } catch (cause) {
      this.#pending ??= draft;
      this.#isWriting = false;
      if (cause instanceof Changed) this.compare((await list()) ?? []);
      else this.#stand("refused");
      await this.#events.failed(cause);
    }
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = undefined;
  }

  /** @param {Standing} standing */
  #stand(standing) {
    this.#standing = standing;
    this.#note();
    const isShown = standing === "saved" || standing === "saving" || standing === "refused";
    if (this.#current && isShown) this.#events.named(this.#current.name);
  }

  /** @param {string[]} next the revision that is being written */
  #note(...next) {
    noteDraft(this.#standing === "left" || this.#standing === "deleted" ? undefined : this.#current, ...next);
  }
}
