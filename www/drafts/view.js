// What the panel of the drafts shows: the list, which of the drafts is on the page, and whether its figures are saved.
import { DraftList } from "./list.js";
import { namedFiguresOf } from "./row.js";
import { sayAtTop, wordsInList } from "./standing.js";
import { channel, list } from "./store.js";
import { forReader } from "../element/for-reader.js";
import { trendOf } from "./score-trend.js";

/** @import { DraftOnPage } from "./on-page.js" */
/** @import { partsOf } from "./parts.js" */
/** @import { DraftActions } from "./row.js" */
/** @import { Status } from "./status.js" */
/** @import { Draft } from "./database.js" */
/** @import { InspectionRatings } from "../element/element.js" */

/**
 * @typedef {object} Desk what the acts of the reader on drafts need
 * @property {InspectionRatings} calculator
 * @property {ReturnType<typeof partsOf>} parts
 * @property {Status} status
 * @property {DraftOnPage} onPage
 * @property {DraftView} view
 */

export class DraftView {
  #parts;
  #calculator;
  #status;
  #onPage;
  #differ;
  #choices;
  #list;
  #otherTabs = channel();
  /** How many changes of the box are still at work. Until then the box stays as the reader left it. */
  #switching = 0;

  /**
   * @param {Omit<Desk, "view">} desk
   * @param {object} acts
   * @param {(draft: Draft) => DraftActions} acts.actionsOf what the buttons of a draft do
   * @param {() => void} acts.differ is called when another tab has changed or deleted the draft on the page
   * @param {() => void} acts.changedElsewhere is called when another tab has changed the drafts
   * @param {() => { label: string, run: () => void }[]} acts.choices what the reader can do with figures that are not the draft's
   */
  constructor({ parts, calculator, status, onPage }, { actionsOf, differ, changedElsewhere, choices }) {
    this.#parts = parts;
    this.#calculator = calculator;
    this.#status = status;
    this.#onPage = onPage;
    this.#differ = differ;
    this.#choices = choices;
    this.#list = new DraftList(parts.rows, actionsOf);
    if (this.#otherTabs) this.#otherTabs.onmessage = changedElsewhere;
  }

  /** Shows the drafts. */
  async show() {
    const { saving } = this.#onPage;
    const drafts = await list();
    if (!this.#switching) this.#parts.on.checked = drafts !== undefined;
    this.#parts.work.hidden = !drafts;
    if (!drafts) saving.take(undefined);
    else if (saving.compare(drafts)) this.#differ();
    const focused = document.activeElement;
    if (this.#list.show(drafts ?? [])) {
      this.#parts.trend.replaceChildren(...trendOf(drafts ?? []));
      forReader.offer(this.#calculator, (drafts ?? []).map(namedFiguresOf));
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    }
    this.mark();
    this.#parts.all.hidden = this.#list.size < 2;
    this.#parts.none.hidden = this.#list.size > 0;
  }

  /** Marks the draft that is on the page, and says whether its figures are saved. */
  mark() {
    const { saving, isNamedByPage } = this.#onPage;
    const { current, standing } = saving;
    this.#list.mark(current?.id, standing === "left", wordsInList(saving));
    const isOther = current && !isNamedByPage && this.#parts.field.value.trim() !== current.name;
    this.#parts.save.textContent = isOther ? "Save as another draft" : "Save draft";
    const show = () => {
      this.open();
      this.#status.button?.focus();
    };
    sayAtTop(saving, show, this.#choices());
  }

  /** Unfolds the panel. */
  open() {
    this.#parts.on.closest("details")?.setAttribute("open", "");
  }

  /**
   * Shows the drafts after this tab has changed them, and has the other tabs show the drafts anew.
   *
   * @param {string} sentence the change
   * @param {() => HTMLElement | null | undefined} [focus] finds the element that takes the focus
   */
  async changed(sentence, focus) {
    this.#otherTabs?.postMessage("changed");
    await this.show();
    if (sentence) this.#status.say(sentence);
    focus?.()?.focus();
  }

  /**
   * The first button of a draft.
   *
   * @param {number | undefined} id
   */
  button(id) {
    return this.#list.button(id);
  }

  /** @param {string} sentence what is wrong with the name of the draft; empty if nothing is */
  showError(sentence) {
    this.#parts.error.textContent = sentence;
    this.#parts.field.ariaInvalid = sentence ? "true" : null;
  }

  /**
   * Leaves the box as the reader has left it until a change of it is done.
   *
   * @param {() => Promise<void>} change
   */
  async whileSwitching(change) {
    this.#switching++;
    try {
      await change();
    } finally {
      this.#switching--;
    }
  }
}
