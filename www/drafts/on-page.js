// The draft that is on the page: it saves itself, and the reader can put it back as it was opened or saved.
import { NotRunning } from "./errors.js";
import { DraftSaving } from "./saving.js";
import { remove, restore } from "./store.js";
import { forReader } from "../element/for-reader.js";
import { headingChoices } from "../sheets/heading-choices.js";

/** @import { Draft, Known, NewDraft } from "./database.js" */
/** @import { Status, Undo } from "./status.js" */
/** @import { InspectionRatings } from "../element/element.js" */
/** @import { Inspection } from "../package/engine.js" */

export class DraftOnPage {
  saving;
  /** Whether the draft has the name that the page gave it. A name by the reader renames it then. */
  isNamedByPage = false;
  /** Whether the reader has switched drafts on before any figure was entered: the first figures become a draft then. */
  awaitsFigures = false;
  /** The end of saving the first figures. */
  first = Promise.resolve();
  /**
   * What puts the draft back as the reader opened or saved it.
   *
   * @type {Undo | undefined}
   */
  #earlier;
  #calculator;
  #status;
  #field;

  /**
   * @param {InspectionRatings} calculator
   * @param {Status} status where the reader can undo a change
   * @param {HTMLInputElement} field the field of the draft's name
   * @param {Pick<ConstructorParameters<typeof DraftSaving>[0], "saved" | "failed">} events
   */
  constructor(calculator, status, field, events) {
    this.#calculator = calculator;
    this.#status = status;
    this.#field = field;
    this.saving = new DraftSaving({
      value: () => calculator.value,
      draftOf: (name) => this.named(name),
      named: (name) => forReader.calculator(calculator)?.nameDraft(name),
      ...events,
    });
  }

  /** The name of the sheet that the figures on the page are from. */
  get sheet() {
    return forReader.calculator(this.#calculator)?.table.sheet;
  }

  /**
   * The figures on the page, as a draft of a name.
   *
   * @param {string} name
   * @returns {NewDraft}
   */
  named(name) {
    const { value, outcome } = this.#calculator;
    if (!value || !outcome) throw new NotRunning();
    const { score, overall } = outcome;
    const rating = score.complete ? overall.rating : null;
    const words = forReader.words(this.#calculator);
    const calculator = forReader.calculator(this.#calculator);
    const headings = calculator && headingChoices(calculator);
    // A draft that was opened again has no sheet on the page, and keeps the name of its sheet.
    const { current, standing } = this.saving;
    const sheet = this.sheet ?? (standing === "left" ? undefined : current?.sheet);
    return { name, sheet, value, words, headings, saved: Date.now(), rating, score: `${score.points} of ${score.max}` };
  }

  /**
   * Goes on with a draft that the reader has opened or saved.
   *
   * @param {Draft} draft
   * @param {Inspection | null} [before] the figures that were on the page before
   */
  take(draft, before) {
    this.#dropEarlier();
    this.isNamedByPage = false;
    this.awaitsFigures = false;
    this.saving.take(draft, before);
    this.#field.value = draft.name;
  }

  /**
   * Goes on with the draft under the name that the reader gave it in the list.
   *
   * @param {Draft} kept
   */
  rename(kept) {
    if (this.saving.current?.id !== kept.id) return;
    this.#dropEarlier();
    this.isNamedByPage = false;
    this.saving.goOn(kept);
  }

  /**
   * Lets the reader put the draft back as it was opened or saved.
   *
   * @param {Draft} current
   */
  addEarlier({ name }) {
    const before = this.saving.opened;
    if (!before) return;
    this.#dropEarlier();
    this.#earlier = {
      label: `Put “${name}” back as it was when you opened it`,
      run: async () => {
        await this.saving.flush();
        const { current } = this.saving;
        return current?.id === before.id ? this.restore(current, before) : before.id;
      },
    };
    this.#status.add(this.#earlier);
  }

  #dropEarlier() {
    if (this.#earlier) this.#status.drop(this.#earlier);
    this.#earlier = undefined;
  }

  /**
   * Puts an earlier draft back in the place of the draft that this tab wrote.
   *
   * @param {Known} written
   * @param {Draft} before
   */
  async restore(written, before) {
    const kept = await restore(written, before);
    if (this.saving.current?.id === written.id && kept.id === written.id) {
      this.#dropEarlier();
      this.saving.goOn(kept);
    }
    return kept.id;
  }

  /**
   * Puts an earlier draft back in the place of one that this tab wrote, and that may have saved itself since.
   *
   * @param {Known} written
   * @param {Draft} before
   */
  async restoreWritten(written, before) {
    await this.saving.flush();
    const { current } = this.saving;
    return this.restore(current?.id === written.id ? current : written, before);
  }

  /**
   * Puts the draft back as the reader opened or saved it, because its changes become another draft. Returns the draft if that has
   * changed it. A draft that the page has named goes. A draft that the figures on the page have left stays as it is.
   */
  async leave() {
    await this.saving.flush();
    const { current, opened, standing, isChanged } = this.saving;
    if (!current || !opened || standing === "changed" || standing === "deleted" || standing === "left") return;
    if (this.isNamedByPage) return void (await remove(current));
    if (isChanged) return restore(current, opened);
  }

  /**
   * A draft of the list as it is now, because the draft on the page may have saved itself since its row was drawn.
   *
   * @param {Draft} draft
   */
  async now(draft) {
    await this.saving.flush();
    const { current, standing } = this.saving;
    return current?.id === draft.id && standing !== "changed" ? current : draft;
  }
}
