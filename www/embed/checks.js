// What is wrong with the choices in the panel "Put this on your page", beside each control.
import { FIGURES, baseOf, figuresAbove } from "./controls.js";
import { contrastOf } from "./colour.js";
import { isElsewhere, numbersOf } from "./numbers.js";
import { attributes } from "../wordpress/block.json";

/** @import { Controls } from "./controls.js" */

/** The least and the greatest size of a frame in pixels: smaller is of no use, and no screen is greater. */
const SIZES = { width: { least: 300, greatest: 2000 }, height: { least: 100, greatest: 5000 } };
const SIZE_NAMES = /** @type {(keyof typeof SIZES)[]} */ (Object.keys(SIZES));

/**
 * Whether all choices are right. A size matters to a frame alone, and the colour of links to the element.
 *
 * @param {Controls} controls
 */
export function checkAll(controls) {
  const { value: how } = controls.how;
  const results = [
    checkSizes(controls) || how !== "frame",
    checkOnly(controls),
    checkLink(controls) || how !== "element",
    checkBackground(controls) || how === "wordpress",
    checkBase(controls),
    checkStart(controls),
  ];
  return results.every(Boolean);
}

/**
 * Shows beside a control what is wrong with it, if anything. Returns whether it is right.
 *
 * @param {HTMLElement} control
 * @param {string} words
 */
function complain(control, words) {
  control.ariaInvalid = words ? "true" : null;
  document.querySelector(`#${control.id}-error`)?.replaceChildren(words);
  return !words;
}

/** What is below the only number, which a longer hint would move. */
const HINT = "A part alone has one view. A key question has no heading.";

/**
 * Whether the only number is that of a standard or a key question of what the code starts with.
 *
 * @param {Controls} controls
 */
function checkOnly({ only, start }) {
  const number = only.value.trim();
  const [attribute = "", id = ""] = start.value === FIGURES ? ["framework", figuresAbove().split("/")[1]] : start.value.split("=");
  const hint = numbersOf(attribute, id)?.has(number) && isElsewhere(number, attribute, id) ? `Other editions have a ${number} too: “Start with” says which this is.` : HINT;
  document.querySelector(`#${only.id}-hint`)?.replaceChildren(hint);
  if (!number) return complain(only, "");
  const numbers = numbersOf(attribute, id);
  const isThere = numbers?.has(number) ?? true;
  // While a number is typed, its beginning is no mistake yet.
  const isBegun = !isThere && document.activeElement === only && [...(numbers ?? [])].some((of) => of.startsWith(number));
  if (isBegun) return complain(only, "") && false;
  if (!new RegExp(attributes.only.pattern).test(number)) return complain(only, "This must be a number such as 2.1 or 2.1.2, or be blank.");
  return complain(only, isThere ? "" : `There is no ${number} in “${start.selectedOptions[0]?.label}”, which the code starts with.`);
}

/** The least contrast of words that WCAG 2.2 allows (1.4.3). */
const LEAST_CONTRAST = 4.5;

/**
 * Whether the colour of links is one, and can be read on the colour behind it.
 *
 * @param {Controls} controls
 */
function checkLink({ link, background }) {
  const colour = link.value.trim();
  if (!colour) return complain(link, "");
  if (!CSS.supports("color", colour)) return complain(link, NO_COLOUR);
  const behind = CSS.supports("color", background.value.trim()) ? background.value.trim() : "white";
  const contrast = contrastOf(colour, behind) ?? LEAST_CONTRAST;
  if (contrast >= LEAST_CONTRAST) return complain(link, "");
  const found = (Math.floor(contrast * 10) / 10).toFixed(1);
  return complain(link, `This can hardly be read on ${behind}: its contrast is ${found} to 1, and words need ${LEAST_CONTRAST} to 1. Choose another colour, or enter the colour behind it.`);
}

const NO_COLOUR = "This must be a colour such as #1a65a6, or be blank.";

/** @param {Controls} controls */
function checkBackground({ background }) {
  const colour = background.value.trim();
  return complain(background, !colour || CSS.supports("color", colour) ? "" : NO_COLOUR);
}

/** @param {Controls} controls */
const checkBase = ({ base }) => complain(base, baseOf(base.value) ? "" : "This must be an address such as https://example.org/ratings/.");

/**
 * Whether there is something to start with.
 *
 * @param {Controls} controls
 */
function checkStart({ start, how }) {
  if (start.value !== FIGURES) return complain(start, "");
  if (how.value === "wordpress") return complain(start, "The block cannot hold the figures. Choose another way to add it, or a published inspection.");
  return complain(start, figuresAbove() ? "" : "No figures are entered above yet.");
}

/**
 * Whether both sizes are allowed. Shows beside each size that is not allowed which sizes are.
 *
 * @param {Controls} controls
 */
function checkSizes(controls) {
  const results = SIZE_NAMES.map((name) => {
    const { least, greatest } = SIZES[name];
    const text = controls[name].value.trim();
    const isRight = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= greatest;
    return complain(controls[name], isRight ? "" : `The ${name} must be a whole number between ${least} and ${greatest}.`);
  });
  return results.every(Boolean);
}
