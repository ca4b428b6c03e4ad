// What the calculator takes of the options of its element, and what is wrong with them.
import { NAME, SWITCHES } from "./attributes.js";
import { unknownValue } from "./wrong-options.js";

/** @import { Calculator } from "#app/app.js" */
/** @import { Inspection } from "../package/engine.js" */

/**
 * Gives the calculator the value of an attribute, and warns about a value that is not allowed. Returns sentences about it, for the page.
 *
 * @param {Calculator} calculator
 * @param {string} name
 * @param {string | null} value
 * @returns {string[]}
 */
export function setAttribute(calculator, name, value) {
  try {
    if (name === "value") return value ? open(calculator, value) : [];
    if (SWITCHES.includes(name) && /^(false|no|off|0)$/i.test(value ?? "")) {
      calculator.set(name, value ?? undefined);
      return [`${name} is on wherever it is there, so it is on although it is “${value}”. Leave it out to switch it off.`];
    }
    if (calculator.set(name, (name === "home" ? resolved(value) : value) ?? undefined) || !value) return [];
    warn(`there is no ${name} “${value}”`);
    return [unknownValue(name, value)];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    warn(message);
    return [`${name} cannot be read, so it is ignored: ${message}.`];
  }
}

/**
 * Puts figures in, and warns about each part of a ratings string that was left out. Returns sentences about them, for the page.
 *
 * @param {Calculator} calculator
 * @param {Inspection | string} value
 */
export function open(calculator, value) {
  const problems = calculator.open(value);
  problems.forEach(warn);
  return problems.map((problem) => `value is read only in part, so the ratings are not those of the whole value. Left out is ${problem}.`);
}

/** @param {string} sentence */
const warn = (sentence) => console.warn(`<${NAME}>: ${sentence}.`);

/**
 * The whole address in an attribute, without its fragment, because each link has a fragment of its own.
 *
 * @param {string | null} address
 */
function resolved(address) {
  if (!address) return;
  const url = new URL(address, document.baseURI);
  url.hash = "";
  return url.href;
}
