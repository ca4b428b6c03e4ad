// The list of the drafts, a row each.
import { rowOf } from "./row.js";

/** @import { Draft } from "./database.js" */
/** @import { DraftActions } from "./row.js" */

/**
 * A number of drafts, in words.
 *
 * @param {number} number
 */
export const counted = (number) => (number === 1 ? "1 draft" : `${number} drafts`);

export class DraftList {
  #element;
  #actionsOf;
  /**
   * The rows by draft and revision. A row whose draft has not changed stays, because the focus or typed text may be in it.
   *
   * @type {Map<string, HTMLElement>}
   */
  #rows = new Map();

  /**
   * @param {HTMLElement} element the list
   * @param {(draft: Draft) => DraftActions} actionsOf what the buttons of a draft do
   */
  constructor(element, actionsOf) {
    this.#element = element;
    this.#actionsOf = actionsOf;
  }

  get size() {
    return this.#rows.size;
  }

  /**
   * Shows the drafts. Returns whether the list has changed.
   *
   * @param {Draft[]} drafts
   */
  show(drafts) {
    const draftOfKey = new Map(drafts.map((draft) => [`${draft.id} ${draft.revision}`, draft]));
    const shownKeys = [...this.#rows.keys()];
    const isSame = draftOfKey.size === this.#rows.size && [...draftOfKey.keys()].every((key, place) => key === shownKeys[place]);
    if (isSame) return false;
    // A row whose draft gets a new name stays too, because a draft that saves itself must not end the typing.
    const renamed = [...this.#rows.values()].find((row) => row.querySelector("form"));
    this.#rows = new Map(
      [...draftOfKey].map(([key, draft]) => {
        const row = renamed?.dataset.id === String(draft.id) ? renamed : this.#rows.get(key);
        return [key, row ?? rowOf(draft, this.#actionsOf(draft))];
      }),
    );
    this.#element.replaceChildren(...this.#rows.values());
    return true;
  }

  /**
   * Marks the draft that is on the page.
   *
   * @param {number | undefined} current the id of the draft
   * @param {boolean} isLeft whether other figures are on the page now
   * @param {string} words whether its figures are saved
   */
  mark(current, isLeft, words) {
    for (const row of this.#rows.values()) {
      const isCurrent = row.dataset.id === String(current);
      row.toggleAttribute("data-current", isCurrent && !isLeft);
      row.querySelector(".drafts__now")?.replaceChildren(isCurrent ? words : "");
    }
  }

  /**
   * The first button of a draft.
   *
   * @param {number | undefined} id
   * @returns {HTMLElement | null}
   */
  button(id) {
    return this.#element.querySelector(`[data-id="${id}"] button`);
  }
}
