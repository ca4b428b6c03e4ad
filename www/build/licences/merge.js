// Joins what cargo's tools and npm say about the parts that ship, for the package:
// `node www/build/licences/merge.js CRATES.cdx.json PACKAGES.cdx.json CRATES.txt FOLDER`.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { here } from "../paths.js";

/**
 * @typedef {object} Component a part that ships, in CycloneDX
 * @property {string} bom-ref
 * @property {string} name
 * @property {string} version
 * @property {string} [purl]
 */

/**
 * @typedef {object} Bom a list of parts, in CycloneDX
 * @property {{ component: Component }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn?: string[] }[]} dependencies
 */

const [crates = "", packages = "", texts = "", folder = ""] = process.argv.slice(2);

/** @type {(path: string) => Bom} */
const readBom = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * One list from two. It has no date, no serial number and no path of this machine, because the same parts must make the same file.
 *
 * @param {Bom} crates
 * @param {Bom} packages
 */
function joined(crates, packages) {
  const { name, version } = crates.metadata.component;
  const own = { type: "application", "bom-ref": `${name}@${version}`, name, version };
  const subjects = [crates, packages].map((bom) => bom.metadata.component["bom-ref"]);
  const needs = [crates, packages].flatMap(({ dependencies }) => dependencies);
  const isOwn = (/** @type {string} */ ref) => subjects.includes(ref);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: own },
    components: [...crates.components, ...packages.components],
    dependencies: [
      { ref: own["bom-ref"], dependsOn: needs.filter(({ ref }) => isOwn(ref)).flatMap(({ dependsOn = [] }) => dependsOn) },
      ...needs.filter(({ ref }) => !isOwn(ref)),
    ],
  };
}

/**
 * The licence of an npm package, under its name: the package's own file or, for a package that only names the MIT licence, its text.
 *
 * @param {Component} component
 */
function licenceOf({ name, version }) {
  const at = here(`node_modules/${name}`);
  const files = readdirSync(at).filter((file) => /^licen[cs]e/i.test(file));
  const texts = files.map((file) => readFileSync(join(at, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (!texts.length) {
    const { license } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
    if (license !== "MIT") throw new Error(`${name} has no file with its licence`);
    texts.push(readFileSync(here("LICENSE-MIT"), "utf8").replace(/^Copyright .*$/m, `Copyright (c) the authors of ${name}`).trim());
  }
  return ["-".repeat(72), `${name} ${version}`, "", ...texts, ""].join("\n");
}

const npm = readBom(packages);
writeFileSync(join(folder, "sbom.cdx.json"), `${JSON.stringify(joined(readBom(crates), npm), null, 2)}\n`);
const text = [readFileSync(texts, "utf8").trim(), "", ...npm.components.map(licenceOf)].join("\n");
writeFileSync(join(folder, "THIRD-PARTY.txt"), text);
