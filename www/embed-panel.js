// The panel "Put this on your page": what is chosen in its form becomes code to copy, and is shown as it will look.
import integrity from "#package/index.js?integrity";
import { copyText } from "./clipboard.js";
import { CODES } from "./embed-code.js";
import { attributes } from "./wordpress/block.json";

/** The sizes of a frame, in pixels: less cannot be used, more no screen has. */
const SIZES = { width: [300, 2000], height: [100, 5000] };

export function start(panel) {
  const [form] = panel.getElementsByTagName("form");
  const code = panel.querySelector("#embed-code");
  const preview = panel.querySelector("#embed-preview");
  const button = panel.querySelector("#embed-copy");
  const copied = panel.querySelector("#embed-copied");

  offerStarts(form.elements.start);
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  code.addEventListener("focus", () => code.select());
  button.addEventListener("click", copy);
  show();

  function show() {
    const how = form.elements.how.value;
    const fits = hasSizes(form) || how !== "frame";
    form.querySelector(".embed__size").hidden = how !== "frame";
    copied.textContent = "";
    button.ariaDisabled = fits ? null : "true";
    // It keeps its place, so that the field does not move while it is typed in.
    preview.inert = !fits;
    // No code, rather than one that is not what was asked for.
    code.value = "";
    if (!fits) return;
    const chosen = { settings: settingsOf(form), width: form.elements.width.value.trim(), height: form.elements.height.value.trim() };
    code.value = CODES[how](chosen, { base: document.baseURI, integrity });
    // The code itself is shown, but without the script, which this page has, and without WordPress.
    const shown = document.createElement(how === "frame" ? "iframe" : "inspection-ratings");
    if (how === "frame") {
      shown.src = `embed.html#${new URLSearchParams(chosen.settings)}`;
      shown.title = "Inspection ratings calculator";
      shown.width = chosen.width;
      shown.height = chosen.height;
    } else for (const [name, value] of Object.entries(chosen.settings)) shown.setAttribute(name, value);
    preview.replaceChildren(shown);
  }

  async function copy() {
    if (!code.value) return form.querySelector("[aria-invalid]").focus();
    try {
      await copyText(code.value);
      copied.textContent = "Copied.";
    } catch {
      code.focus();
      copied.textContent = "The code is selected. To copy it, press Ctrl+C (⌘C on a Mac).";
    }
  }
}

/** The inspections to start with: empty ones, then published ones. */
function offerStarts(select) {
  const group = (label, attribute) => {
    const made = Object.assign(document.createElement("optgroup"), { label });
    const { enum: ids, labels } = attributes[attribute];
    made.append(...ids.map((id, place) => new Option(labels[place], `${attribute}=${id}`)));
    return made;
  };
  select.replaceChildren(group("Without figures", "framework"), group("With published figures", "example"));
  select.value = "framework=yjs-2021";
}

/** What is chosen, as attributes of the element; what is so anyway is left out. */
function settingsOf({ elements: { start, view, readonly } }) {
  const [attribute, id] = start.value.split("=");
  return {
    [attribute]: id,
    ...(view.value !== "full" && { view: view.value }),
    ...(readonly.checked && { readonly: "" }),
  };
}

/** Whether both sizes are allowed; each that is not says what is. */
function hasSizes({ elements }) {
  let all = true;
  for (const [name, [least, most]] of Object.entries(SIZES)) {
    const text = elements[name].value.trim();
    const allowed = /^\d+$/.test(text) && text >= least && text <= most;
    elements[name].ariaInvalid = allowed ? null : "true";
    document.querySelector(`#embed-${name}-error`).textContent = allowed ? "" : `The ${name} must be a whole number between ${least} and ${most}.`;
    all &&= allowed;
  }
  return all;
}
