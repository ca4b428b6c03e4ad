// The figures of drafts, compared.

/** @import { Answer, Inspection } from "../package/engine.js" */

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
 * What an answer says, however it is entered: the whole per cent of cases or of a percentage, or else the answer.
 *
 * @param {Answer | undefined} answer
 */
function figureOf(answer) {
  const { yes, of, percent } = /** @type {{ yes?: number, of?: number, percent?: number }} */ (answer ?? {});
  if (percent !== undefined) return Math.floor(percent + 0.5);
  return yes !== undefined && of !== undefined ? Math.floor((200 * yes + of) / (2 * of)) : JSON.stringify(answer);
}

/**
 * Whether figures are not a change of the figures before, but others in their place: of another service, under other standards, of another sheet,
 * which replaces several answers at once, or none. In a scenario, a plan replaces several answers too.
 *
 * @param {Inspection} before
 * @param {Inspection} now
 */
export function areOther(before, now) {
  if (before.framework !== now.framework || (hasFigures(before) && !hasFigures(now))) return true;
  const [{ service: serviceBefore, ...restBefore }, { service, ...rest }] = [before, now];
  if (serviceBefore !== service && !areSame(restBefore, rest)) return true;
  const [answersBefore, answers] = [before.answers ?? {}, now.answers ?? {}];
  const replaced = Object.keys(answers).filter((number) => {
    return number in answersBefore && figureOf(answersBefore[number]) !== figureOf(answers[number]);
  });
  return !now.scenario && replaced.length > 1;
}

/**
 * Whether figures are the actual figures of a scenario.
 *
 * @param {Inspection} value
 * @param {Inspection} scenario
 */
export function areActual({ scenario: shown, answers = {}, discretion = {} }, { scenario }) {
  const actual = scenario?.baseline;
  return actual !== undefined && !shown && areSame([answers, discretion], [actual.answers ?? {}, actual.discretion ?? {}]);
}
