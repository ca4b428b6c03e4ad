// The scripts of www/ import one way: a folder imports only folders that stand before it in this list, and no scripts import each other in
// a circle, not even for a type.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { here } from "../www/build/paths.js";

const FOLDERS = ["browser", "program", "sheets", "take-out", "engine", "element", "address", "drafts", "embed", "page"];

/** The script that an import by a name begins with, as the types say. */
const NAMED = JSON.parse(readFileSync(here("www/tsconfig.json"), "utf8")).compilerOptions.paths;

/** The scripts of www/ that a script imports. */
function importsOf(script) {
  const text = readFileSync(here(`www/${script}`), "utf8");
  const named = Array.from(text.matchAll(/(?:\bfrom|\bimport\(?) ?"([.#][^"?]+)/g), ([, name]) => name);
  const paths = named.map((name) => path.normalize(NAMED[name]?.[0] ?? path.join(path.dirname(script), name)));
  return paths.filter((imported) => scripts.includes(imported));
}

const scripts = ["", ...FOLDERS].flatMap((folder) =>
  readdirSync(here(`www/${folder}`)).filter((name) => name.endsWith(".js")).map((name) => path.join(folder, name)),
);

const imports = new Map(scripts.map((script) => [script, importsOf(script)]));

/** The scripts of a circle that begins with a way of imports; nothing without a circle. */
function circleOf(way, known) {
  const script = way.at(-1);
  const start = way.indexOf(script);
  if (start < way.length - 1) return way.slice(start);
  if (known.has(script)) return;
  for (const imported of imports.get(script)) {
    const circle = circleOf([...way, imported], known);
    if (circle) return circle;
  }
  known.add(script);
}

test("every folder with scripts of www/ is in the list or has no script of a page", () => {
  const others = ["build", "wordpress"];
  const folders = readdirSync(here("www")).filter((name) => existsSync(here(`www/${name}/`)) && readdirSync(here(`www/${name}/`)).some((file) => file.endsWith(".js")));
  assert.deepEqual(folders.sort(), [...FOLDERS, ...others].sort());
});

for (const [place, folder] of FOLDERS.entries()) {
  test(`www/${folder}/ imports only itself and the folders before it`, () => {
    const allowed = FOLDERS.slice(0, place + 1);
    for (const script of scripts.filter((script) => path.dirname(script) === folder)) {
      const wrong = imports.get(script).filter((imported) => !allowed.includes(path.dirname(imported)));
      assert.deepEqual(wrong, [], script);
    }
  });
}

test("no scripts import each other in a circle", () => {
  const known = new Set();
  for (const script of scripts) assert.equal(circleOf([script], known)?.join(" → "), undefined);
  assert(imports.get("page/page.js").includes("element/element.js"));
});
