// The package as its users receive it: packed, installed, imported in Node, built by Vite, opened in Chromium, compiled by TypeScript.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import sirv from "sirv";
import { build } from "vite";
import * as engine from "../dist/package/engine.js";
import { InspectionRatings } from "../dist/package/index.js";
import { inAscii } from "../www/build/ascii.js";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path) => readFileSync(here(path), "utf8");

const manifest = JSON.parse(read("dist/package/custom-elements.json"));
const element = manifest.modules[0].declarations.find(({ customElement }) => customElement);
const { exports, sideEffects, version } = JSON.parse(read("dist/package/package.json"));
const types = { engine: read("dist/package/engine.d.ts"), index: read("dist/package/index.d.ts") };

const block = JSON.parse(read("www/wordpress/block.json"));

const sorted = (values) => [...values].sort();
const names = (things) => sorted(things.map(({ name }) => name));
const matches = (text, pattern) => sorted(new Set(Array.from(text.matchAll(pattern), ([, name]) => name)));

/** The texts in a union of a file of types. */
function union(file, name) {
  const [, body] = file.match(new RegExp(`export type ${name} =([^;]+);`));
  return matches(body, /"(.*?)"/g);
}

/** The body of a class or an interface in a file of types. */
const body = (file, name) => file.match(new RegExp(`(?:class|interface) ${name} [^\n]*{\n(.*?)\n}`, "s"))[1];

/** A project of another developer, which has the package installed. */
const consumer = mkdtempSync(join(tmpdir(), "inspection-ratings-"));
let packed;

function run(command, args, cwd = consumer) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  assert.ifError(error);
  assert.equal(status, 0, `${command} ${args.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

const node = (code) => run(process.execPath, ["--input-type=module", "-e", code]);

before(async () => {
  [packed] = JSON.parse(run("npm", ["pack", "--json", "--offline", "--pack-destination", consumer], here("dist/package")));
  writeFileSync(join(consumer, "package.json"), '{ "private": true, "type": "module" }');
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${packed.filename}`]);
  await engine.ready;
});

after(() => rmSync(consumer, { recursive: true }));

test("contains the files that it needs, and no others", () => {
  const files = packed.files.map(({ path }) => path.replace(/-[\w-]{8}\.(wasm|js)$/, "-[hash].$1"));
  assert.deepEqual(sorted(files), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "THIRD-PARTY.txt",
    "custom-elements.json",
    "embed.html",
    "embed.js",
    "engine-[hash].wasm",
    "engine.d.ts",
    "engine.js",
    "engine.single.d.ts",
    "engine.single.js",
    "engine.wasm.d.ts",
    "files-[hash].js",
    "frame.d.ts",
    "frame.js",
    // The engine, its single file and the calculator have a copy each.
    "from-file-[hash].js",
    "from-file-[hash].js",
    "from-file-[hash].js",
    "index.d.ts",
    "index.js",
    "inspection-ratings-[hash].wasm",
    "inspection-ratings.single.d.ts",
    "inspection-ratings.single.js",
    "office-[hash].js",
    "office-[hash].wasm",
    "package.json",
    "preact.d.ts",
    "react.d.ts",
    "sbom.cdx.json",
    "sheets-[hash].js",
    "sheets-[hash].wasm",
    "svelte.d.ts",
    "take-out-[hash].js",
    "vue.d.ts",
    "workbook-[hash].js",
    "workbook-[hash].wasm",
  ]);
  const targets = Object.values(exports).flatMap((target) => (typeof target === "string" ? target : Object.values(target)));
  const packs = (path) => packed.files.some((file) => `./${file.path}` === path);
  assert.deepEqual(targets.filter((path) => !packs(path)), []);
  const scripts = targets.filter((path) => path.endsWith(".js"));
  assert.deepEqual(sideEffects, scripts.filter((path) => !path.startsWith("./engine.")), "a bundler leaves out the engine alone");
  assert.equal(version, read("Cargo.toml").match(/^version = "(.*)"/m)[1], "its version is the crate's");
});

test("each script that ships is ASCII", () => {
  const folders = ["dist/assets", "dist/package", "dist/wordpress/inspection-ratings", "dist/wordpress/inspection-ratings/package"];
  const scripts = folders.flatMap((folder) => readdirSync(here(folder)).filter((name) => name.endsWith(".js")).map((name) => `${folder}/${name}`));
  assert(scripts.length > 20);
  for (const script of scripts) assert.equal(read(script).match(/.{0,20}[^\0-\x7F].{0,20}/)?.[0], undefined, script);
  for (const text of ["“page’s” – 👍", "a\\\\–", "`${1}é`"]) {
    const code = `(${JSON.stringify(text)})`;
    assert.equal(eval(inAscii(code)), eval(code), text);
  }
  assert.throws(() => inAscii("'\\–'"), /a backslash stands in front of –/);
  assert(new RegExp(eval(inAscii('"^[–👍]$"')), "u").test("👍"));
});

test("rates in Node, as both READMEs show", () => {
  const [, own] = read("dist/package/README.md").match(/```js\n(import \{ rate.*?)```/s);
  assert.equal(node(own), "requires-improvement\n");
  const [, project] = read("README.md").match(/```js\n(import \{ rate.*?)```/s);
  const [first, ...rest] = node(project.replace("./dist/package/engine.js", "inspection-ratings/engine")).split("\n");
  assert.match(first, /^requires-improvement \[ '2\.2\.3' \]/);
  assert.match(rest.join("\n"), /^Planning is Requires improvement because keeping other people safe is 56%/m);
});

test("can be imported on a server, and rates there once it is ready", () => {
  node(`for (const path of ["", "/engine", "/engine/single", "/frame", "/single"]) await import("inspection-ratings" + path);`);
  const asked = `
    for (const path of ["", "/engine", "/engine/single"]) {
      const { rate } = await import("inspection-ratings" + path);
      try { rate({}) } catch (error) { console.log(error.code) }
    }
    const { ready } = await import("inspection-ratings");
    ready.then(() => console.log("ready"));`;
  assert.equal(node(asked), "not-ready\nnot-ready\nnot-ready\nready\n");
});

test("TypeScript takes what may be written, refuses what may not, and takes what the engine really gives", () => {
  const inspections = ["bexley-2024", "camden-2020", "camden-2025", "islington-2024"].map((id) => {
    const { framework, service, answers, discretion } = JSON.parse(read(`tests/published/${id}.json`));
    for (const answer of Object.values(answers)) delete answer.printedPercent;
    return { version: 1, framework, service, answers, discretion };
  });
  const frameworks = engine.frameworks();
  for (const { id } of frameworks) inspections.push({ version: 1, framework: id });
  const compared = inspections.map((before) => engine.compare(before, { version: 1, framework: before.framework }));
  const reached = inspections.flatMap((inspection) => {
    const options = [{ limit: 1 }, { judgedStep: 1, limit: 2 }, { locked: ["2.2"] }];
    return options.flatMap((options) => ["outstanding", { atMost: "inadequate" }].map((to) => engine.reach(inspection, to, options)));
  });
  const given = [
    'import type { Comparison, Framework, Inspection, Outcome, Reach } from "inspection-ratings/engine";',
    ...inspections.map((inspection) => `({ ${JSON.stringify(inspection).slice(1)}) satisfies Inspection;`),
    ...inspections.map((inspection) => `(${JSON.stringify(engine.rate(inspection))}) satisfies Outcome;`),
    ...compared.map((found) => `(${JSON.stringify(found)}) satisfies Comparison;`),
    ...reached.map((found) => `(${JSON.stringify(found)}) satisfies Reach;`),
    `(${JSON.stringify(frameworks)}) satisfies readonly Framework[];`,
  ];
  cpSync(here("tests/types"), consumer, { recursive: true });
  writeFileSync(join(consumer, "given.ts"), given.join("\n"));
  const tsc = here("node_modules/.bin/tsc");
  run(tsc, ["-p", "."]);
  run(tsc, ["-p", ".", "--module", "esnext", "--moduleResolution", "bundler"]);
  // The engine's types must not need a browser's types.
  writeFileSync(
    join(consumer, "tsconfig.node.json"),
    JSON.stringify({ extends: "./tsconfig.json", compilerOptions: { lib: ["es2022"] }, files: ["engine.ts", "given.ts"] }),
  );
  run(tsc, ["-p", "tsconfig.node.json"]);
});

test("JSX knows the element, its attributes and its events", () => {
  const folder = join(consumer, "jsx");
  cpSync(here("tests/jsx"), folder, { recursive: true });
  mkdirSync(join(consumer, "node_modules/@types"), { recursive: true });
  for (const name of ["@types/react", "preact"]) symlinkSync(here(`node_modules/${name}`), join(consumer, "node_modules", name));
  run(here("node_modules/.bin/tsc"), ["-p", "."], folder);
});

test("docs/sheets.md gives each code of a problem of a sheet once", () => {
  const codes = Array.from(read("docs/sheets.md").matchAll(/^\| `([a-z-]+)` \|/gm), ([, code]) => code);
  assert.deepEqual(sorted(codes), union(types.engine, "CasesProblemCode"));
});

test("the types list every error, framework, rating and function", () => {
  const documented = matches(read("docs/wire-format.md").split("## Errors")[1], /^\| `([a-z-]+)` \|/gm);
  assert.deepEqual(union(types.engine, "InspectionErrorCode"), documented);
  assert.deepEqual(union(types.engine, "FrameworkId"), sorted(engine.frameworks().map(({ id }) => id)));
  const ratings = sorted(engine.frameworks()[0].overallBands.map(({ rating }) => rating));
  assert.deepEqual(union(types.engine, "Rating"), ratings);
  // `ready` is a promise too.
  const functions = Object.keys(engine).filter((name) => typeof engine[name] === "function" && name !== "ready");
  assert.deepEqual(matches(types.engine, /^export declare function (\w+)\(/gm), sorted(functions));
  const [, exported] = types.index.match(/^export \{ (.*) \} from "\.\/engine\.js";/m);
  assert.deepEqual(exported.split(", "), sorted(Object.keys(engine)), "and the element's module exports all of them");
  for (const [name, given] of [
    ["Comparison", engine.compare({ version: 1, framework: "yjs-2021" }, { version: 1, framework: "yjs-2021" })],
    ["Reach", engine.reach({ version: 1, framework: "yjs-2021" }, "good")],
    ["Cases", engine.fromCases("2.1.1\ny", "yjs-2021")],
  ]) {
    assert.deepEqual(sorted(Object.keys(given)), matches(body(types.engine, name), /^  readonly (\w+):/gm), name);
  }
});

test("the element, its types and its manifest agree", async () => {
  const { attributes, members, events, cssProperties, slots } = element;
  assert.deepEqual(names(attributes), sorted(InspectionRatings.observedAttributes));

  const internal = ["constructor", "connectedCallback", "disconnectedCallback", "adoptedCallback", "attributeChangedCallback"];
  const real = Object.getOwnPropertyNames(InspectionRatings.prototype).filter((name) => !internal.includes(name));
  assert.deepEqual(names(members), sorted(real));
  const typed = body(types.index, "InspectionRatings");
  assert.deepEqual(matches(typed, /^  (?:[gs]et )?(\w+)[(:]/gm), sorted(real));
  for (const { name, fieldName } of attributes) {
    if (name !== "lang") assert.match(typed, new RegExp(`Attribute \`${name}\`[^/]*\\*/\n  (get )?${fieldName}\\b`), name);
  }
  for (const [attribute, values] of [
    ["framework", union(types.engine, "FrameworkId")],
    ["example", union(types.index, "ExampleId")],
    ["view", union(types.index, "View")],
  ]) {
    const { type } = attributes.find(({ name }) => name === attribute);
    assert.deepEqual(matches(type.text, /"(.*?)"/g), values);
  }

  assert.deepEqual(names(events), matches(body(types.index, "InspectionRatingsEventMap"), /^  "(.*?)":/gm));
  assert.deepEqual(names(cssProperties), matches(read("dist/package/index.js"), /var\((--inspection-ratings-[\w-]+)/g));
  assert.deepEqual(names(slots), [""]);
  for (const { path, exports } of manifest.modules) {
    const module = await import(`../dist/package/${path}`);
    assert.deepEqual(names(exports.filter(({ kind }) => kind === "js")), sorted(Object.keys(module)), path);
  }
});

test("a page that Vite built shows the score, sends the events, and has the parts that the manifest lists", async () => {
  writeFileSync(
    join(consumer, "index.html"),
    `<!doctype html>
    <inspection-ratings example="bexley-2024" events></inspection-ratings>
    <script type="module" src="./main.js"></script>`,
  );
  writeFileSync(
    join(consumer, "main.js"),
    `import "inspection-ratings";
    import * as engine from "inspection-ratings/engine";

    globalThis.details = {};
    for (const name of ${JSON.stringify(names(element.events))}) addEventListener(name, ({ detail }) => (details[name] = detail));
    await engine.ready;
    globalThis.seen = { max: engine.rate({ version: 1, framework: "iyjs-2025" }).score.max };`,
  );
  const { output } = await build({ root: consumer, configFile: false, logLevel: "warn" });
  const emitted = output.filter(({ fileName }) => fileName.endsWith(".wasm")).map(({ source }) => source.length);
  const programs = packed.files.filter(({ path }) => path.endsWith(".wasm")).map(({ size }) => size);
  assert.deepEqual(sorted(emitted), sorted(programs), "all programs, as files");
  for (const { code = "", fileName } of output) assert(!code.includes("data:application/wasm"), fileName);

  const server = createServer(sirv(join(consumer, "dist")));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.locator(".ir-score", { hasText: /^27 of 36$/ }).waitFor();
    await page.waitForFunction(() => globalThis.seen);
    const parts = () => page.locator("[part]").evaluateAll((all) => all.flatMap(({ part }) => [...part]));
    const found = await parts();
    await page.locator("inspection-ratings").evaluate((element) => {
      element.value = { version: 1, framework: "iyjs-2025", answers: { 1.1: { rating: "inadequate" } } };
    });
    await page.locator("[part~=inadequate]").first().waitFor();
    found.push(...(await parts()));
    assert.deepEqual(sorted(new Set(found)), names(element.cssParts));

    const { seen, details } = await page.evaluate(() => ({ seen, details }));
    assert.equal(seen.max, 21);
    assert.deepEqual(union(types.index, "ExampleId"), sorted(block.attributes.example.enum));
    assert.deepEqual(sorted(Object.keys(details)), names(element.events));
    const fields = matches(body(types.index, "InspectionRatingsEventDetail"), /^  readonly (\w+):/gm);
    for (const detail of Object.values(details)) {
      assert.deepEqual(sorted(Object.keys(detail)), fields);
      assert.deepEqual(engine.rate(detail.value), detail.outcome);
    }
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    server.close();
  }
});
