// What went wrong with the drafts, in a sentence for the reader.
import { Off } from "./database.js";
import { Changed } from "./store.js";

const STILL_HERE = "Your figures are still on this page. To keep them, save them as a file with “Copy, save or print”.";

/** No calculator is running, so there are no figures to save. */
export class NotRunning extends Error {}

/**
 * What went wrong, and what the reader can do.
 *
 * @param {unknown} cause
 */
export function sentenceFor(cause) {
  if (cause instanceof Changed) return "The draft was changed in another tab. The list is now up to date: try again.";
  if (cause instanceof Off) return `Keeping drafts was switched off in another tab. ${STILL_HERE}`;
  if (cause instanceof NotRunning) return "The calculator is not running. Try this again once it is.";
  // The error is reported, because the element listens to reports and learns whether the program has stopped.
  reportError(cause);
  if (!(cause instanceof DOMException)) return `That could not be done, because of a fault in this page. ${STILL_HERE}`;
  if (cause.name === "VersionError") return `A newer version of this page has kept drafts here. Reload this page to use them. ${STILL_HERE}`;
  if (cause.name === "QuotaExceededError") return `This browser’s storage is full, so nothing was saved. ${STILL_HERE}`;
  return `This browser does not let the page store anything, perhaps because this is a private window. ${STILL_HERE}`;
}
