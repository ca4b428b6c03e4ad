// A baseline page made for this bench, by hand: the same inputs without this project. It is no part of what ships.
// The same form by hand, without a framework.
import * as R from "./rules.js";
const el = (tag, attrs = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [k, v] of Object.entries(attrs)) node.setAttribute(k, v);
  node.append(...children);
  return node;
};
const state = R.initial();
const tags = new Map(), outputs = new Map();
const headline = el("p", { id: "headline", role: "status" });
const form = el("form");
for (const s of R.STANDARDS) {
  const field = el("fieldset", {}, el("legend", {}, `${s.no} ${s.name}`));
  s.questions.forEach((q, k) => {
    const id = `q-${s.no}.${k + 1}`;
    const input = el("input", { id, inputmode: "decimal", value: state.percent[s.no][k] });
    const tag = el("strong");
    input.addEventListener("input", () => { state.percent[s.no][k] = R.parse(input.value); update(); });
    tags.set(`${s.no}.${k + 1}`, tag);
    field.append(el("p", {}, el("label", { for: id }, `${s.no}.${k + 1} ${q}, percentage yes`), input, tag));
  });
  if (!s.questions.length) R.RATINGS.forEach((name, r) => {
    const id = `r-${s.no}-${r}`;
    const radio = el("input", { type: "radio", id, name: s.no, ...(state.judged[s.no] === r ? { checked: "" } : {}) });
    radio.addEventListener("change", () => { state.judged[s.no] = r; update(); });
    field.append(radio, el("label", { for: id }, name));
  });
  const output = el("output");
  outputs.set(s.no, output);
  field.append(output);
  form.append(field);
}
const set = (node, text) => { if (node.textContent !== text) node.textContent = text; };
function update() {
  const o = R.rate(state);
  set(headline, R.headline(o));
  for (const s of o.standards) {
    set(outputs.get(s.no), R.word(s.rating));
    s.bands.forEach((b, k) => set(tags.get(`${s.no}.${k + 1}`), R.word(b)));
  }
}
document.body.append(el("main", {}, el("h1", {}, "Inspection ratings"), headline, form));
update();
