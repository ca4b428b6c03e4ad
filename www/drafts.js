// The panel "Keep drafts on this device": named drafts in the browser's own database, for as long as the reader wants them.
import { NotRunning, sentenceFor } from "./draft-errors.js";
import { DraftList } from "./draft-list.js";
import { partsOf } from "./draft-parts.js";
import { LONGEST, namedFiguresOf } from "./draft-row.js";
import { Status } from "./draft-status.js";
import { Changed, add, begin, channel, clear, freeName, list, remove, replace, restore } from "./draft-store.js";
import { companions, forReader } from "./element.js";
import { headingChoices, rememberHeadings } from "./heading-choices.js";
import { trendOf } from "./score-trend.js";

/** @import { Draft, Known, NewDraft } from "./draft-store.js" */
/** @import { DraftActions, NameForm } from "./draft-row.js" */
/** @import { Undo } from "./draft-status.js" */
/** @import { InspectionRatings } from "./element.js" */

/** @param {number} number */
const counted = (number) => (number === 1 ? "1 draft" : `${number} drafts`);

/**
 * Runs the panel.
 *
 * @param {HTMLElement} panel
 * @param {InspectionRatings} calculator
 */
export function start(panel, calculator) {
  new DraftsPanel(panel, calculator).start(Number(panel.dataset.draft));
}

class DraftsPanel {
  #parts;
  #calculator;
  #status;
  #list;
  #otherTabs = channel();
  /**
   * The draft that the figures on the page were opened from or saved as, as this tab last read it.
   *
   * @type {Draft | undefined}
   */
  #current;
  /** How many changes of the box are still at work. Until then the box stays as the reader left it. */
  #switching = 0;
  /** Whether a draft is being saved. */
  #isSaving = false;

  /**
   * @param {HTMLElement} panel
   * @param {InspectionRatings} calculator
   */
  constructor(panel, calculator) {
    this.#parts = partsOf(panel);
    this.#calculator = calculator;
    this.#status = new Status(
      this.#parts,
      (action) => this.#attempt(action),
      (undo) => this.#takeBack(undo),
    );
    this.#list = new DraftList(this.#parts.rows, (draft) => this.#actionsOf(draft));
  }

  /**
   * Listens to the reader, the calculator and other tabs, and shows the drafts.
   *
   * @param {number} draft the id of a draft to open, because the reader may have pressed “Continue” at the top of the page
   */
  start(draft) {
    const { on, form, field, all } = this.#parts;
    const companion = companions.get(this.#calculator);
    if (companion) {
      const { changed: follow } = companion;
      companion.changed = () => {
        follow();
        this.#mark();
      };
    }
    if (this.#otherTabs) this.#otherTabs.onmessage = () => this.#attempt(() => this.#show());
    on.addEventListener("change", () => this.#attempt(() => this.#turn()));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // The second press of a double press would not find the draft of the first yet.
      if (this.#isSaving) return;
      this.#isSaving = true;
      this.#attempt(() => this.#save()).finally(() => (this.#isSaving = false));
    });
    field.addEventListener("input", () => this.#showError(""));
    all.addEventListener("click", () => this.#attempt(() => this.#deleteAll()));
    field.maxLength = LONGEST;
    // The reader may have ticked the box while the browser fetched this script.
    this.#attempt(() => (on.checked ? this.#turn() : this.#show()));
    if (draft) this.#attempt(() => this.#openDraft(draft));
  }

  /**
   * Runs an action, and shows the sentence for its error.
   *
   * @param {() => Promise<void>} action
   */
  async #attempt(action) {
    try {
      await action();
    } catch (cause) {
      this.#status.say(sentenceFor(cause));
      await this.#show().catch(() => (this.#parts.on.checked = false));
    }
  }

  /** Shows the drafts. */
  async #show() {
    const drafts = await list();
    if (!this.#switching) this.#parts.on.checked = drafts !== undefined;
    this.#parts.work.hidden = !drafts;
    if (!drafts) this.#current = undefined;
    const focused = document.activeElement;
    if (this.#list.show(drafts ?? [])) {
      this.#parts.trend.replaceChildren(...trendOf(drafts ?? []));
      forReader.offer(this.#calculator, (drafts ?? []).map(namedFiguresOf));
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    }
    this.#mark();
    this.#parts.all.hidden = this.#list.size < 2;
    this.#parts.none.hidden = this.#list.size > 0;
  }

  /**
   * What the buttons of a draft do.
   *
   * @param {Draft} draft
   * @returns {DraftActions}
   */
  #actionsOf(draft) {
    return {
      open: () => this.#attempt(() => this.#openDraft(draft.id)),
      compare: () => this.#attempt(() => this.#compareWith(draft)),
      rename: (name, form) => this.#attempt(() => this.#renameTo(draft, name, form)),
      remove: () => this.#attempt(() => this.#deleteDraft(draft)),
    };
  }

  /** Marks the draft that is on the page, and says whether its figures have changed since. */
  #mark() {
    const isSaved = JSON.stringify(this.#calculator.value) === JSON.stringify(this.#current?.value);
    this.#list.mark(this.#current?.id, isSaved);
  }

  /**
   * Shows the drafts after this tab has changed them, and tells the other tabs to show them anew.
   *
   * @param {string} sentence the change
   * @param {() => HTMLElement | null | undefined} [focus] finds the element that takes the focus
   */
  async #changed(sentence, focus) {
    this.#otherTabs?.postMessage("changed");
    await this.#show();
    this.#status.say(sentence);
    focus?.()?.focus();
  }

  /** @param {string} sentence */
  #showError(sentence) {
    this.#parts.error.textContent = sentence;
    this.#parts.field.ariaInvalid = sentence ? "true" : null;
  }

  /** @param {Undo} undo */
  async #takeBack(undo) {
    const id = await this.#status.run(undo);
    await this.#changed("Restored.", () => this.#list.button(id) ?? this.#status.button ?? (this.#parts.work.hidden ? this.#parts.on : this.#parts.field));
  }

  /**
   * Puts an earlier draft back in the place of the draft that this tab wrote.
   *
   * @param {Known} written
   * @param {Draft} before
   */
  async #restore(written, before) {
    const kept = await restore(written, before);
    if (this.#current?.id === written.id && kept.id === written.id) this.#current = kept;
    return kept.id;
  }

  async #turn() {
    this.#switching++;
    try {
      await (this.#parts.on.checked ? this.#turnOn() : this.#turnOff());
    } finally {
      this.#switching--;
    }
  }

  async #turnOn() {
    await begin();
    await this.#changed("Drafts will now be kept on this device. Save one below.");
    this.#parts.field.value ||= this.#calculator.value?.service ?? "";
  }

  async #turnOff() {
    const drafts = await clear(true);
    this.#status.add({
      label: "Restore the drafts",
      async run() {
        await begin(drafts);
        return undefined;
      },
    });
    const deleted = drafts.length ? `${counted(drafts.length)} deleted. ` : "";
    await this.#changed(`${deleted}Drafts are no longer kept on this device. You can undo this until you leave this page.`);
  }

  /**
   * The figures on the page, as a draft of a name.
   *
   * @param {string} name
   * @returns {NewDraft}
   */
  #draftOf(name) {
    const { value, outcome } = this.#calculator;
    if (!value || !outcome) throw new NotRunning();
    const { score, overall } = outcome;
    const rating = score.complete ? overall.rating : null;
    const words = forReader.words(this.#calculator);
    const calculator = forReader.calculator(this.#calculator);
    const headings = calculator && headingChoices(calculator);
    return { name, value, words, headings, saved: Date.now(), rating, score: `${score.points} of ${score.max}` };
  }

  async #save() {
    const name = this.#parts.field.value.trim();
    if (!name) {
      this.#showError("Enter a name for the draft");
      return this.#parts.field.focus();
    }
    const [first, ...others] = ((await list()) ?? []).filter((draft) => draft.name === name);
    if (!first) return this.#saveNew(name);
    const own = this.#current && [first, ...others].find(({ id }) => id === this.#current?.id);
    try {
      if (own && this.#current) return await this.#saveOver({ id: own.id, revision: this.#current.revision }, own);
    } catch (cause) {
      if (!(cause instanceof Changed)) throw cause;
    }
    const sentence = own ? "This draft was changed in another tab." : `There is already a draft called “${name}”.`;
    const there = own ?? first;
    this.#status.say(
      sentence,
      { label: "Keep both", action: async () => this.#saveNew(await freeName(name)) },
      { label: "Replace it", action: () => this.#saveOver(there, there) },
    );
    this.#status.button?.focus();
  }

  /** @param {string} name */
  async #saveNew(name) {
    this.#current = await add(this.#draftOf(name));
    this.#parts.field.value = name;
    await this.#changed(`“${name}” is saved on this device.`, () => this.#parts.field);
  }

  /**
   * @param {Known} known the draft to replace, as this tab last read it
   * @param {Draft} before the same draft as the database contains it, for an undo
   */
  async #saveOver(known, before) {
    const { name } = before;
    const written = await replace(known, this.#draftOf(name));
    this.#current = written;
    this.#status.add({ label: `Restore the earlier “${name}”`, run: () => this.#restore(written, before) });
    await this.#changed(`“${name}” is saved on this device, replacing the earlier version.`, () => this.#parts.field);
  }

  /** @param {number} id */
  async #openDraft(id) {
    const draft = (await list())?.find((draft) => draft.id === id);
    if (!draft) throw new Changed();
    if (!this.#calculator.outcome) throw new NotRunning();
    try {
      forReader.open(this.#calculator, draft.value, draft.words);
      const calculator = forReader.calculator(this.#calculator);
      if (calculator && draft.headings) rememberHeadings(calculator, draft.headings);
    } catch (cause) {
      if (!(cause instanceof Error && cause.name === "InspectionError")) throw cause;
      return this.#status.say(`“${draft.name}” cannot be opened: ${cause.message}. Your figures have not changed.`);
    }
    // Complete figures open in the view to read, and other figures in the form.
    if (draft.rating) forReader.read(this.#calculator);
    this.#current = draft;
    this.#parts.field.value = draft.name;
    this.#showError("");
    await this.#show();
    this.#status.say(`“${draft.name}” is open.`, {
      label: "Go back to your earlier figures",
      action: async () => {
        this.#calculator.undo();
        this.#status.say("Your earlier figures are back.");
      },
    });
  }

  /** @param {Draft} draft */
  async #compareWith(draft) {
    const { name, value } = namedFiguresOf(draft);
    if (!this.#calculator.outcome) throw new NotRunning();
    if (!forReader.compare(this.#calculator, value, name)) {
      return this.#status.say(`“${name}” is under other standards than the figures on the page, so the two cannot be compared.`);
    }
    this.#status.say(`“Compare” shows “${name}” beside the figures on the page.`);
    await forReader.drawn(this.#calculator);
    this.#calculator.shadowRoot?.getElementById("side")?.focus();
  }

  /**
   * @param {Draft} draft
   * @param {string} name
   * @param {NameForm} form
   */
  async #renameTo(draft, name, { close, ask }) {
    const isTaken = ((await list()) ?? []).some((other) => other.id !== draft.id && other.name === name);
    if (!name || isTaken) {
      this.#status.say(name ? `There is already a draft called “${name}”. Choose another name.` : "Enter a name for the draft.");
      return ask();
    }
    close();
    if (name === draft.name) return;
    const kept = await replace(draft, { ...draft, name });
    if (this.#current?.id === kept.id) this.#current = kept;
    if (this.#parts.field.value.trim() === draft.name) this.#parts.field.value = name;
    this.#status.add({ label: `Rename it back to “${draft.name}”`, run: () => this.#restore(kept, draft) });
    await this.#changed(`“${draft.name}” is now called “${name}”.`, () => this.#list.button(kept.id));
  }

  /** @param {Draft} draft */
  async #deleteDraft(draft) {
    await remove(draft);
    this.#status.add({ label: `Restore “${draft.name}”`, run: () => this.#restore({ id: draft.id }, draft) });
    await this.#changed(`“${draft.name}” is deleted.`, () => this.#status.button);
  }

  async #deleteAll() {
    const drafts = await clear(false);
    this.#status.add({ label: `Restore ${counted(drafts.length)}`, run: async () => (await begin(drafts))[0]?.id });
    await this.#changed(`${counted(drafts.length)} deleted.`, () => this.#status.button);
  }
}
