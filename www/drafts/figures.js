// The figures of drafts, compared.

/** @import { Inspection } from "../package/engine.js" */

/** The entries of figures that are no figures. */
const NO_FIGURES = ["version", "framework", "service"];

/**
 * Whether anything but the service is entered.
 *
 * @param {Inspection | null | undefined} value
 */
export const hasFigures = (value) =>
  Object.entries(value ?? {}).some(([name, entry]) => !NO_FIGURES.includes(name) && Object.keys(entry ?? {}).length > 0);

/**
 * Whether figures are equal.
 *
 * @param {unknown} one
 * @param {unknown} other
 */
export const areSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Whether figures are not a change of the figures before, but others in their place: of another service, under other standards, or none.
 *
 * @param {Inspection} before
 * @param {Inspection} now
 */
export function areOther(before, now) {
  if (before.framework !== now.framework || (hasFigures(before) && !hasFigures(now))) return true;
  return before.service !== now.service && !areSame({ ...before, service: "" }, { ...now, service: "" });
}
