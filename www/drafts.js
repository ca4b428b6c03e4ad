// The panel "Keep drafts on this device": named drafts in the browser's own store, for as long as the person wants them.
import { LONGEST, buttonOf, rowOf } from "./draft-row.js";
import { Changed, Off, add, begin, clear, list, remove, replace } from "./draft-store.js";
import { COMPANION } from "./element.js";

const STILL_HERE = "Your figures are still on this page. To keep them, save them as a file with “Copy, save or print”.";

const counted = (number) => (number === 1 ? "1 draft" : `${number} drafts`);

/** There is no calculator that has figures. */
class NotRunning extends Error {}

/** What went wrong, and what to do about it. */
function sentenceFor(cause) {
  if (cause instanceof Changed) return "The draft was changed in another tab. The list is now up to date: try again.";
  if (cause instanceof Off) return `Keeping drafts was switched off in another tab. ${STILL_HERE}`;
  if (cause instanceof NotRunning) return "The calculator is not running. Try this again once it is.";
  // If that stopped the calculator, it is to hear of it.
  reportError(cause);
  if (!(cause instanceof DOMException)) return `That could not be done, because of a fault in this page. ${STILL_HERE}`;
  if (cause.name === "QuotaExceededError") return `This browser’s storage is full, so nothing was saved. ${STILL_HERE}`;
  return `This browser does not let the page store anything, perhaps because this is a private window. ${STILL_HERE}`;
}

export function start(panel, calculator) {
  const part = (name) => panel.querySelector(`#drafts-${name}`);
  const [on, work, form, field, wrong, said, choices, rows, all] =
    ["on", "work", "save", "name", "wrong", "said", "choices", "list", "all"].map(part);
  const others = new BroadcastChannel("inspection-ratings-drafts");
  /** The draft that the figures on the page were opened from or saved as, as this tab last saw it. */
  let current;
  /** What can be taken back, the last thing last: what it is called, and how. */
  const undos = [];
  /** How many times the box was ticked or cleared that are still being done. Until then it is as the person left it. */
  let turning = 0;
  /** The rows that are shown, by draft and revision, so that one at hand keeps the focus and what is typed in it. */
  let shown = new Map();

  const companion = calculator[COMPANION];
  const { changed: followed } = companion;
  companion.changed = () => {
    followed();
    mark();
  };
  others.onmessage = () => attempt(show);
  on.addEventListener("change", () => attempt(turn));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(save);
  });
  field.addEventListener("input", () => complain(""));
  all.addEventListener("click", () => attempt(deleteAll));
  field.maxLength = LONGEST;
  // It may have been switched on while this script was fetched.
  attempt(on.checked ? turn : show);

  /** Does something, and says what went wrong. */
  async function attempt(action, ...given) {
    try {
      await action(...given);
    } catch (cause) {
      say(sentenceFor(cause));
      await show().catch(() => (on.checked = false));
    }
  }

  /** Shows what is kept. */
  async function show() {
    const drafts = await list();
    if (!turning) on.checked = drafts !== undefined;
    work.hidden = !drafts;
    if (!drafts) current = undefined;
    const rowsNow = new Map((drafts ?? []).map((draft) => [`${draft.id} ${draft.revision}`, draft]));
    const isSame = rowsNow.size === shown.size && [...rowsNow.keys()].every((key, place) => key === [...shown.keys()][place]);
    if (!isSame) {
      const focused = document.activeElement;
      shown = new Map([...rowsNow].map(([key, draft]) => [key, shown.get(key) ?? rowOf(draft, doing(draft))]));
      rows.replaceChildren(...shown.values());
      if (focused.isConnected) focused.focus();
    }
    mark();
    all.hidden = shown.size < 2;
    part("none").hidden = shown.size > 0;
  }

  /** What can be done with a draft. */
  const doing = (draft) => ({
    open: () => attempt(openDraft, draft.id),
    rename: (name, form) => attempt(renameTo, draft, name, form),
    remove: () => attempt(deleteDraft, draft),
  });

  /** Marks the draft that is on the page, and says whether the figures there have changed since. */
  function mark() {
    for (const row of shown.values()) {
      const isCurrent = row.dataset.id === String(current?.id);
      row.toggleAttribute("data-current", isCurrent);
      row.querySelector(".drafts__now").textContent = isCurrent ? `On the page now${isSaved() ? "" : ", with unsaved changes"}.` : "";
    }
  }

  const isSaved = () => JSON.stringify(calculator.value) === JSON.stringify(current.value);

  /** Shows what is kept after this tab has changed it, and lets the other tabs know. */
  async function changed(words, focus) {
    others.postMessage("changed");
    await show();
    say(words);
    focus?.()?.focus();
  }

  function say(words, ...offered) {
    said.textContent = words;
    const undo = undos.at(-1);
    if (!offered.length && undo) offered = [[undo.name, () => takeBack(undo)]];
    choices.replaceChildren(...offered.map(([name, action]) => buttonOf(name, () => attempt(action))));
    choices.hidden = !offered.length;
  }

  function complain(words) {
    wrong.textContent = words;
    field.ariaInvalid = words ? "true" : null;
  }

  const undoButton = () => choices.querySelector("button");
  const rowWith = (id) => rows.querySelector(`[data-id="${id}"] button`);

  async function takeBack(undo) {
    undos.splice(undos.indexOf(undo), 1);
    let id;
    try {
      id = await undo.run();
    } catch (cause) {
      undos.push(undo);
      throw cause;
    }
    await changed("Restored.", () => rowWith(id) ?? undoButton() ?? (work.hidden ? on : field));
  }

  /** Puts a draft back in place of what this tab wrote; beside it, when another tab has changed that since. */
  async function restore(written, before) {
    try {
      const kept = await replace(written, before);
      if (current?.id === kept.id) current = kept;
      return kept.id;
    } catch (cause) {
      if (!(cause instanceof Changed)) throw cause;
      return (await add({ ...before, name: await freeName(before.name) })).id;
    }
  }

  async function turn() {
    turning++;
    try {
      await (on.checked ? turnOn() : turnOff());
    } finally {
      turning--;
    }
  }

  async function turnOn() {
    await begin();
    await changed("Drafts will now be kept on this device. Save one below.");
    field.value ||= calculator.value?.service ?? "";
  }

  async function turnOff() {
    const drafts = await clear(true);
    undos.push({ name: "Restore the drafts", run: async () => void (await begin(drafts)) });
    const deleted = drafts.length ? `${counted(drafts.length)} deleted. ` : "";
    await changed(`${deleted}Drafts are no longer kept on this device. You can undo this until you leave this page.`);
  }

  /** The calculator, once it has figures. */
  function running() {
    if (!calculator.outcome) throw new NotRunning();
    return calculator;
  }

  /** The figures on the page, as they are kept. */
  function draftOf(name) {
    const { value, outcome } = running();
    const { score, overall } = outcome;
    return { name, value, saved: Date.now(), rating: score.complete ? overall.rating : null, score: `${score.points} of ${score.max}` };
  }

  async function save() {
    const name = field.value.trim();
    if (!name) {
      complain("Enter a name for the draft");
      return field.focus();
    }
    const same = ((await list()) ?? []).filter((draft) => draft.name === name);
    const own = same.find(({ id }) => id === current?.id);
    if (!same.length) return saveNew(name);
    try {
      if (own) return await saveOver({ ...own, revision: current.revision }, own);
    } catch (cause) {
      if (!(cause instanceof Changed)) throw cause;
    }
    const words = own ? "This draft was changed in another tab." : `There is already a draft called “${name}”.`;
    const there = own ?? same[0];
    say(words, ["Keep both", async () => saveNew(await freeName(name))], ["Replace it", () => saveOver(there, there)]);
    undoButton().focus();
  }

  async function saveNew(name) {
    current = await add(draftOf(name));
    field.value = name;
    await changed(`“${name}” is saved on this device.`, () => field);
  }

  async function saveOver(known, before) {
    const written = await replace(known, draftOf(known.name));
    current = written;
    undos.push({ name: `Restore the earlier “${known.name}”`, run: () => restore(written, before) });
    await changed(`“${known.name}” is saved on this device, replacing the earlier version.`, () => field);
  }

  async function openDraft(id) {
    const draft = (await list())?.find((draft) => draft.id === id);
    if (!draft) throw new Changed();
    try {
      running().value = draft.value;
    } catch (cause) {
      if (cause.name !== "InspectionError") throw cause;
      return say(`“${draft.name}” cannot be opened: ${cause.message}. Your figures have not changed.`);
    }
    current = draft;
    field.value = draft.name;
    complain("");
    await show();
    say(`“${draft.name}” is open. To go back to your earlier figures, use Undo in the calculator.`);
  }

  async function renameTo(draft, name, { close, ask }) {
    const taken = ((await list()) ?? []).some((other) => other.id !== draft.id && other.name === name);
    if (!name || taken) {
      say(name ? `There is already a draft called “${name}”. Choose another name.` : "Enter a name for the draft.");
      return ask();
    }
    close();
    if (name === draft.name) return;
    const kept = await replace(draft, { ...draft, name });
    if (current?.id === kept.id) current = kept;
    if (field.value.trim() === draft.name) field.value = name;
    undos.push({ name: `Rename it back to “${draft.name}”`, run: () => restore(kept, draft) });
    await changed(`“${draft.name}” is now called “${name}”.`, () => rowWith(kept.id));
  }

  async function deleteDraft(draft) {
    await remove(draft);
    undos.push({ name: `Restore “${draft.name}”`, run: () => restore({ id: draft.id }, draft) });
    await changed(`“${draft.name}” is deleted.`, undoButton);
  }

  async function deleteAll() {
    const drafts = await clear(false);
    undos.push({ name: `Restore ${counted(drafts.length)}`, run: async () => (await begin(drafts))[0]?.id });
    await changed(`${counted(drafts.length)} deleted.`, undoButton);
  }

  async function freeName(name) {
    const taken = new Set(((await list()) ?? []).map((draft) => draft.name));
    let [free, number] = [name, 1];
    while (taken.has(free)) free = `${name} (${++number})`;
    return free;
  }
}
