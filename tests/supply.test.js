// What we depend on: where it comes from, under which licences, and that what is said of it where it ships is whole.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { taken } from "../www/build/notices.js";
import { NPM, metadata, parts } from "../www/build/parts.js";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path) => readFileSync(here(path), "utf8");

const deny = read(".cargo/deny.toml");
const ALLOWED = Array.from(deny.match(/^allow = \[(.*)\]$/m)[1].matchAll(/"(.*?)"/g), ([, id]) => id);
const { packages, workspace_members } = metadata();
const others = packages.filter(({ id }) => !workspace_members.includes(id));
const lock = Object.entries(JSON.parse(read("package-lock.json")).packages).filter(([path]) => path);

/** Whether what is allowed is enough for an expression of licences; older ones have a stroke for “or”. */
const isAllowed = (expression, allowed) =>
  expression.replaceAll(/[()]/g, "").split(" AND ").every((all) => all.split(/ OR |\s*\/\s*/).some((id) => allowed.includes(id)));

test("licences are read as they are meant", () => {
  for (const [expression, expected] of [
    ["MIT", true],
    ["MIT/Apache-2.0", true],
    ["Unlicense OR MIT", true],
    ["(MIT OR Apache-2.0) AND Unicode-3.0", true],
    ["GPL-3.0", false],
    ["MIT AND GPL-3.0", false],
    ["MITNFA", false],
  ]) {
    assert.equal(isAllowed(expression, ALLOWED), expected, expression);
  }
});

test("every crate is under a licence that is allowed, and from crates.io", () => {
  assert(others.length > 50);
  const from = "registry+https://github.com/rust-lang/crates.io-index";
  assert.deepEqual(others.filter(({ license }) => !license || !isAllowed(license, ALLOWED)).map(({ name, license }) => [name, license]), []);
  assert.deepEqual(others.filter(({ source }) => source !== from).map(({ name, source }) => [name, source]), []);
  assert.deepEqual(read("Cargo.lock").match(/^source = .*$/gm).filter((line) => line !== `source = "${from}"`), []);
});

test("every npm package is under a licence that is allowed, and held to its hash", () => {
  // Nothing of the build ships, so a licence that gives more than those of the crates is none the worse.
  const allowed = [...ALLOWED, "0BSD", "BlueOak-1.0.0"];
  assert.deepEqual(lock.filter(([, { license }]) => !license || !isAllowed(license, allowed)).map(([path]) => path), []);
  assert.deepEqual(lock.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path), []);
  // None names where it comes from: all come from the registry that npm is set to.
  const elsewhere = ([, { resolved }]) => resolved && !resolved.startsWith("https://registry.npmjs.org/");
  assert.deepEqual(lock.filter(elsewhere).map(([path]) => path), []);
});

test("no package's script runs when it is installed", () => {
  assert.match(read("Makefile"), /^\tnpm ci --ignore-scripts$/m);
  assert.doesNotMatch(read("Makefile"), /npm (i|install|rebuild)\b/);
});

test("dependencies are pinned", () => {
  const { devDependencies, dependencies } = JSON.parse(read("package.json"));
  assert.deepEqual(Object.entries({ ...devDependencies, ...dependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)), []);
});

test("what www/ takes from npm is known to ship", () => {
  const files = readdirSync(here("www"), { recursive: true }).filter((name) => /\.(js|scss)$/.test(name) && !/^(build|wordpress)\b/.test(name));
  const taken = files.flatMap((name) =>
    Array.from(read(`www/${name}`).matchAll(/(?:from|import\(?|@use|@import|@forward) ?["'](@[\w-]+\/[\w-]+|[\w-]+)/g), ([, name]) => name),
  );
  // Sass's own modules, and files beside the one that names them.
  const own = (name) => /^(sass|tokens|base|calculator)$/.test(name) || files.some((file) => file.endsWith(`/_${name}.scss`));
  assert.deepEqual([...new Set(taken)].filter((name) => !own(name)).sort(), NPM);
});

test("what ships is listed and thanked, in full and without a word about this machine", () => {
  const all = parts();
  const bom = JSON.parse(read("dist/package/sbom.cdx.json"));
  const notices = read("dist/package/THIRD-PARTY.txt");
  assert.deepEqual([bom.bomFormat, bom.specVersion, bom.metadata.component.name], ["CycloneDX", "1.6", "inspection-ratings"]);
  assert.deepEqual(bom.components.map(({ purl }) => purl), all.others.map(({ id }) => id));
  for (const name of ["yew", "wasm-bindgen", "arrayvec", "govuk-frontend"]) {
    assert(bom.components.some((component) => component.name === name), name);
  }
  for (const { purl, hashes: [{ content }], licenses: [{ expression }] } of bom.components) {
    assert.match(content, /^([0-9a-f]{64}|[0-9a-f]{128})$/, purl);
    assert(isAllowed(expression, ALLOWED), purl);
  }
  const known = new Set([bom.metadata.component, ...bom.components].map((component) => component["bom-ref"]));
  assert.equal(known.size, bom.components.length + 1, "each has a name of its own");
  assert.deepEqual(bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref)), []);

  for (const part of all.others) {
    assert(notices.includes(`${part.name} ${part.version}`), part.id);
    const [, said] = notices.split(`\n${part.name} ${part.version} `);
    if (!taken(part).includes("Apache-2.0")) assert.match(said.split("-".repeat(72))[0], /Permission (is (hereby )?granted|to use)/, part.id);
  }
  for (const text of [JSON.stringify(bom), notices]) assert(!text.includes(here("")) && !/\.cargo|file:/.test(text));
});
