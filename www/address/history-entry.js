// The calculator's part of an entry in the tab's history, beside the parts of other scripts.

/** @import { Typed, Versions } from "#app/app.js" */
/** @import { Inspection } from "../package/engine.js" */

const KEY = "inspection-ratings";

/**
 * @typedef {object} Entry the figures of an entry in the tab's history
 * @property {string} [id] the name of the entry in the tab's store
 * @property {string} [fragment] the fragment that the figures belong to
 * @property {Inspection} [value]
 * @property {Versions | null} [versions]
 * @property {Typed} [typed]
 * @property {boolean} [reading] whether the figures are read, not changed
 * @property {number} [top] how far down the page the reader was when the other view was shown
 */

/**
 * The calculator's part of the present entry.
 *
 * @returns {Entry | undefined}
 */
export const entryNow = () => history.state?.[KEY] ?? undefined;

/**
 * The state of the present entry, with another part of the calculator.
 *
 * @param {Entry} entry
 */
export const stateWith = (entry) => ({ ...history.state, [KEY]: entry });
