// Opening a draft, and comparing the figures on the page with it.
import { NotRunning } from "./errors.js";
import { namedFiguresOf } from "./row.js";
import { Changed, list } from "./store.js";
import { forReader } from "../element/for-reader.js";
import { rememberHeadings } from "../sheets/heading-choices.js";

/** @import { Draft } from "./database.js" */
/** @import { Desk } from "./view.js" */

/**
 * @param {Desk} desk
 * @param {number} id
 */
export async function openDraft({ calculator, onPage, status, view }, id) {
  const { saving } = onPage;
  await saving.flush();
  const draft = (await list())?.find((draft) => draft.id === id);
  if (!draft) throw new Changed();
  if (!calculator.outcome) throw new NotRunning();
  const before = calculator.value;
  try {
    forReader.open(calculator, draft.value, draft.words);
    const running = forReader.calculator(calculator);
    if (running && draft.headings) rememberHeadings(running, draft.headings);
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === "InspectionError")) throw cause;
    return status.say(`“${draft.name}” cannot be opened: ${cause.message}. Your figures have not changed.`);
  }
  // Complete figures open in the view to read, and other figures in the form.
  if (draft.rating) forReader.read(calculator);
  onPage.take(draft, before);
  view.showError("");
  await view.show();
  status.say(`“${draft.name}” is open. It is saved as you change it.`, {
    label: "Go back to your earlier figures",
    action: async () => {
      await saving.flush();
      saving.leave();
      calculator.undo();
      status.say("Your earlier figures are back.");
    },
  });
}

/**
 * @param {Desk} desk
 * @param {Draft} draft
 */
export async function compareWith({ calculator, status }, draft) {
  const { name, value } = namedFiguresOf(draft);
  if (!calculator.outcome) throw new NotRunning();
  if (!forReader.compare(calculator, value, name)) {
    return status.say(`“${name}” is under other standards than the figures on the page, so the two cannot be compared.`);
  }
  status.say(`“Compare” shows “${name}” beside the figures on the page.`);
  await forReader.drawn(calculator);
  calculator.shadowRoot?.getElementById("side")?.focus();
}
