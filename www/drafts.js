// The panel "Keep drafts on this device": named drafts in the browser's own database, for as long as the reader wants them.
import { NotRunning, sentenceFor } from "./draft-errors.js";
import { DraftList } from "./draft-list.js";
import { partsOf } from "./draft-parts.js";
import { LONGEST, nameFor, namedFiguresOf } from "./draft-row.js";
import { DraftSaving, hasFigures } from "./draft-saving.js";
import { sayAtTop, wordsInList } from "./draft-standing.js";
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
  /** Saves the draft that is on the page. */
  #saving;
  /** Whether the draft on the page has the name that the page gave it. A name by the reader renames it then. */
  #isNamedByPage = false;
  /** Whether the reader has switched drafts on before any figure was entered: the first figures become a draft then. */
  #awaitsFigures = false;
  /** The end of saving them. */
  #first = Promise.resolve();
  /**
   * What puts the draft on the page back as the reader opened or saved it.
   *
   * @type {Undo | undefined}
   */
  #earlier;
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
    this.#saving = new DraftSaving({
      value: () => calculator.value,
      draftOf: (name) => this.#draftOf(name),
      saved: (isFirst) => this.#attempt(() => this.#savedItself(isFirst)),
      failed: (cause) => this.#attempt(() => this.#notSaved(cause)),
    });
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
        this.#follow();
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
    field.addEventListener("input", () => {
      this.#showError("");
      this.#mark();
    });
    all.addEventListener("click", () => this.#attempt(() => this.#deleteAll()));
    field.maxLength = LONGEST;
    // The reader may have ticked the box while the browser fetched this script.
    this.#attempt(() => (on.checked ? this.#turn() : draft ? this.#show() : this.#resume()));
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
    if (!drafts) this.#saving.take(undefined);
    else if (this.#saving.compare(drafts)) this.#sayChanged();
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

  /** Has the draft on the page follow a change of the figures. */
  #follow() {
    if (this.#awaitsFigures && hasFigures(this.#calculator.value)) {
      this.#awaitsFigures = false;
      this.#first = this.#attempt(() => this.#saveFirst());
    } else this.#saving.follow();
    this.#mark();
  }

  /** Goes on with the draft that was on the page before a reload, and shows the drafts. */
  async #resume() {
    this.#saving.resume((await list()) ?? []);
    const { current } = this.#saving;
    if (current) this.#parts.field.value = current.name;
    await this.#show();
    if (this.#saving.standing === "changed") this.#sayChanged();
  }

  /** @param {boolean} isFirst */
  async #savedItself(isFirst) {
    const { current } = this.#saving;
    if (!isFirst || !current) return this.#changed("");
    this.#addEarlier(current);
    await this.#changed(`“${current.name}” is saved as you change it.`);
  }

  /**
   * Lets the reader put the draft on the page back as it was opened or saved.
   *
   * @param {Draft} current
   */
  #addEarlier({ name }) {
    const before = this.#saving.opened;
    if (!before) return;
    this.#dropEarlier();
    this.#earlier = {
      label: `Put “${name}” back as it was when you opened it`,
      run: async () => {
        await this.#saving.flush();
        const { current } = this.#saving;
        return current?.id === before.id ? this.#restore(current, before) : before.id;
      },
    };
    this.#status.add(this.#earlier);
  }

  #dropEarlier() {
    if (this.#earlier) this.#status.drop(this.#earlier);
    this.#earlier = undefined;
  }

  /** @param {unknown} cause */
  async #notSaved(cause) {
    await this.#show();
    if (cause instanceof Changed) this.#sayChanged();
    else this.#status.say(sentenceFor(cause));
  }

  /** Lets the reader decide about a draft that another tab has changed or deleted. */
  #sayChanged() {
    const { current, standing } = this.#saving;
    if (!current || standing === "left") return;
    const { id, name } = current;
    const both = { label: "Keep both", action: async () => this.#saveNew(await freeName(name)) };
    if (standing === "deleted") return this.#status.say(`“${name}” is deleted. The figures on this page are not saved.`, { ...both, label: "Save them again" });
    this.#status.say(
      "This draft was changed in another tab.",
      both,
      { label: "Replace it", action: async () => this.#replaceOther(id) },
      { label: "Open the other", action: () => this.#openDraft(id) },
    );
  }

  /** @param {number} id */
  async #replaceOther(id) {
    const there = (await list())?.find((draft) => draft.id === id);
    if (!there) throw new Changed();
    await this.#saveOver(there, there);
  }

  /** Marks the draft that is on the page, and says whether its figures are saved. */
  #mark() {
    const { current, standing } = this.#saving;
    this.#list.mark(current?.id, standing === "left", wordsInList(this.#saving));
    const isOther = current && !this.#isNamedByPage && this.#parts.field.value.trim() !== current.name;
    this.#parts.save.textContent = isOther ? "Save as another draft" : "Save draft";
    sayAtTop(this.#saving, () => {
      this.#parts.on.closest("details")?.setAttribute("open", "");
      this.#status.button?.focus();
    });
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
    if (sentence) this.#status.say(sentence);
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
    if (this.#saving.current?.id === written.id && kept.id === written.id) {
      this.#dropEarlier();
      this.#saving.goOn(kept);
    }
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
    const isNew = !(await list())?.length;
    if (isNew && hasFigures(this.#calculator.value)) return this.#saveFirst();
    this.#awaitsFigures = isNew;
    await this.#changed(
      isNew
        ? "Drafts will now be kept on this device. Nothing is entered yet. What you enter is saved as a draft."
        : "Drafts will now be kept on this device.",
    );
  }

  /** Saves the figures as the first draft, under a name that the page gives. */
  async #saveFirst() {
    const draft = await add(this.#draftOf(nameFor(this.#calculator.value, Date.now())));
    this.#saving.take(draft);
    this.#isNamedByPage = true;
    // The reader may be typing a name already.
    if (document.activeElement !== this.#parts.field) this.#parts.field.value = draft.name;
    await this.#changed(`“${draft.name}” is saved on this device, and is saved again as you change it. You can give it another name.`);
    this.#saving.follow();
    this.#mark();
    this.#parts.status.scrollIntoView({ block: "nearest" });
  }

  async #turnOff() {
    await this.#saving.flush();
    this.#awaitsFigures = false;
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
    await this.#first;
    await this.#saving.flush();
    const [first, ...others] = ((await list()) ?? []).filter((draft) => draft.name === name);
    if (!first) return this.#saveNew(name);
    const { current, opened } = this.#saving;
    const own = current && [first, ...others].find(({ id }) => id === current.id);
    try {
      if (own) return await this.#saveOver({ id: own.id, revision: current.revision }, opened ?? own);
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

  /**
   * Saves a new draft. The draft whose figures it goes on from stays as the reader opened or saved it; one that the page has named takes the name.
   *
   * @param {string} name
   */
  async #saveNew(name) {
    const { current, standing } = this.#saving;
    const named = this.#isNamedByPage && standing !== "left" && standing !== "deleted" ? current : undefined;
    const before = named ? undefined : await this.#leaveCurrent();
    this.#take(named ? await replace(named, this.#draftOf(name)) : await add(this.#draftOf(name)));
    const stays = before ? ` “${before.name}” stays as it was when you opened it.` : "";
    await this.#changed(`“${name}” is saved on this device.${stays}`, () => this.#parts.field);
  }

  /**
   * @param {Known} known the draft to replace, as this tab last read it
   * @param {Draft} before the same draft as it was before, for an undo
   */
  async #saveOver(known, before) {
    const { name } = before;
    if (known.id !== this.#saving.current?.id) await this.#leaveCurrent();
    const written = await replace(known, this.#draftOf(name));
    this.#take(written);
    this.#status.add({ label: `Restore the earlier “${name}”`, run: async () => this.#restoreWritten(written, before) });
    await this.#changed(`“${name}” is saved on this device, replacing the earlier version.`, () => this.#parts.field);
  }

  /**
   * Puts an earlier draft back in the place of one that this tab wrote, and that may have saved itself since.
   *
   * @param {Known} written
   * @param {Draft} before
   */
  async #restoreWritten(written, before) {
    await this.#saving.flush();
    const { current } = this.#saving;
    return this.#restore(current?.id === written.id ? current : written, before);
  }

  /**
   * Goes on with a draft that the reader has saved.
   *
   * @param {Draft} draft
   */
  #take(draft) {
    this.#dropEarlier();
    this.#isNamedByPage = false;
    this.#awaitsFigures = false;
    this.#saving.take(draft);
    this.#parts.field.value = draft.name;
  }

  /**
   * Puts the draft on the page back as the reader opened or saved it, because its changes become another draft. Returns the draft if that has
   * changed it. A draft that the page has named goes.
   */
  async #leaveCurrent() {
    await this.#saving.flush();
    const { current, opened, standing, isChanged } = this.#saving;
    if (!current || !opened || standing === "changed" || standing === "deleted") return;
    if (this.#isNamedByPage && standing !== "left") return void (await remove(current));
    if (isChanged) return restore(current, opened);
  }

  /** @param {number} id */
  async #openDraft(id) {
    await this.#saving.flush();
    const draft = (await list())?.find((draft) => draft.id === id);
    if (!draft) throw new Changed();
    if (!this.#calculator.outcome) throw new NotRunning();
    const before = this.#calculator.value;
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
    this.#take(draft);
    this.#saving.take(draft, before);
    this.#showError("");
    await this.#show();
    this.#status.say(`“${draft.name}” is open. It is saved as you change it.`, {
      label: "Go back to your earlier figures",
      action: async () => {
        await this.#saving.flush();
        this.#saving.leave();
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
    const now = await this.#now(draft);
    const kept = await replace(now, { ...now, name });
    if (this.#saving.current?.id === kept.id) {
      this.#dropEarlier();
      this.#isNamedByPage = false;
      this.#saving.goOn(kept);
    }
    if (this.#parts.field.value.trim() === draft.name) this.#parts.field.value = name;
    this.#status.add({ label: `Rename it back to “${draft.name}”`, run: async () => this.#restoreWritten(kept, now) });
    await this.#changed(`“${draft.name}” is now called “${name}”.`, () => this.#list.button(kept.id));
  }

  /**
   * A draft of the list as it is now, because the draft on the page may have saved itself since its row was drawn.
   *
   * @param {Draft} draft
   */
  async #now(draft) {
    await this.#saving.flush();
    const { current, standing } = this.#saving;
    return current?.id === draft.id && standing !== "changed" ? current : draft;
  }

  /** @param {Draft} draft */
  async #deleteDraft(draft) {
    const now = await this.#now(draft);
    await remove(now);
    this.#status.add({ label: `Restore “${draft.name}”`, run: () => this.#restore({ id: draft.id }, now) });
    if (this.#saving.current?.id === now.id) this.#saving.take(undefined);
    await this.#changed(`“${draft.name}” is deleted.`, () => this.#status.button);
  }

  async #deleteAll() {
    await this.#saving.flush();
    this.#saving.take(undefined);
    const drafts = await clear(false);
    this.#status.add({ label: `Restore ${counted(drafts.length)}`, run: async () => (await begin(drafts))[0]?.id });
    await this.#changed(`${counted(drafts.length)} deleted.`, () => this.#status.button);
  }
}
