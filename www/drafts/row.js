// A draft in the list: what it contains, and buttons to open, compare, rename and delete it.
import { attributes } from "../wordpress/block.json";

/** @import { Draft } from "./database.js" */

const { enum: ids, labels } = attributes.framework;

/**
 * A framework in words.
 *
 * @param {string} id
 */
export const frameworkOf = (id) => labels[ids.indexOf(id)] ?? id;

export const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/**
 * What a draft is called with the sheet that its figures are from, which has the period of the cases: "Quarter 3, audit (July to September 2026)".
 * A sheet whose name has the draft's name in it stands alone: "September 2026", and not "September, September 2026".
 *
 * @param {Draft} draft
 */
function calledWithSheet({ name, sheet = "" }) {
  if (name.includes(sheet)) return name;
  return sheet.includes(name) ? sheet : `${name}, ${sheet}`;
}

/**
 * A draft as figures to compare with: its name has the day, because drafts of several quarters are compared, and says
 * whether they are those of a scenario.
 *
 * @param {Draft} draft
 */
export function namedFiguresOf(draft) {
  const { value, saved } = draft;
  const [name, day] = [calledWithSheet(draft), DAY.format(saved)];
  const about = [...(value.scenario && !name.endsWith("a scenario") ? ["a scenario"] : []), ...(name.endsWith(day) ? [] : [`saved ${day}`])];
  return { name: [name, ...about].join(", "), value };
}

/** The longest name of a draft, in UTF-16 units. */
export const LONGEST = 100;

/**
 * The name for a draft that the reader has not named: the service and the sheet, which has the period of its cases; without a sheet the service or
 * the inspection, and the day.
 *
 * @param {import("../package/engine.js").Inspection | null} value
 * @param {string | undefined} sheet
 * @param {number} now
 */
export function nameFor(value, sheet, now) {
  if (sheet) return [value?.service, sheet].filter(Boolean).join(", ").slice(0, LONGEST);
  const end = `, ${DAY.format(now)}`;
  return (value?.service ?? frameworkOf(value?.framework ?? "")).slice(0, LONGEST - end.length) + end;
}

/**
 * A rating in words.
 *
 * @param {string} id
 */
export const wordsOf = (id) => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll("-", " ");

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, properties, ...content) {
  const element = document.createElement(name);
  Object.assign(element, properties);
  element.append(...content);
  return element;
}

/**
 * A button. A screen reader adds the name of the draft, because it may read the button alone.
 *
 * @param {string} label
 * @param {() => void} onclick
 * @param {string} [draft]
 */
export function buttonOf(label, onclick, draft = "") {
  return make("button", { type: "button", textContent: label, onclick, ...(draft && { ariaLabel: `${label} ${draft}` }) });
}

/**
 * @typedef {object} NameForm the form that asks for a new name
 * @property {() => void} close closes the form
 * @property {() => void} ask asks for another name, because the name is taken or empty
 */

/**
 * @typedef {object} DraftActions
 * @property {() => void} open
 * @property {() => void} compare
 * @property {(name: string, form: NameForm) => void} rename
 * @property {() => void} remove
 */

/**
 * The row of a draft.
 *
 * @param {Draft} draft
 * @param {DraftActions} actions
 */
export function rowOf(draft, { open, compare, rename, remove }) {
  const { id, name, sheet, value, rating, score, saved } = draft;
  const about = [
    ...(sheet && !name.includes(sheet) ? [sheet] : []),
    ...(value.scenario ? [`A scenario, not the actual figures: ${value.scenario.name}`] : []),
    frameworkOf(value.framework),
    rating ? `${wordsOf(rating)}, ${score}` : "Not complete",
    DATE.format(saved),
  ];
  const ask = () => {
    const { form, input } = nameForm(draft, rename, tools);
    tools.replaceWith(form);
    input.select();
  };
  const tools = make(
    "span",
    { className: "drafts__tools" },
    buttonOf("Open", open, name),
    buttonOf("Compare", compare, name),
    buttonOf("Rename", ask, name),
    buttonOf("Delete", remove, name),
  );
  const row = make(
    "li",
    {},
    make("strong", { textContent: name }),
    make("span", { className: "drafts__about", textContent: about.join(". ") }),
    make("span", { className: "drafts__now" }),
    tools,
  );
  row.dataset.id = String(id);
  return row;
}

/**
 * A form that asks for another name, in the place of the buttons of the row.
 *
 * @param {Draft} draft
 * @param {DraftActions["rename"]} rename
 * @param {HTMLElement} tools
 */
function nameForm({ name }, rename, tools) {
  const input = make("input", { value: name, ariaLabel: `New name of ${name}`, maxLength: LONGEST });
  const close = () => {
    form.replaceWith(tools);
    const [, , renameButton] = tools.querySelectorAll("button");
    renameButton?.focus();
  };
  const form = make("form", { className: "drafts__tools" }, input, make("button", { textContent: "Rename" }), buttonOf("Cancel", close));
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    rename(input.value.trim(), { close, ask: () => input.focus() });
  });
  return { form, input };
}
