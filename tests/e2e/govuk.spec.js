// The components of govuk-frontend that we draw, compared with the examples that it publishes. Each difference is here, with its reason.
import { createRequire } from "node:module";
import { arriveAt } from "./states.js";
import { expect, test } from "./watched.js";

const require = createRequire(import.meta.url);
const fixture = (component, name) =>
  require(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`).fixtures.find((fixture) => fixture.name === name).html;

/** Reasons for several differences. */
const WHY = {
  content: "the content is ours",
  name: "the form is never sent, so a field needs no name",
  autocomplete: "a browser must not offer figures of other inspections",
  spelling: "a browser must not correct numbers and names",
  value: "the form is never sent, so a radio needs no value",
  module: "it needs no script of govuk-frontend, and a page's own copy of govuk-frontend must not take it over",
  part: "a page styles it by its part",
  hint: "a hint here is a paragraph, because it is a sentence",
};

/**
 * Each row: the example or a part of it; our state and the element in it; and the lines in which the two differ, our lines with +, with the
 * reason. Our own classes, values and texts do not count.
 */
const COMPONENTS = [
  ["label", "with bold text", "label", "empty", "label[for=service]", {
    "- label.govuk-label.govuk-label--s": "it is as small as the text around it, and bold by a class of ours",
    "+ label.govuk-label [for]": "it has a field",
  }],
  ["input", "default", "div", "empty", ".govuk-form-group:has(> #service)", {
    "-   input.govuk-input [id name type]": WHY.name,
    "+   input.govuk-input [autocomplete id part spellcheck type]": `${WHY.autocomplete}; ${WHY.spelling}; ${WHY.part}`,
  }],
  ["input", "with error message", "input", "errors", "#figure-2-1-1", {
    "- input.govuk-input.govuk-input--error [aria-describedby id name type]": WHY.name,
    "+ input.govuk-input.govuk-input--error [aria-describedby aria-invalid aria-label autocomplete id inputmode part spellcheck type]":
      "its name has the unit, which is visible in the list beside it; a screen reader announces its error; the keyboard of a phone has digits",
  }],
  ["error-message", "id", "p", "errors", "#error-2-1-1", {}],
  ["error-message", "id", "p", "how sure open", "#eligible-error", {}],
  ["hint", "id", "div", "errors", ".ir-figures > .govuk-hint", {
    "- div.govuk-hint [id]": WHY.hint,
    "+ p.govuk-hint": `${WHY.hint}; it is about all figures, so no single field refers to it`,
  }],
  ["select", "default", "div", "empty", ".govuk-form-group:has(> #framework)", {
    "-   select.govuk-select [id name]": WHY.name,
    "+   select.govuk-select [id part]": WHY.part,
  }],
  ["radios", "small inline", "fieldset", "empty", ".ir-toolbar__entry", {
    "-   div.govuk-radios.govuk-radios--inline.govuk-radios--small [data-module]": WHY.module,
    "+   div.govuk-radios.govuk-radios--inline.govuk-radios--small": WHY.module,
    "-       input.govuk-radios__input [id name type value]": WHY.value,
    "+       input.govuk-radios__input [id name type]": WHY.value,
  }],
  ["fieldset", "default", "fieldset", "discretion open", ".ir-discretion[open] fieldset", {
    "+     span.govuk-visually-hidden": "a screen reader reads the legend alone, so the legend names its standard",
    "+   div.govuk-hint": WHY.content,
    "+     details": "the rule unfolds where the hint names the rule",
    "+   div.govuk-radios.govuk-radios--inline.govuk-radios--small": WHY.content,
    "+     div.govuk-radios__item": WHY.content,
    "+       input.govuk-radios__input [id name type]": WHY.content,
    "+       label.govuk-label.govuk-radios__label [for]": WHY.content,
  }],
  ["textarea", "with custom rows", "textarea", "discretion open", "#reason-3-1", {
    "- textarea.govuk-textarea [id name rows]": WHY.name,
    "+ textarea.govuk-textarea [id rows]": WHY.name,
  }],
  ["details", "default", "details", "empty", ".ir-notice details", {}],
  ["details", "expanded", "details", "what it takes open", ".ir-locks", {
    "- details.govuk-details [id open]": "no link leads to it, so it needs no id",
    "+ details.govuk-details [open]": "no link leads to it, so it needs no id",
    "+     p.govuk-hint": WHY.content,
  }],
];

/** An element and the elements in it, a line each: the name, the classes of govuk-frontend and the attributes. */
function shape(element) {
  const lines = [];
  const draw = (element, indent) => {
    const classes = [...element.classList].filter((name) => name.startsWith("govuk-")).sort();
    const known = classes.length > 0 || element.matches("fieldset, legend, details");
    const attributes = element.getAttributeNames().filter((name) => !["class", "checked", "selected"].includes(name)).sort();
    if (known) lines.push(`${indent}${[element.localName, ...classes].join(".")}${attributes.length ? ` [${attributes.join(" ")}]` : ""}`);
    for (const child of element.children) draw(child, known ? `${indent}  ` : indent);
  };
  draw(element, "");
  return lines;
}

/** The lines of each text that are not in the other text. */
const differences = (theirs, ours) => [
  ...new Set([
    ...theirs.filter((line) => !ours.includes(line)).map((line) => `- ${line}`),
    ...ours.filter((line) => !theirs.includes(line)).map((line) => `+ ${line}`),
  ]),
];

for (const [component, name, part, state, where, meant] of COMPONENTS) {
  test(`${component}, ${name}, is drawn as ${where}`, async ({ page }) => {
    await arriveAt(page, state);
    const ours = await page.locator(where).first().evaluate(shape);
    const example = await page.evaluateHandle(
      ([html, part]) => new DOMParser().parseFromString(html, "text/html").querySelector(part),
      [fixture(component, name), part],
    );
    const theirs = await example.evaluate(shape);
    expect(differences(theirs, ours).sort()).toEqual(Object.keys(meant).sort());
  });
}
