// The panel "Keep drafts on this device": named drafts in the browser's own database, for as long as the reader wants them.
import { deleteAll, deleteDraft, renameTo } from "./changes.js";
import { sentenceFor } from "./errors.js";
import { choicesForOthers, sayChanged, save } from "./naming.js";
import { DraftOnPage } from "./on-page.js";
import { compareWith, openDraft } from "./opening.js";
import { partsOf } from "./parts.js";
import { LONGEST } from "./row.js";
import { hasFigures } from "./figures.js";
import { Status } from "./status.js";
import { Changed, list } from "./store.js";
import { saveFirst, turn } from "./switch.js";
import { DraftView } from "./view.js";
import { companions } from "../element/for-reader.js";

/** @import { Standing } from "./saving.js" */
/** @import { Draft } from "./database.js" */
/** @import { DraftActions } from "./row.js" */
/** @import { Undo } from "./status.js" */
/** @import { Desk } from "./view.js" */
/** @import { InspectionRatings } from "../element/element.js" */

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
  /** @type {Desk} */
  #desk;
  /** Whether a draft is being saved. */
  #isSaving = false;

  /**
   * @param {HTMLElement} panel
   * @param {InspectionRatings} calculator
   */
  constructor(panel, calculator) {
    const parts = partsOf(panel);
    const status = new Status(
      parts,
      (action) => this.#attempt(action),
      (undo) => this.#takeBack(undo),
    );
    const onPage = new DraftOnPage(calculator, status, parts.field, {
      saved: (isFirst) => this.#attempt(() => this.#savedItself(isFirst)),
      failed: (cause) => this.#attempt(() => this.#notSaved(cause)),
    });
    const view = new DraftView({ calculator, parts, status, onPage }, {
      actionsOf: (draft) => this.#actionsOf(draft),
      differ: () => this.#sayChanged(),
      changedElsewhere: () => this.#attempt(() => this.#desk.view.show()),
      choices: () => choicesForOthers(this.#desk).map(({ label, action }) => ({ label, run: () => this.#attempt(action) })),
    });
    this.#desk = { calculator, parts, status, onPage, view };
  }

  /**
   * Listens to the reader, the calculator and other tabs, and shows the drafts.
   *
   * @param {number} draft the id of a draft to open, because the reader may have pressed “Continue” at the top of the page
   */
  start(draft) {
    const desk = this.#desk;
    const { on, form, field, all } = desk.parts;
    const companion = companions.get(desk.calculator);
    if (companion) {
      const { changed: follow } = companion;
      companion.changed = () => {
        follow();
        this.#follow();
      };
    }
    on.addEventListener("change", () => this.#attempt(() => turn(desk)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // The second press of a double press would not find the draft of the first yet.
      if (this.#isSaving) return;
      this.#isSaving = true;
      this.#attempt(() => save(desk)).finally(() => (this.#isSaving = false));
    });
    field.addEventListener("input", () => {
      desk.view.showError("");
      desk.view.mark();
    });
    all.addEventListener("click", () => this.#attempt(() => deleteAll(desk)));
    field.maxLength = LONGEST;
    // The reader may have ticked the box while the browser fetched this script.
    this.#attempt(() => (on.checked ? turn(desk) : draft ? desk.view.show() : this.#resume()));
    if (draft) this.#attempt(() => openDraft(desk, draft));
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
      const { parts, status, view } = this.#desk;
      status.say(sentenceFor(cause));
      await view.show().catch(() => (parts.on.checked = false));
    }
  }

  /**
   * What the buttons of a draft do.
   *
   * @param {Draft} draft
   * @returns {DraftActions}
   */
  #actionsOf(draft) {
    const desk = this.#desk;
    return {
      open: () => this.#attempt(() => openDraft(desk, draft.id)),
      compare: () => this.#attempt(() => compareWith(desk, draft)),
      rename: (name, form) => this.#attempt(() => renameTo(desk, draft, name, form)),
      remove: () => this.#attempt(() => deleteDraft(desk, draft)),
    };
  }

  /** Has the draft on the page follow a change of the figures. */
  #follow() {
    const { calculator, onPage, view } = this.#desk;
    if (onPage.awaitsFigures && hasFigures(calculator.value)) {
      onPage.awaitsFigures = false;
      onPage.first = this.#attempt(() => saveFirst(this.#desk));
    } else {
      const before = onPage.saving.standing;
      onPage.saving.follow();
      this.#sayOthers(before);
    }
    view.mark();
  }

  /**
   * Says once that other figures are on the page than the draft's, and takes that back once the draft's figures are there again.
   *
   * @param {Standing} before where the draft stood before the figures changed
   */
  #sayOthers(before) {
    const { onPage, status } = this.#desk;
    const { current, standing } = onPage.saving;
    if (!current || (before === "left") === (standing === "left")) return;
    if (standing !== "left") return status.say(`“${current.name}” is open. It is saved as you change it.`);
    status.say(`Other figures are on the page now, and are not saved. “${current.name}” stays as it was.`, ...choicesForOthers(this.#desk));
  }

  /** Goes on with the draft that was on the page before a reload, and shows the drafts. */
  async #resume() {
    const { parts, onPage, view } = this.#desk;
    onPage.saving.resume((await list()) ?? []);
    const { current } = onPage.saving;
    if (current) parts.field.value = current.name;
    await view.show();
    if (onPage.saving.standing === "changed") this.#sayChanged();
  }

  /** @param {boolean} isFirst whether it is the first time since the reader opened or saved the draft */
  async #savedItself(isFirst) {
    const { onPage, view } = this.#desk;
    const { current } = onPage.saving;
    if (!isFirst || !current) return view.changed("");
    onPage.addEarlier(current);
    await view.changed(`“${current.name}” is saved as you change it.`);
  }

  /** @param {unknown} cause */
  async #notSaved(cause) {
    const { status, view } = this.#desk;
    await view.show();
    if (cause instanceof Changed) this.#sayChanged();
    else status.say(sentenceFor(cause));
  }

  #sayChanged() {
    sayChanged(this.#desk, (id) => openDraft(this.#desk, id));
  }

  /** @param {Undo} undo */
  async #takeBack(undo) {
    const { parts, status, view } = this.#desk;
    const id = await status.run(undo);
    await view.changed("Restored.", () => view.button(id) ?? status.button ?? (parts.work.hidden ? parts.on : parts.field));
  }
}
