// Saving the figures on the page under a name that the reader gives, and what the reader decides where another draft has that name or another
// tab has written.
import { nameFor } from "./row.js";
import { hasFigures } from "./figures.js";
import { Changed, add, freeName, list, replace } from "./store.js";

/** @import { Draft, Known } from "./database.js" */
/** @import { Desk } from "./view.js" */

/**
 * Saves the figures under the name in the field.
 *
 * @param {Desk} desk
 */
export async function save(desk) {
  const { parts, onPage, status, view } = desk;
  const name = parts.field.value.trim();
  if (!name) {
    view.showError("Enter a name for the draft");
    return parts.field.focus();
  }
  await onPage.first;
  await onPage.saving.flush();
  const [first, ...others] = ((await list()) ?? []).filter((draft) => draft.name === name);
  if (!first) return saveNew(desk, name);
  const { current, opened, standing } = onPage.saving;
  const own = current && [first, ...others].find(({ id }) => id === current.id);
  const hasOthers = own && standing === "left";
  try {
    if (own && !hasOthers) return await saveOver(desk, { id: own.id, revision: current.revision }, opened ?? own);
  } catch (cause) {
    if (!(cause instanceof Changed)) throw cause;
  }
  const already = hasOthers ? `“${name}” has other figures than those on the page.` : `There is already a draft called “${name}”.`;
  const sentence = own && !hasOthers ? "This draft was changed in another tab." : already;
  const stored = own ?? first;
  status.say(
    sentence,
    { label: "Keep both", action: async () => saveNew(desk, await freeName(name)) },
    { label: "Replace it", action: () => saveOver(desk, stored, stored) },
  );
  status.button?.focus();
}

/**
 * Saves a new draft. The draft that the figures came from keeps the figures with which the reader opened or saved it. A draft with a name from the
 * page takes the new name instead.
 *
 * @param {Desk} desk
 * @param {string} name
 */
async function saveNew({ parts, onPage, view }, name) {
  const { current, standing } = onPage.saving;
  const named = onPage.isNamedByPage && standing !== "left" && standing !== "deleted" ? current : undefined;
  const before = named ? undefined : await onPage.leave();
  onPage.take(named ? await replace(named, onPage.named(name)) : await add(onPage.named(name)));
  const stays = before ? ` “${before.name}” stays as it was when you opened it.` : "";
  // Two sheets are compared case by case, and a draft has no cases.
  const counts = onPage.sheet ? " It keeps the counts, not the single cases: keep the sheet too." : "";
  await view.changed(`“${name}” is saved on this device.${counts}${stays}`, () => parts.field);
}

/**
 * What the reader can do with figures that are not those of the draft that was on the page.
 *
 * @param {Desk} desk
 */
export function choicesForOthers(desk) {
  const { calculator, onPage, view } = desk;
  const { current, standing } = onPage.saving;
  if (!current || standing !== "left" || !hasFigures(calculator.value)) return [];
  const asNew = async () => {
    view.open();
    await saveNew(desk, await freeName(nameFor(calculator.value, onPage.sheet, Date.now())));
    // The reader may want to give it another name.
    onPage.isNamedByPage = true;
    desk.parts.field.select();
  };
  const here = async () => {
    view.open();
    await saveOver(desk, current, current);
  };
  return [
    { label: "Save as a new draft", action: asNew },
    { label: `Save in “${current.name}”`, action: here },
  ];
}

/**
 * @param {Desk} desk
 * @param {Known} known the draft to replace, as this tab last read it
 * @param {Draft} before the same draft as it was before, for an undo
 */
async function saveOver({ parts, onPage, status, view }, known, before) {
  const { name } = before;
  if (known.id !== onPage.saving.current?.id) await onPage.leave();
  const written = await replace(known, onPage.named(name));
  onPage.take(written);
  status.add({ label: `Restore the earlier “${name}”`, run: async () => onPage.restoreWritten(written, before) });
  await view.changed(`“${name}” is saved on this device, replacing the earlier version.`, () => parts.field);
}

/**
 * Lets the reader decide about a draft that another tab has changed or deleted.
 *
 * @param {Desk} desk
 * @param {(id: number) => Promise<void>} open opens a draft
 */
export function sayChanged(desk, open) {
  const { onPage, status } = desk;
  const { current, standing } = onPage.saving;
  if (!current || standing === "left") return;
  const { id, name } = current;
  const both = { label: "Keep both", action: async () => saveNew(desk, await freeName(name)) };
  if (standing === "deleted") return status.say(`“${name}” is deleted. The figures on this page are not saved.`, { ...both, label: "Save them again" });
  status.say(
    "This draft was changed in another tab.",
    both,
    { label: "Replace it", action: async () => replaceOther(desk, id) },
    { label: "Open the other", action: () => open(id) },
  );
}

/**
 * @param {Desk} desk
 * @param {number} id
 */
async function replaceOther(desk, id) {
  const stored = (await list())?.find((draft) => draft.id === id);
  if (!stored) throw new Changed();
  await saveOver(desk, stored, stored);
}
