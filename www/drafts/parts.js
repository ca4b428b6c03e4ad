// The parts of the panel "Keep drafts on this device", which the page was built with.

/**
 * The parts of the panel.
 *
 * @param {HTMLElement} panel
 */
export function partsOf(panel) {
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
    save: part("submit", HTMLButtonElement),
    error: part("error", HTMLElement),
    status: part("status", HTMLElement),
    choices: part("choices", HTMLElement),
    none: part("none", HTMLElement),
    trend: part("trend", HTMLElement),
    rows: part("list", HTMLElement),
    all: part("all", HTMLButtonElement),
  };
}
