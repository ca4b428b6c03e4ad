// The figures of a calculator as an entry of the tab's history and the tab's store keep them.

/** @import { Calculator } from "#app/app.js" */
/** @import { Entry } from "./history-entry.js" */

/**
 * The figures of a calculator.
 *
 * @param {Calculator} calculator
 * @returns {Pick<Entry, "value" | "versions" | "typed" | "reading">}
 */
export const figuresOf = ({ value, versions, typed, reading }) => ({ value, versions, typed, reading });

/**
 * Whether figures, as text, have an answer.
 *
 * @param {string} figures
 */
export const hasFigures = (figures) => Object.keys(JSON.parse(figures || "{}").value?.answers ?? {}).length > 0;

/**
 * Opens the figures of an entry. Returns false if the entry has none, or none that can be read.
 *
 * @param {Calculator} calculator
 * @param {Entry | undefined} entry
 */
export function openEntry(calculator, entry) {
  if (!entry?.value) return false;
  try {
    if (entry.versions) calculator.restoreVersions(entry.versions, entry.typed);
    else calculator.restore(entry.value, entry.typed);
    // A reload returns to the view that the reader had: the form, or the ratings to read.
    if (entry.reading !== undefined) calculator.reading = Boolean(entry.reading);
    return true;
  } catch {
    // Perhaps another version of the page wrote the entry. The fragment has the figures too.
    return false;
  }
}
