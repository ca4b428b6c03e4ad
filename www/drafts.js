// The panel "Keep drafts on this device": named drafts in the browser's own database, for as long as the reader wants them.
import { LONGEST, buttonOf, rowOf, namedFiguresOf } from "./draft-row.js";
import { Changed, Off, add, begin, clear, list, remove, replace } from "./draft-store.js";
import { companions, forReader } from "./element.js";
import { trendOf } from "./score-trend.js";

/** @import { Draft, Known, NewDraft } from "./draft-store.js" */
/** @import { NameForm } from "./draft-row.js" */
/** @import { InspectionRatings } from "./element.js" */

const STILL_HERE = "Your figures are still on this page. To keep them, save them as a file with “Copy, save or print”.";

/**
 * The channel by which tabs learn of each other's changes. Where a browser stores nothing for the page there is none.
 *
 * @returns {BroadcastChannel | undefined}
 */
function channel() {
  try {
    return new BroadcastChannel("inspection-ratings-drafts");
  } catch (refusal) {
    console.warn(refusal);
  }
}

/** @param {number} number */
const counted = (number) => (number === 1 ? "1 draft" : `${number} drafts`);

/** No calculator is running, so there are no figures to save. */
class NotRunning extends Error {}

/**
 * What went wrong, and what the reader can do.
 *
 * @param {unknown} cause
 */
function sentenceFor(cause) {
  if (cause instanceof Changed) return "The draft was changed in another tab. The list is now up to date: try again.";
  if (cause instanceof Off) return `Keeping drafts was switched off in another tab. ${STILL_HERE}`;
  if (cause instanceof NotRunning) return "The calculator is not running. Try this again once it is.";
  // The element learns in this way that the program has stopped, if it has.
  reportError(cause);
  if (!(cause instanceof DOMException)) return `That could not be done, because of a fault in this page. ${STILL_HERE}`;
  if (cause.name === "VersionError") return `A newer version of this page has kept drafts here. Reload this page to use them. ${STILL_HERE}`;
  if (cause.name === "QuotaExceededError") return `This browser’s storage is full, so nothing was saved. ${STILL_HERE}`;
  return `This browser does not let the page store anything, perhaps because this is a private window. ${STILL_HERE}`;
}

/**
 * The parts of the panel.
 *
 * @param {HTMLElement} panel
 */
function partsOf(panel) {
  /**
   * @template {Element} Kind
   * @param {string} name
   * @param {{ new (): Kind }} kind
   */
  const part = (name, kind) => {
    const element = panel.querySelector(`#drafts-${name}`);
    if (!(element instanceof kind)) throw new Error(`The page has no drafts-${name}`);
    return element;
  };
  return {
    on: part("on", HTMLInputElement),
    work: part("work", HTMLElement),
    form: part("save", HTMLFormElement),
    field: part("name", HTMLInputElement),
    error: part("error", HTMLElement),
    status: part("status", HTMLElement),
    choices: part("choices", HTMLElement),
    none: part("none", HTMLElement),
    trend: part("trend", HTMLElement),
    rows: part("list", HTMLElement),
    all: part("all", HTMLButtonElement),
  };
}

/**
 * Runs the panel.
 *
 * @param {HTMLElement} panel
 * @param {InspectionRatings} calculator
 */
export function start(panel, calculator) {
  const { on, work, form, field, error, status, choices, none, trend, rows, all } = partsOf(panel);
  const otherTabs = channel();
  /**
   * The draft that the figures on the page were opened from or saved as, as this tab last read it.
   *
   * @type {Draft | undefined}
   */
  let current;
  /**
   * What the reader can undo, the latest last: the label of the button, and the work. It returns the id of a draft that is back.
   *
   * @type {{ label: string, run: () => Promise<number | undefined> }[]}
   */
  const undos = [];
  /** How many changes of the box are still at work. Until then the box stays as the reader left it. */
  let switching = 0;
  /** Whether a draft is being saved. */
  let isSaving = false;
  /**
   * The rows by draft and revision. A row whose draft has not changed stays, because the focus or typed text may be in it.
   *
   * @type {Map<string, HTMLElement>}
   */
  let shown = new Map();

  const companion = companions.get(calculator);
  if (companion) {
    const { changed: follow } = companion;
    companion.changed = () => {
      follow();
      mark();
    };
  }
  if (otherTabs) otherTabs.onmessage = () => attempt(show);
  on.addEventListener("change", () => attempt(turn));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // The second press of a double press would not find the draft of the first yet.
    if (isSaving) return;
    isSaving = true;
    attempt(save).finally(() => (isSaving = false));
  });
  field.addEventListener("input", () => showError(""));
  all.addEventListener("click", () => attempt(deleteAll));
  field.maxLength = LONGEST;
  // The reader may have ticked the box while the browser fetched this script.
  attempt(on.checked ? turn : show);
  // The reader may have pressed “Continue” at the top of the page.
  const { draft } = panel.dataset;
  if (draft) attempt(() => openDraft(Number(draft)));

  /**
   * Does something, and says what went wrong.
   *
   * @param {() => Promise<void>} action
   */
  async function attempt(action) {
    try {
      await action();
    } catch (cause) {
      say(sentenceFor(cause));
      await show().catch(() => (on.checked = false));
    }
  }

  /** Shows the drafts. */
  async function show() {
    const drafts = await list();
    if (!switching) on.checked = drafts !== undefined;
    work.hidden = !drafts;
    if (!drafts) current = undefined;
    const draftOfKey = new Map((drafts ?? []).map((draft) => [`${draft.id} ${draft.revision}`, draft]));
    const shownKeys = [...shown.keys()];
    const isSame = draftOfKey.size === shown.size && [...draftOfKey.keys()].every((key, place) => key === shownKeys[place]);
    if (!isSame) {
      const focused = document.activeElement;
      shown = new Map([...draftOfKey].map(([key, draft]) => [key, shown.get(key) ?? rowOf(draft, actionsOf(draft))]));
      rows.replaceChildren(...shown.values());
      trend.replaceChildren(...trendOf(drafts ?? []));
      forReader.offer(calculator, (drafts ?? []).map(namedFiguresOf));
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    }
    mark();
    all.hidden = shown.size < 2;
    none.hidden = shown.size > 0;
  }

  /**
   * What the buttons of a draft do.
   *
   * @param {Draft} draft
   * @returns {import("./draft-row.js").DraftActions}
   */
  const actionsOf = (draft) => ({
    open: () => attempt(() => openDraft(draft.id)),
    compare: () => attempt(() => compareWith(draft)),
    rename: (name, form) => attempt(() => renameTo(draft, name, form)),
    remove: () => attempt(() => deleteDraft(draft)),
  });

  /** Marks the draft that is on the page, and says whether its figures have changed since. */
  function mark() {
    for (const row of shown.values()) {
      const isCurrent = row.dataset.id === String(current?.id);
      row.toggleAttribute("data-current", isCurrent);
      const now = isCurrent ? `On the page now${isSaved() ? "" : ", with unsaved changes"}.` : "";
      row.querySelector(".drafts__now")?.replaceChildren(now);
    }
  }

  const isSaved = () => JSON.stringify(calculator.value) === JSON.stringify(current?.value);

  /**
   * Shows the drafts after this tab has changed them, and lets the other tabs know.
   *
   * @param {string} words what was done
   * @param {() => HTMLElement | null | undefined} [focus] finds the element that takes the focus
   */
  async function changed(words, focus) {
    otherTabs?.postMessage("changed");
    await show();
    say(words);
    focus?.()?.focus();
  }

  /**
   * Says something, with buttons for the answers; without answers, with a button that undoes the latest change.
   *
   * @param {string} words
   * @param {...{ label: string, action: () => Promise<void> }} answers
   */
  function say(words, ...answers) {
    status.textContent = words;
    const undo = undos.at(-1);
    if (!answers.length && undo) answers = [{ label: undo.label, action: () => takeBack(undo) }];
    choices.replaceChildren(...answers.map(({ label, action }) => buttonOf(label, () => attempt(action))));
    choices.hidden = !answers.length;
  }

  /** @param {string} words */
  function showError(words) {
    error.textContent = words;
    field.ariaInvalid = words ? "true" : null;
  }

  const undoButton = () => choices.querySelector("button");
  /** @param {number | undefined} id */
  const buttonInRow = (id) => /** @type {HTMLElement | null} */ (rows.querySelector(`[data-id="${id}"] button`));

  /** @param {(typeof undos)[number]} undo */
  async function takeBack(undo) {
    undos.splice(undos.indexOf(undo), 1);
    let id;
    try {
      id = await undo.run();
    } catch (cause) {
      undos.push(undo);
      throw cause;
    }
    await changed("Restored.", () => buttonInRow(id) ?? undoButton() ?? (work.hidden ? on : field));
  }

  /**
   * Puts an earlier draft back in the place of the one that this tab wrote; beside it, if another tab has written since.
   *
   * @param {Known} written
   * @param {Draft} before
   */
  async function restore(written, before) {
    try {
      const kept = await replace(written, before);
      if (current?.id === kept.id) current = kept;
      return kept.id;
    } catch (cause) {
      if (!(cause instanceof Changed)) throw cause;
      const added = await add({ ...before, name: await freeName(before.name) });
      return added.id;
    }
  }

  async function turn() {
    switching++;
    try {
      await (on.checked ? turnOn() : turnOff());
    } finally {
      switching--;
    }
  }

  async function turnOn() {
    await begin();
    await changed("Drafts will now be kept on this device. Save one below.");
    field.value ||= calculator.value?.service ?? "";
  }

  async function turnOff() {
    const drafts = await clear(true);
    undos.push({
      label: "Restore the drafts",
      async run() {
        await begin(drafts);
        return undefined;
      },
    });
    const deleted = drafts.length ? `${counted(drafts.length)} deleted. ` : "";
    await changed(`${deleted}Drafts are no longer kept on this device. You can undo this until you leave this page.`);
  }

  /**
   * The figures on the page, as a draft of a name.
   *
   * @param {string} name
   * @returns {NewDraft}
   */
  function draftOf(name) {
    const { value, outcome } = calculator;
    if (!value || !outcome) throw new NotRunning();
    const { score, overall } = outcome;
    const rating = score.complete ? overall.rating : null;
    const words = forReader.words(calculator);
    return { name, value, words, saved: Date.now(), rating, score: `${score.points} of ${score.max}` };
  }

  async function save() {
    const name = field.value.trim();
    if (!name) {
      showError("Enter a name for the draft");
      return field.focus();
    }
    const [first, ...others] = ((await list()) ?? []).filter((draft) => draft.name === name);
    if (!first) return saveNew(name);
    const own = current && [first, ...others].find(({ id }) => id === current?.id);
    try {
      if (own && current) return await saveOver({ id: own.id, revision: current.revision }, own);
    } catch (cause) {
      if (!(cause instanceof Changed)) throw cause;
    }
    const words = own ? "This draft was changed in another tab." : `There is already a draft called “${name}”.`;
    const there = own ?? first;
    say(
      words,
      { label: "Keep both", action: async () => saveNew(await freeName(name)) },
      { label: "Replace it", action: () => saveOver(there, there) },
    );
    undoButton()?.focus();
  }

  /** @param {string} name */
  async function saveNew(name) {
    current = await add(draftOf(name));
    field.value = name;
    await changed(`“${name}” is saved on this device.`, () => field);
  }

  /**
   * @param {Known} known the draft to replace, as this tab last read it
   * @param {Draft} before the same draft as the database contains it, for an undo
   */
  async function saveOver(known, before) {
    const { name } = before;
    const written = await replace(known, draftOf(name));
    current = written;
    undos.push({ label: `Restore the earlier “${name}”`, run: () => restore(written, before) });
    await changed(`“${name}” is saved on this device, replacing the earlier version.`, () => field);
  }

  /** @param {number} id */
  async function openDraft(id) {
    const draft = (await list())?.find((draft) => draft.id === id);
    if (!draft) throw new Changed();
    if (!calculator.outcome) throw new NotRunning();
    try {
      forReader.open(calculator, draft.value, draft.words);
    } catch (cause) {
      if (!(cause instanceof Error && cause.name === "InspectionError")) throw cause;
      return say(`“${draft.name}” cannot be opened: ${cause.message}. Your figures have not changed.`);
    }
    // Figures that are complete are there to be read. Others are there to be completed.
    if (draft.rating) forReader.read(calculator);
    current = draft;
    field.value = draft.name;
    showError("");
    await show();
    say(`“${draft.name}” is open.`, {
      label: "Go back to your earlier figures",
      async action() {
        calculator.undo();
        say("Your earlier figures are back.");
      },
    });
  }

  /** @param {Draft} draft */
  async function compareWith(draft) {
    const { name, value } = namedFiguresOf(draft);
    if (!calculator.outcome) throw new NotRunning();
    if (!forReader.compare(calculator, value, name)) {
      return say(`“${name}” is under other standards than the figures on the page, so the two cannot be compared.`);
    }
    say(`“Compare” shows “${name}” beside the figures on the page.`);
    await forReader.drawn(calculator);
    calculator.shadowRoot?.getElementById("side")?.focus();
  }

  /**
   * @param {Draft} draft
   * @param {string} name
   * @param {NameForm} form
   */
  async function renameTo(draft, name, { close, ask }) {
    const isTaken = ((await list()) ?? []).some((other) => other.id !== draft.id && other.name === name);
    if (!name || isTaken) {
      say(name ? `There is already a draft called “${name}”. Choose another name.` : "Enter a name for the draft.");
      return ask();
    }
    close();
    if (name === draft.name) return;
    const kept = await replace(draft, { ...draft, name });
    if (current?.id === kept.id) current = kept;
    if (field.value.trim() === draft.name) field.value = name;
    undos.push({ label: `Rename it back to “${draft.name}”`, run: () => restore(kept, draft) });
    await changed(`“${draft.name}” is now called “${name}”.`, () => buttonInRow(kept.id));
  }

  /** @param {Draft} draft */
  async function deleteDraft(draft) {
    await remove(draft);
    undos.push({ label: `Restore “${draft.name}”`, run: () => restore({ id: draft.id }, draft) });
    await changed(`“${draft.name}” is deleted.`, undoButton);
  }

  async function deleteAll() {
    const drafts = await clear(false);
    undos.push({ label: `Restore ${counted(drafts.length)}`, run: async () => (await begin(drafts))[0]?.id });
    await changed(`${counted(drafts.length)} deleted.`, undoButton);
  }

  /**
   * A name that no draft has: the wanted name, or that name with a number.
   *
   * @param {string} wanted
   */
  async function freeName(wanted) {
    const taken = new Set(((await list()) ?? []).map((draft) => draft.name));
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
    return name;
  }
}
