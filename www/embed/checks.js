// What is wrong with the choices in the panel "Put this on your page", beside each control.
import { COLOURS, FIGURES, baseOf, figuresAbove } from "./controls.js";
import { numbersOf } from "./numbers.js";
import { attributes } from "../wordpress/block.json";

/** @import { Controls } from "./controls.js" */

/** The least and the greatest size of a frame in pixels: smaller is of no use, and no screen is greater. */
const SIZES = { width: { least: 300, greatest: 2000 }, height: { least: 100, greatest: 5000 } };
const SIZE_NAMES = /** @type {(keyof typeof SIZES)[]} */ (Object.keys(SIZES));

/**
 * Whether all choices are right. A size matters to a frame alone, and a colour to the element.
 *
 * @param {Controls} controls
 */
export function checkAll(controls) {
  const { value: how } = controls.how;
  const results = [
    checkSizes(controls) || how !== "frame",
    checkOnly(controls),
    checkColours(controls) || how !== "element",
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

/**
 * Whether the only number is that of a standard or a key question of what the code starts with.
 *
 * @param {Controls} controls
 */
function checkOnly({ only, start }) {
  const number = only.value.trim();
  if (!number) return complain(only, "");
  if (!new RegExp(attributes.only.pattern).test(number)) return complain(only, "This must be a number such as 2.1 or 2.1.2, or be blank.");
  const [attribute = "", id = ""] = start.value === FIGURES ? ["framework", figuresAbove().split("/")[1]] : start.value.split("=");
  const isThere = numbersOf(attribute, id)?.has(number) ?? true;
  return complain(only, isThere ? "" : `There is no ${number} in “${start.selectedOptions[0]?.label}”, which the code starts with.`);
}

/** @param {Controls} controls */
function checkColours(controls) {
  const results = COLOURS.map((name) => {
    const colour = controls[name].value.trim();
    const isRight = !colour || CSS.supports("color", colour);
    return complain(controls[name], isRight ? "" : "This must be a colour such as #1a65a6, or be blank.");
  });
  return results.every(Boolean);
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
