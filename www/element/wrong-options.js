// What is wrong with the options of an element. The page shows it above the calculator, because whoever wrote the options looks at the page
// and may not know that a browser has a console.
import { attributes } from "../wordpress/block.json";
import { bare } from "../browser/bare.js";
import { ATTRIBUTES, NAME } from "./attributes.js";
import { make } from "./make.js";

/** @import { Calculator } from "#app/app.js" */

/**
 * The values of the options that have a list of values.
 *
 * @type {Record<string, unknown[] | undefined>}
 */
const ALLOWED = bare({
  framework: attributes.framework.enum,
  example: attributes.example.enum,
  view: attributes.view.enum,
  "heading-level": attributes.headingLevel.enum,
});

/** @param {unknown[]} items */
const listOf = (items) => `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;

/**
 * The sentence about a value that is not known.
 *
 * @param {string} option
 * @param {string} value
 */
export function unknownValue(option, value) {
  const allowed = ALLOWED[option];
  return `${option}: there is no “${value}”, so it is ignored.${allowed ? ` It can be ${listOf(allowed)}.` : ""}`;
}

/**
 * The sentence about an option that is not known.
 *
 * @param {string} option
 * @param {string[]} [known] the names of the options
 */
export const unknownOption = (option, known = Object.keys(ATTRIBUTES)) =>
  `There is no option “${option}”, so it is ignored. The options are ${known.slice(0, -1).join(", ")} and ${known.at(-1)}.`;

/**
 * The attributes of an element that are meant as options, and are none. Other programs give elements attributes of their own, in whose names
 * there is a sign, so a name with a hyphen counts only if it begins like the name of an option.
 *
 * @param {Element} element
 */
function unknownOptions(element) {
  const properties = Object.values(ATTRIBUTES).map((property) => property?.toLowerCase());
  const common = ["class", "is", "exportparts", "itemid", "itemprop", "itemref", "itemscope", "itemtype", "xmlns"];
  for (const property in element) {
    const name = property.toLowerCase();
    if (!properties.includes(name)) common.push(name);
  }
  return element.getAttributeNames().filter((name) => {
    if (Object.hasOwn(ATTRIBUTES, name) || common.includes(name) || name.startsWith("on")) return false;
    return /^(heading|read|frame|example|value|only|view|event|home)-|^[a-z]+$/.test(name);
  });
}

/**
 * What the page says twice, in two ways: under which framework the figures are.
 *
 * @param {Element} element
 * @param {Calculator} calculator
 */
function contradictions(element, calculator) {
  /** @param {string} option */
  const of = (option) => element.getAttribute(option) ?? "";
  const known = attributes.framework.enum.includes(of("framework")) && of("framework");
  const figures = of("value") ? "value" : "example";
  if (!known || !of(figures)) return [];
  const { framework } = calculator.value;
  if (known === framework) return [];
  return [
    `framework is “${known}”, but the figures of ${figures} are under ${framework}, so the calculator is under ${framework}. Leave out framework, or change one of the two.`,
  ];
}

/** What is wrong with the options of an element. */
export class WrongOptions {
  /**
   * The sentences about each option.
   *
   * @type {Map<string, string[]>}
   */
  #sentences = new Map();
  /** @type {HTMLElement | undefined} */
  #box;

  /**
   * Takes the sentences about an option, which replace those before.
   *
   * @param {string} option
   * @param {string[]} sentences
   */
  set(option, sentences) {
    this.#sentences.set(option, sentences);
  }

  /**
   * Looks at the options together.
   *
   * @param {Element} element
   * @param {Calculator} calculator
   */
  compare(element, calculator) {
    const sentences = [...contradictions(element, calculator), ...unknownOptions(element).map((name) => unknownOption(name))];
    if (`${sentences}` !== `${this.#sentences.get("")}`) for (const sentence of sentences) console.warn(`<${NAME}>: ${sentence}`);
    this.set("", sentences);
  }

  /**
   * Shows the sentences above the calculator.
   *
   * @param {ShadowRoot} shadow
   */
  show(shadow) {
    this.#box?.remove();
    const sentences = [...this.#sentences.values()].flat();
    if (!sentences.length) return;
    const box = make("div", { className: "ir-wrong ir-failure" });
    box.part.add("notice");
    box.append(...noticeOf(sentences));
    shadow.prepend(box);
    this.#box = box;
  }
}

/**
 * A notice of what is wrong: a heading and a list.
 *
 * @param {string[]} sentences
 */
export function noticeOf(sentences) {
  const list = make("ul", { className: "ir-list" });
  list.append(...sentences.map((textContent) => make("li", { textContent })));
  const words = "The code that puts the calculator on this page has a mistake. What is shown below may not be what was meant.";
  return [make("p", { className: "ir-strong", textContent: words }), list];
}
