// Renaming and deleting drafts of the list, each of which the reader can undo.
import { counted } from "./list.js";
import { begin, clear, list, remove, replace } from "./store.js";

/** @import { NameForm } from "./row.js" */
/** @import { Draft } from "./database.js" */
/** @import { Desk } from "./view.js" */

/**
 * @param {Desk} desk
 * @param {Draft} draft
 * @param {string} name
 * @param {NameForm} form
 */
export async function renameTo({ parts, onPage, status, view }, draft, name, { close, ask }) {
  const isTaken = ((await list()) ?? []).some((other) => other.id !== draft.id && other.name === name);
  if (!name || isTaken) {
    status.say(name ? `There is already a draft called “${name}”. Choose another name.` : "Enter a name for the draft.");
    return ask();
  }
  close();
  if (name === draft.name) return;
  const now = await onPage.now(draft);
  const kept = await replace(now, { ...now, name });
  onPage.rename(kept);
  if (parts.field.value.trim() === draft.name) parts.field.value = name;
  status.add({ label: `Rename it back to “${draft.name}”`, run: async () => onPage.restoreWritten(kept, now) });
  await view.changed(`“${draft.name}” is now called “${name}”.`, () => view.button(kept.id));
}

/**
 * @param {Desk} desk
 * @param {Draft} draft
 */
export async function deleteDraft({ onPage, status, view }, draft) {
  const now = await onPage.now(draft);
  await remove(now);
  status.add({ label: `Restore “${draft.name}”`, run: () => onPage.restore({ id: draft.id }, now) });
  if (onPage.saving.current?.id === now.id) onPage.saving.take(undefined);
  await view.changed(`“${draft.name}” is deleted.`, () => status.button);
}

/** @param {Desk} desk */
export async function deleteAll({ onPage, status, view }) {
  await onPage.saving.flush();
  onPage.saving.take(undefined);
  const drafts = await clear(false);
  status.add({ label: `Restore ${counted(drafts.length)}`, run: async () => (await begin(drafts))[0]?.id });
  await view.changed(`${counted(drafts.length)} deleted.`, () => status.button);
}
