// The box that switches drafts on and off. While it is ticked, the figures are a draft, which the page names until the reader names it.
import { counted } from "./list.js";
import { nameFor } from "./row.js";
import { hasFigures } from "./figures.js";
import { add, begin, clear, list } from "./store.js";

/** @import { Desk } from "./view.js" */

/**
 * Does what the reader has chosen in the box.
 *
 * @param {Desk} desk
 */
export const turn = (desk) => desk.view.whileSwitching(() => (desk.parts.on.checked ? turnOn(desk) : turnOff(desk)));

/** @param {Desk} desk */
async function turnOn(desk) {
  const { calculator, onPage, view } = desk;
  await begin();
  const isNew = !(await list())?.length;
  if (isNew && hasFigures(calculator.value)) return saveFirst(desk);
  onPage.awaitsFigures = isNew;
  await view.changed(
    isNew
      ? "Drafts will now be kept on this device. Nothing is entered yet. What you enter is saved as a draft."
      : "Drafts will now be kept on this device.",
  );
}

/**
 * Saves the figures as the first draft, under a name that the page gives.
 *
 * @param {Desk} desk
 */
export async function saveFirst({ calculator, parts, onPage, view }) {
  const draft = await add(onPage.named(nameFor(calculator.value, onPage.sheet, Date.now())));
  onPage.saving.take(draft);
  onPage.isNamedByPage = true;
  // The reader may be typing a name already.
  if (document.activeElement !== parts.field) parts.field.value = draft.name;
  await view.changed(`“${draft.name}” is saved on this device, and is saved again as you change it. You can give it another name.`);
  onPage.saving.follow();
  view.mark();
  parts.status.scrollIntoView({ block: "nearest" });
}

/** @param {Desk} desk */
async function turnOff({ onPage, status, view }) {
  await onPage.saving.flush();
  onPage.awaitsFigures = false;
  const drafts = await clear(true);
  status.add({
    label: "Restore the drafts",
    async run() {
      await begin(drafts);
      return undefined;
    },
  });
  const deleted = drafts.length ? `${counted(drafts.length)} deleted. ` : "";
  await view.changed(`${deleted}Drafts are no longer kept on this device. You can undo this until you leave this page.`);
}
