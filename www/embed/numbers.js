// The numbers of the standards and key questions that the code can start with. The calculator's program has them, so no list here can be wrong.
import { Calculator } from "../program/program.js";
import { attributes } from "../wordpress/block.json";

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

/**
 * Whether other frameworks have a number too, which can then mean something else.
 *
 * @param {string} number
 * @param {string} attribute
 * @param {string} id
 */
export function isElsewhere(number, attribute, id) {
  // Every framework has other numbers in all, and a published inspection those of its framework.
  const here = `${[...(numbersOf(attribute, id) ?? [])]}`;
  return attributes.framework.enum.some((framework) => {
    const numbers = numbersOf("framework", framework);
    return numbers?.has(number) && `${[...numbers]}` !== here;
  });
}

const nothing = () => {};
