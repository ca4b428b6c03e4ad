// A draft in the list: what it is, and what can be done with it.
import { attributes } from "./wordpress/block.json";

const { enum: ids, labels } = attributes.framework;
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** The longest name, in UTF-16 units. */
export const LONGEST = 100;

const titled = (id) => (id[0].toUpperCase() + id.slice(1)).replaceAll("-", " ");
const made = (name, properties, ...content) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
};

/** A button; heard alone, it says of what it is. */
export function buttonOf(name, onclick, of = "") {
  return made("button", { type: "button", textContent: name, onclick, ...(of && { ariaLabel: `${name} ${of}` }) });
}

/**
 * The row of a draft. `open` and `remove` do that with it. `rename` takes a name that was asked for, and what to do with the form
 * for it: to `close` it, or, if the name cannot be had, to `ask` again.
 */
export function rowOf(draft, { open, rename, remove }) {
  const { id, name, value, rating, score, saved } = draft;
  const about = [
    labels[ids.indexOf(value.framework)] ?? value.framework,
    rating ? `${titled(rating)}, ${score}` : "Not complete",
    DAY.format(saved),
  ];
  const ask = () => {
    const form = nameForm(draft, rename, tools);
    tools.replaceWith(form);
    form.elements[0].select();
  };
  const tools = made(
    "span",
    { className: "drafts__tools" },
    buttonOf("Open", open, name),
    buttonOf("Rename", ask, name),
    buttonOf("Delete", remove, name),
  );
  const row = made(
    "li",
    {},
    made("strong", { textContent: name }),
    made("span", { className: "drafts__about", textContent: about.join(". ") }),
    made("span", { className: "drafts__now" }),
    tools,
  );
  row.dataset.id = id;
  return row;
}

/** A form that asks for another name, in the place of the tools of its row. */
function nameForm({ name }, rename, tools) {
  const input = made("input", { value: name, ariaLabel: `New name of ${name}`, maxLength: LONGEST });
  const close = () => {
    form.replaceWith(tools);
    tools.children[1].focus();
  };
  const form = made("form", { className: "drafts__tools" }, input, made("button", { textContent: "Rename" }), buttonOf("Cancel", close));
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    rename(input.value.trim(), { close, ask: () => input.focus() });
  });
  return form;
}
