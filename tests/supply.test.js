// The dependencies: where they come from, under which licences, and that the package lists those that ship.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { here } from "../www/build/paths.js";

const read = (path) => readFileSync(here(path), "utf8");

/** The output of cargo for the crates of all programs. */
const cargo = (command, ...options) =>
  execFileSync("cargo", [command, "--locked", "--no-default-features", "--features", "app,js,sheets,office,workbook", ...options], {
    cwd: here(""),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "pipe"],
  });

const deny = read(".cargo/deny.toml");
const ALLOWED = Array.from(deny.match(/^allow = \[(.*)\]$/m)[1].matchAll(/"(.*?)"/g), ([, id]) => id);
const metadata = JSON.parse(cargo("metadata", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"));
const others = metadata.packages.filter(({ id }) => !metadata.workspace_members.includes(id));
const lock = Object.entries(JSON.parse(read("package-lock.json")).packages).filter(([path]) => path);
/** The tools of the package's users, which `make consumers` installs. */
const usersLock = Object.entries(JSON.parse(read("tests/consumers/package-lock.json")).packages).filter(([path]) => path);
const { dependencies, devDependencies } = JSON.parse(read("package.json"));

/** Whether the allowed licences satisfy an expression. Old expressions have a stroke for “or”. */
const isAllowed = (expression, allowed) =>
  expression.replaceAll(/[()]/g, "").split(" AND ").every((all) => all.split(/ OR |\s*\/\s*/).some((id) => allowed.includes(id)));

for (const [expression, expected] of [
  ["MIT", true],
  ["MIT/Apache-2.0", true],
  ["Unlicense OR MIT", true],
  ["(MIT OR Apache-2.0) AND Unicode-3.0", true],
  ["GPL-3.0", false],
  ["MIT AND GPL-3.0", false],
  ["MITNFA", false],
]) {
  test(`the licence ${expression} is ${expected ? "" : "not "}allowed`, () => assert.equal(isAllowed(expression, ALLOWED), expected));
}

test("every crate is under an allowed licence, and from crates.io", () => {
  assert(others.length > 50);
  const from = "registry+https://github.com/rust-lang/crates.io-index";
  assert.deepEqual(others.filter(({ license }) => !license || !isAllowed(license, ALLOWED)).map(({ name, license }) => [name, license]), []);
  assert.deepEqual(others.filter(({ source }) => source !== from).map(({ name, source }) => [name, source]), []);
  assert.deepEqual(read("Cargo.lock").match(/^source = .*$/gm).filter((line) => line !== `source = "${from}"`), []);
});

test("every npm package is under an allowed licence, and has its hash in the lock file", () => {
  // The tools do not ship, so they may have licences that give more rights than those of the crates.
  const allowed = [...ALLOWED, "0BSD", "BlueOak-1.0.0"];
  assert.deepEqual(lock.filter(([, { license }]) => !license || !isAllowed(license, allowed)).map(([path]) => path), []);
  const all = [...lock, ...usersLock];
  // A package inside another one's archive has that one's hash.
  assert.deepEqual(all.filter(([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith("sha512-")).map(([path]) => path), []);
  // A package without an address comes from the registry that npm is set to.
  const isElsewhere = ([, { resolved }]) => resolved && !resolved.startsWith("https://registry.npmjs.org/");
  assert.deepEqual(all.filter(isElsewhere).map(([path]) => path), []);
});

test("no package's script runs when it is installed", () => {
  assert.match(read("Makefile"), /^\tnpm ci --ignore-scripts$/m);
  assert.doesNotMatch(read("Makefile"), /npm (i|install|rebuild)\b/);
});

test("npm's dependencies are pinned", () => {
  const versions = Object.entries({ ...devDependencies, ...dependencies, ...JSON.parse(read("tests/consumers/package.json")).devDependencies });
  assert.deepEqual(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)), []);
});

test("npm's dependencies that ship are those that www/ imports", () => {
  const files = readdirSync(here("www"), { recursive: true }).filter((name) => /\.(js|scss)$/.test(name) && !/^(build|wordpress)\b/.test(name));
  const imports = files.flatMap((name) =>
    Array.from(read(`www/${name}`).matchAll(/(?:from|import\(?|@use|@import|@forward) ?["'](@[\w-]+\/[\w-]+|[\w-]+)/g), ([, name]) => name),
  );
  // Sass's own modules, and files beside the importing file.
  const isOwn = (name) => /^(sass|tokens|base|calculator)$/.test(name) || files.some((file) => file.endsWith(`/_${name}.scss`));
  assert.deepEqual([...new Set(imports)].filter((name) => !isOwn(name)).sort(), Object.keys(dependencies));
});

test("the package lists all that ships with its licences, and no path of a machine: `make licences` writes the lists", () => {
  const bom = JSON.parse(read("dist/package/sbom.cdx.json"));
  const notices = read("dist/package/THIRD-PARTY.txt");
  assert.deepEqual([bom.bomFormat, bom.specVersion, bom.metadata.component.name], ["CycloneDX", "1.5", "inspection-ratings"]);

  const tree = cargo("tree", "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}");
  const crates = Array.from(tree.matchAll(/^([\w-]+) v([\d.]+\S*)(?! \(\/)/gm), ([, name, version]) => `${name} ${version}`);
  const shipped = new Set(crates.filter((crate) => !crate.startsWith("inspection-ratings ")));
  for (const [name, version] of Object.entries(dependencies)) shipped.add(`${name} ${version}`);
  assert(shipped.size > 50);
  const listed = new Set(bom.components.map(({ name, version }) => `${name} ${version}`));
  assert.deepEqual([...shipped].filter((part) => !listed.has(part)), [], "the list lacks none");
  assert.deepEqual([...shipped].filter((part) => !notices.includes(`${part}`)), [], "the licences lack none");

  const known = new Set([...others, ...Object.entries(dependencies).map(([name, version]) => ({ name, version }))].map(({ name, version }) => `${name} ${version}`));
  assert.deepEqual([...listed].filter((part) => !known.has(part)), [], "the list names no other versions");
  for (const { purl, hashes: [{ content }] } of bom.components) assert.match(content, /^([0-9a-f]{64}|[0-9a-f]{128})$/, purl);

  const refs = [bom.metadata.component, ...bom.components].map((component) => component["bom-ref"]);
  assert.equal(new Set(refs).size, refs.length, "each part has a reference of its own");
  assert.deepEqual(bom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]).filter((ref) => !refs.includes(ref)), []);
  for (const text of [JSON.stringify(bom), notices]) assert(!text.includes(here("")) && !/\.cargo|file:/.test(text));
});
