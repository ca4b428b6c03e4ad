// The code that puts the calculator on another page, compared letter for letter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CODES } from "../www/embed/code.js";

const place = { base: "https://example.org/tools/", integrity: "sha384-abc", hasPages: true };
const size = { width: "400", height: "300" };

const element = (attributes) => `<script type="module" src="https://example.org/tools/package/index-abc.js" integrity="sha384-abc" crossorigin="anonymous"></script>
<inspection-ratings${attributes}>
  <p>The calculator appears here once it has loaded. If it does not appear, reload this page or try a newer browser. If that does not help, please tell whoever runs this page.</p>
</inspection-ratings>`;
const frame = (fragment) =>
  `<iframe src="https://example.org/tools/embed.html${fragment}" title="Inspection ratings calculator" width="400" height="300" style="border: 0; max-width: 100%" loading="lazy"></iframe>`;
const wordpress = (json) => `<!-- wp:inspection-ratings/calculator ${json}/-->`;

for (const [name, how, settings, code] of [
  ["a frame without settings", "frame", {}, frame("")],
  ["a frame", "frame", { example: "bexley-2024", view: "result", readonly: "" }, frame("#example=bexley-2024&amp;view=result&amp;readonly=")],
  ["a frame with markup in a value", "frame", { example: `"><&'` }, frame("#example=%22%3E%3C%26%27")],
  ["an element without settings", "element", {}, element("")],
  ["an element", "element", { framework: "yjs-2021", view: "compact", readonly: "" }, element(' framework="yjs-2021" view="compact" readonly')],
  ["an element with markup in a value", "element", { example: `"><b>&amp;'` }, element(` example="&quot;&gt;&lt;b&gt;&amp;amp;'"`)],
  ["a block without settings", "wordpress", {}, wordpress("")],
  ["a block", "wordpress", { framework: "yjs-2021", view: "result" }, wordpress('{"framework":"yjs-2021","view":"result"} ')],
  ["a block to be read", "wordpress", { example: "bexley-2024", readonly: "" }, wordpress('{"example":"bexley-2024","readonly":true} ')],
  ["a block with markup in a value", "wordpress", { example: `a-b-->"<&` }, wordpress('{"example":"a-b\\u002d\\u002d\\u003e\\"\\u003c\\u0026"} ')],
]) {
  test(`the code of ${name}`, () => assert.equal(CODES[how]({ settings, ...size }, place), code));
}

test("a host that searches a frame for its width and height by a pattern finds one number for each", () => {
  const code = CODES.frame({ settings: {}, ...size }, place);
  for (const [name, number] of Object.entries(size)) assert.deepEqual(code.match(new RegExp(`${name}=["']?[^"'\\s>]*`, "g")), [`${name}="${number}`]);
});

test("a frame that fits its content has the script that makes it fit", () => {
  const fitted = CODES.frame({ settings: {}, ...size, fits: true }, place);
  const script = '<script type="module" src="https://example.org/tools/package/frame.js" crossorigin="anonymous"></script>';
  assert.equal(fitted, `${frame("")}\n${script}`);
});

test("the figures of a scenario are carried whole", () => {
  const value = "ratings:1/yjs-2021/scenario=Two%20more/was-1.1=G/1.1=O";
  assert.match(CODES.element({ settings: { value } }, place), / value="ratings:1\/yjs-2021\/scenario=Two%20more\/was-1.1=G\/1.1=O"/);
  const [, fragment] = CODES.frame({ settings: { value }, ...size }, place).match(/embed\.html#([^"]*)"/);
  assert.equal(new URLSearchParams(fragment.replaceAll("&amp;", "&")).get("value"), value);
});

test("addresses with markup in them are written as text", () => {
  const base = "https://example.org/a&b/";
  assert.match(CODES.frame({ settings: {}, ...size }, { ...place, base }), /src="https:\/\/example\.org\/a&amp;b\/embed\.html"/);
  assert.match(CODES.element({ settings: {} }, { ...place, base }), /src="https:\/\/example\.org\/a&amp;b\/package\/index-abc\.js"/);
});

test("where the package is alone, a frame has the page of the package", () => {
  const code = CODES.frame({ settings: { view: "result" }, ...size, untitled: true, background: "#fff3c4" }, { ...place, hasPages: false });
  assert.match(code, / src="https:\/\/example\.org\/tools\/package\/embed\.html#view=result&amp;background=%23fff3c4&amp;untitled="/);
});
