// What the licences of others ask to be said where their work ships.
import { licenceTexts } from "./parts.js";

/** Where one can choose, the licence that is taken, the first of these. */
const TAKEN = ["Apache-2.0", "MIT"];

/** Those that some parts are under without a choice. */
const ALONE = ["ISC", "Unicode-3.0", "Zlib"];

/** The licences that a part is used under: one of those it offers, and all those it adds. */
export function taken({ name, licence }) {
  const alternatives = (text) => text.replaceAll(/[()]/g, "").split(" OR ");
  return licence.split(" AND ").map((clause) => {
    const found = TAKEN.find((id) => alternatives(clause).includes(id)) ?? ALONE.find((id) => id === clause);
    if (!found) throw new Error(`${name}: there is no rule for the licence ${licence}`);
    return found;
  });
}

/** The file's text: what is under the Apache licence by name, the rest with its texts. `mit` is the text of ours. */
export function notices({ others }, mit) {
  const under = (id) => others.filter((part) => taken(part).includes(id));
  const title = ({ name, version, authors, repository }) =>
    [`${name} ${version}`, authors.length ? `by ${authors.join(", ")}` : "", repository ? `<${repository}>` : ""].filter(Boolean).join(" ");
  const whole = (part, pattern, otherwise) => {
    const texts = licenceTexts(part, pattern);
    return `${title(part)}\n\n${(texts.length ? texts : [otherwise(part)]).join("\n\n")}`;
  };
  const standard = ({ name, authors }) => mit.replace(/^Copyright .*$/m, `Copyright (c) ${authors.join(", ") || `the authors of ${name}`}`).trim();
  return [
    "What others made, of which parts are in these files.",
    "Under the Apache licence, version 2.0, whose text is in LICENSE-APACHE; the parts of Rust's standard library too:",
    under("Apache-2.0").map((part) => `- ${title(part)}`).join("\n"),
    "Under the MIT licence:",
    ...under("MIT").map((part) => whole(part, /^(LICEN[CS]E|COPYING)(-MIT)?(\.\w+)?$/i, standard)).flatMap(apart),
    "Under the Unicode licence, version 3, besides:",
    ...under("Unicode-3.0").map((part) => whole(part, /UNICODE/i, () => "")).flatMap(apart),
    "Under the ISC licence:",
    ...under("ISC").map((part) => whole(part, /^LICEN[CS]E/i, () => "")).flatMap(apart),
    "Under the zlib licence:",
    ...under("Zlib").map((part) => whole(part, /^LICEN[CS]E/i, () => "")).flatMap(apart),
  ].join("\n\n") + "\n";
}

const apart = (text) => ["-".repeat(72), text];
