// The numbers of the standards and key questions that the code can start with. The calculator's program has them, so no list here can be wrong.
import { Calculator } from "../program/program.js";

/** @type {Map<string, Set<string>>} */
const known = new Map();

/**
 * The numbers of the standards and key questions under a framework or in a published inspection; nothing where there is none of this id, and
 * while the program does not run.
 *
 * @param {string} attribute
 * @param {string} id
 */
export function numbersOf(attribute, id) {
  const key = `${attribute}=${id}`;
  if (!known.has(key)) {
    try {
      const calculator = new Calculator(nothing, () => 0, nothing, nothing);
      if (!calculator.set(attribute, id)) return;
      const { standards, keyQuestions } = calculator.outcome;
      known.set(key, new Set([...Object.keys(standards), ...Object.keys(keyQuestions)]));
    } catch {
      return;
    }
  }
  return known.get(key);
}

const nothing = () => {};
