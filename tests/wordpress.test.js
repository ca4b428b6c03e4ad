// The WordPress plugin. Its PHP runs with stand-ins for WordPress's functions (wordpress/harness.php), and so does its script.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(here(path), "utf8");

const folder = "../www/wordpress";
const metadata = JSON.parse(read(`${folder}/block.json`));
const { attributes: schemas } = metadata;

function php(args, input = "") {
  const { error, status, stdout, stderr } = spawnSync("php", ["-d", "display_errors=stderr", ...args], { input, encoding: "utf8" });
  if (error?.code === "ENOENT") assert.fail("This needs PHP 8.1 or later: install it (on Debian: apt install php-cli)");
  assert.ifError(error);
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

/** The plugin's output for a page with blocks of these attributes. */
function page(blocks, filters = {}) {
  const result = JSON.parse(php([here("wordpress/harness.php")], JSON.stringify({ blocks, filters })));
  assert.equal(result.printed, "", "nothing is printed past the render");
  return result;
}

const sentence = "The inspection ratings calculator needs JavaScript, which is turned off or did not load.";

function html({ element = "", fallback = sentence, wrapper = "" } = {}) {
  const classes = `${wrapper}wp-block-inspection-ratings-calculator`;
  return `<div class="${classes}"><inspection-ratings${element}><p>${fallback}</p></inspection-ratings></div>`;
}

const rendered = [
  ["no attributes", {}, {}],
  ["defaults, said", { view: "full", readonly: false, headingLevel: 2, fallback: "" }, {}],
  [
    "all attributes",
    { framework: "yjs-2021", example: "bexley-2024", only: "2.1.2", view: "compact", readonly: true, headingLevel: 3, lang: "cy" },
    { element: ' framework="yjs-2021" example="bexley-2024" only="2.1.2" view="compact" readonly heading-level="3" lang="cy"' },
  ],
  ["wide", { align: "wide" }, { wrapper: "alignwide " }],
  ["unknown framework", { framework: "yjs-1999" }, {}],
  ["unknown example", { example: "camden-1999" }, {}],
  ["unknown view", { view: "huge" }, {}],
  ["value of another attribute", { framework: "bexley-2024", view: "cy" }, {}],
  ["one bad among good", { framework: "yjs-1999", view: "result" }, { element: ' view="result"' }],
  ["other letters", { framework: "YJS-2021", view: "Compact" }, {}],
  ["heading level 1", { headingLevel: 1 }, {}],
  ["heading level 6", { headingLevel: 6 }, { element: ' heading-level="6"' }],
  ["heading level 7", { headingLevel: 7 }, {}],
  ["heading level 3.5", { headingLevel: 3.5 }, {}],
  ["heading level as text", { headingLevel: "3" }, {}],
  ["readonly as text", { readonly: "true" }, {}],
  ["only a standard", { only: "2.2" }, { element: ' only="2.2"' }],
  ["only a standard for victims", { only: "V1" }, { element: ' only="V1"' }],
  ["only a key question for victims", { only: "V1.1" }, { element: ' only="V1.1"' }],
  ["only with an attribute after it", { only: '2.2" onload=' }, {}],
  ["only a tag", { only: "<b>" }, {}],
  ["only with a line feed", { only: "2.2\n" }, {}],
  ["only with a space", { only: " 2.2" }, {}],
  ["only a domain", { only: "2" }, {}],
  ["only four levels", { only: "2.1.2.1" }, {}],
  ["only a number", { only: 2.2 }, {}],
  ["language and region", { lang: "en-GB" }, { element: ' lang="en-GB"' }],
  ["no language", { lang: "" }, {}],
  ["language in a sentence", { lang: "in Welsh" }, {}],
  ["attributes of no one", { onload: "alert(1)", style: "x", "heading-level": 4 }, {}],
  ["null", Object.fromEntries(Object.keys(schemas).map((name) => [name, null])), {}],
  ["lists", Object.fromEntries(Object.keys(schemas).map((name) => [name, ["full"]])), {}],
  ["fallback of words", { fallback: "Ask us & we’ll say." }, { fallback: "Ask us & we’ll say." }],
  [
    "fallback with markup",
    { fallback: 'See <a href="https://a.example/">the <strong>report</strong></a>.' },
    { fallback: 'See <a href="https://a.example/">the <strong>report</strong></a>.' },
  ],
  [
    "fallback with a script",
    { fallback: 'Hello<script>alert(1)</script><img src=x onerror=alert(1)> <em onclick="x">you</em>' },
    { fallback: "Helloalert(1) <em>you</em>" },
  ],
  ["fallback that closes the element", { fallback: "</inspection-ratings>out" }, { fallback: "out" }],
  ["fallback of nothing", { fallback: " \n" }, {}],
  ["fallback of nothing that is allowed", { fallback: "<script></script>" }, {}],
];

for (const [name, attributes, expected] of rendered) {
  test(`renders: ${name}`, () => assert.deepEqual(page([attributes]).html, [html(expected)]));
}

test("lets nothing out of an attribute", () => {
  const hostile = ['"><script>alert(1)</script>', "'><script>", '" onload="alert(1)', "' onload='alert(1)", "&quot;><script>", "`<"];
  const names = Object.keys(schemas).filter((name) => name !== "fallback");
  // A valid beginning does not make a value valid.
  const valid = { framework: "yjs-2021", example: "bexley-2024", only: "2.2", view: "compact", lang: "cy" };
  const blocks = names.flatMap((name) => hostile.flatMap((text) => [{ [name]: text }, { [name]: (valid[name] ?? "") + text }]));
  for (const [index, output] of page(blocks).html.entries()) assert.equal(output, html(), JSON.stringify(blocks[index]));
});

test("renders every choice that the block has, and every number of a standard or key question", () => {
  const { frameworks } = JSON.parse(read("frameworks.json"));
  const standards = frameworks.flatMap(({ domains }) => domains.flatMap((domain) => domain.standards));
  const numbers = standards.flatMap(({ no, keyQuestions = [] }) => [no, ...keyQuestions.map((question) => question.no)]);
  assert(numbers.includes("V1.2"));
  const cases = numbers.map((value) => ["only", value]);
  for (const [name, schema] of Object.entries(schemas)) {
    for (const value of schema.enum ?? []) if (value !== schema.default) cases.push([name, value]);
  }
  const printed = { headingLevel: "heading-level" };
  const expected = cases.map(([name, value]) => html({ element: ` ${printed[name] ?? name}="${value}"` }));
  assert.deepEqual(page(cases.map(([name, value]) => ({ [name]: value }))).html, expected);
});

test("registers one block", () => {
  assert.deepEqual(page([]).blockTypes, [metadata.name]);
});

test("loads the script once for two blocks, and not at all without", () => {
  assert.deepEqual(page([{}, { view: "compact" }]).enqueued, ["inspection-ratings"]);
  const { enqueued, registered } = page([]);
  assert.deepEqual(enqueued, []);
  assert.deepEqual(registered, {
    "inspection-ratings": {
      src: "https://host.example/plugins/wordpress/package/index.js",
      deps: [],
      version: metadata.version,
    },
  });
});

test("loads the script that has the wasm inside where a site says so", () => {
  const { registered, enqueued } = page([{}], { inspection_ratings_single_file: true });
  assert.deepEqual(enqueued, Object.keys(registered));
  assert.match(registered["inspection-ratings"].src, /\/package\/inspection-ratings\.single\.js$/);
});

test("does nothing outside WordPress", () => {
  assert.equal(php([here(`${folder}/inspection-ratings.php`)]), "");
});

for (const file of [folder, "wordpress"].flatMap((path) => readdirSync(here(path)).map((name) => `${path}/${name}`))) {
  if (file.endsWith(".php")) test(`is valid PHP: ${file}`, () => php(["-l", here(file)]));
}

test("block.json has the shape that WordPress wants", () => {
  assert.equal(metadata.apiVersion, 3);
  assert.match(metadata.name, /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/);
  for (const key of ["title", "description", "category", "icon"]) assert.equal(typeof metadata[key], "string", key);
  assert.deepEqual(metadata.supports, { align: ["wide", "full"], html: false });
  assert(readdirSync(here(folder)).includes(metadata.editorScript.replace("file:./", "")));
  for (const [name, schema] of Object.entries(schemas)) {
    assert.match(name, /^[a-z]+([A-Z][a-z]+)*$/);
    const type = schema.type === "integer" ? "number" : schema.type;
    for (const value of [...(schema.enum ?? []), schema.default ?? []].flat()) assert.equal(typeof value, type, name);
    if (schema.enum && "default" in schema) assert(schema.enum.includes(schema.default), name);
    if (schema.pattern) assert(schema.pattern.startsWith("^") && schema.pattern.endsWith("$"), name);
    if (schema.labels) assert.equal(schema.labels.length, schema.enum.length, name);
  }
});

test("block.json has the frameworks and the published inspections, newest first, and nothing else names them", () => {
  const { frameworks } = JSON.parse(read("frameworks.json"));
  const byId = (ids, labels) => Object.fromEntries(ids.map((id, index) => [id, labels[index]]));
  const { framework, example } = schemas;
  assert.deepEqual(byId(framework.enum, framework.labels), byId(frameworks.map(({ id }) => id), frameworks.map(({ name }) => name)));
  const published = readdirSync(here("published")).map((name) => name.replace(".json", ""));
  const title = (id) => read(`../src/published/${id.replace("-", "_")}.rs`).match(/ title: "(.*)"/)[1];
  assert.deepEqual(byId(example.enum, example.labels), byId(published, published.map(title)));
  const year = (id) => Number(id.slice(-4));
  for (const ids of [framework.enum, example.enum]) assert.deepEqual(ids.toSorted((a, b) => year(b) - year(a)), ids);
  for (const file of ["inspection-ratings.php", "edit.js"]) {
    for (const id of [...framework.enum, ...example.enum]) assert(!read(`${folder}/${file}`).includes(id), `${file}: ${id}`);
  }
});

test("has one version everywhere, the crate's", () => {
  const plugin = read(`${folder}/inspection-ratings.php`);
  const versions = [
    read("../Cargo.toml").match(/^version = "(.*)"$/m)[1],
    plugin.match(/^ \* Version: +(.*)$/m)[1],
    plugin.match(/^const VERSION = '(.*)';$/m)[1],
    read(`${folder}/readme.txt`).match(/^Stable tag: (.*)$/m)[1],
    read(`${folder}/readme.txt`).match(/== Changelog ==\n\n= (.*) =$/m)[1],
  ];
  for (const version of versions) assert.equal(version, metadata.version);
});

test("readme.txt and the plugin say the same of what they need", () => {
  const plugin = read(`${folder}/inspection-ratings.php`);
  const readme = read(`${folder}/readme.txt`);
  const field = (text, name) => text.match(new RegExp(`^(?: \\* )?${name}: +(.*)$`, "m"))[1];
  for (const name of ["Requires at least", "Requires PHP", "License", "License URI"]) {
    assert.equal(field(plugin, name), field(readme, name), name);
  }
  assert.match(readme, new RegExp(`^=== ${field(plugin, "Plugin Name")} ===$`, "m"));
  assert.equal(field(plugin, "Text Domain"), metadata.textdomain);
});

/** Runs edit.js in a stand-in for the editor, which has only the functions that edit.js calls. */
function editor() {
  const script = read(`${folder}/edit.js`);
  const registered = [];
  const used = new Set();
  const names = new Proxy({}, { get: (_, name) => String(name) });
  const parts = {
    blocks: { registerBlockType: (...block) => registered.push(block), getBlockType: (name) => name === metadata.name && metadata },
    blockEditor: { InspectorControls: "InspectorControls", RichText: "RichText", useBlockProps: () => ({ className: "block" }) },
    components: names,
    element: { Fragment: "Fragment", createElement: (type, props, ...children) => ({ type, props: props ?? {}, children }) },
    i18n: {
      __(text, domain) {
        assert.equal(domain, metadata.textdomain, text);
        return text;
      },
    },
  };
  const wp = new Proxy(parts, {
    get(_, name) {
      used.add(name);
      return parts[name];
    },
  });
  new Function("window", script)({ wp });
  assert.equal(registered.length, 1);
  const [name, settings] = registered[0];

  /** The block that edit.js draws for these attributes, and the attributes that it has set. */
  function draw(attributes = {}) {
    const set = {};
    const defaults = Object.entries(schemas).filter(([, schema]) => "default" in schema);
    const all = { ...Object.fromEntries(defaults.map(([key, schema]) => [key, schema.default])), ...attributes };
    const tree = settings.edit({ attributes: all, setAttributes: (values) => Object.assign(set, values) });
    const flat = (node) => (node?.type ? [node, ...node.children.flatMap(flat)] : []);
    const nodes = flat(tree);
    const of = (type) => nodes.filter((node) => node.type === type);
    const control = (label) => nodes.find(({ props }) => props.label === label && props.onChange)?.props ?? assert.fail(label);
    return { set, of, control, items: of("li").map(({ children }) => children.join("")) };
  }
  return { name, settings, used, draw };
}

const lists = {
  "Inspection standards": "framework",
  "Published inspection": "example",
  "What to show": "view",
  "Level of the first heading": "headingLevel",
};

test("edit.js can be parsed", () => {
  const { status, stderr } = spawnSync(process.execPath, ["--check", here(`${folder}/edit.js`)], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
});

test("edit.js registers the block and leaves the rendering to the server", () => {
  const { name, settings } = editor();
  assert.equal(name, metadata.name);
  assert.deepEqual(Object.keys(settings), ["edit", "save"]);
  assert.equal(settings.save(), null);
});

test("edit.js uses exactly the parts of WordPress that edit.asset.php asks for", () => {
  const { used, draw } = editor();
  draw();
  const asset = JSON.parse(php(["-r", "echo json_encode(require $argv[1]);", here(`${folder}/edit.asset.php`)]));
  const handles = [...used].map((name) => `wp-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  assert.deepEqual(asset.dependencies, handles.sort());
});

test("the editor's lists offer exactly what block.json allows", () => {
  const { draw } = editor();
  const { of, control } = draw();
  assert.deepEqual(of("SelectControl").map(({ props }) => props.label), Object.keys(lists));
  for (const [label, key] of Object.entries(lists)) {
    const { options, value } = control(label);
    const schema = schemas[key];
    // An attribute without a default has an empty choice first.
    const none = "default" in schema ? [] : [""];
    assert.deepEqual(options.map((option) => option.value), [...none, ...schema.enum.map(String)], key);
    assert.equal(value, String(schema.default ?? ""), key);
    const words = options.map((option) => option.label);
    assert(words.every((word) => word.length > 0) && new Set(words).size === words.length, key);
    if (schema.labels) assert.deepEqual(words.slice(none.length), schema.labels);
  }
});

test("what is chosen in the editor is what block.json allows, and every attribute can be set", () => {
  const { draw } = editor();
  const touched = new Set();
  const changed = (label, value) => {
    const { set, control } = draw();
    control(label).onChange(value);
    Object.keys(set).forEach((key) => touched.add(key));
    return set;
  };
  for (const [label, key] of Object.entries(lists)) {
    for (const value of schemas[key].enum) assert.deepEqual(changed(label, String(value)), { [key]: value });
  }
  assert.deepEqual(changed("Inspection standards", ""), { framework: undefined });
  assert.deepEqual(changed("Published inspection", ""), { example: undefined });
  assert.deepEqual(changed("Only one standard or key question", " 2.2 "), { only: "2.2" });
  assert.deepEqual(changed("Only one standard or key question", ""), { only: undefined });
  assert.deepEqual(changed("Language", "cy"), { lang: "cy" });
  assert.deepEqual(changed("Read-only", true), { readonly: true });
  const { set, of } = draw();
  of("RichText")[0].props.onChange("Ask us.");
  assert.deepEqual(set, { fallback: "Ask us." });
  assert.deepEqual([...touched, "fallback"].sort(), Object.keys(schemas).sort());
});

test("the editor lists what will be shown", () => {
  const { draw } = editor();
  assert.deepEqual(draw().items, []);
  const choices = { framework: "yjs-2021", example: "bexley-2024", view: "result", headingLevel: 3 };
  assert.deepEqual(draw({ ...choices, only: "2.2", readonly: true, lang: "cy" }).items, [
    "Inspection standards: Youth justice services, 2021 standards",
    "Published inspection: Bexley, July 2024",
    "Only one standard or key question: 2.2",
    "What to show: Ratings without figures",
    "Read-only",
    "Level of the first heading: 3",
    "Language: cy",
  ]);
});

test("the editor says of what it will leave out", () => {
  const { draw } = editor();
  const { items, control } = draw({ only: "2.x", lang: "in Welsh" });
  assert.deepEqual(items, []);
  for (const label of ["Only one standard or key question", "Language"]) {
    assert.match(control(label).help, /^This is not in the right form, so it will be left out\. /);
    assert.doesNotMatch(draw().control(label).help, /left out/);
  }
});

test("the editor offers no level of headings for a key question alone, which has no heading", () => {
  const { draw } = editor();
  const labels = (attributes) => draw(attributes).of("SelectControl").map(({ props }) => props.label);
  const level = "Level of the first heading";
  for (const only of ["2.2", "V1", "2.x", undefined]) assert(labels({ only }).includes(level), only);
  for (const only of ["2.2.2", "V1.1"]) {
    assert(!labels({ only }).includes(level), only);
    assert.deepEqual(draw({ only, headingLevel: 3 }).items, [`Only one standard or key question: ${only}`]);
  }
});
