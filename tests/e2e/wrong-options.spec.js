// Options that are wrong: the page names each, in the element and in the frame, because whoever wrote the options looks at the page.
import { addressOf, complaintsOf, score } from "./calculator.js";
import { expect, test } from "./watched.js";

const FRAMEWORKS = "It can be iyjs-2025, iyjwcv-2025, yjs-2021 or yos-2018.";
const OPTIONS = "framework, example, value, only, view, readonly, heading-level, lang";
const FIGURES = "1.1=G/1.2=G/1.3=O/2.1.1=72/2.1.2=64/2.2.1=81/2.2.2=66/2.3.1=49/2.3.2=70/V1.1=55/V1.2=G";
const LEFT_OUT = "value is read only in part, so the ratings are not those of the whole value. Left out is";

/** Each row: the options, and the beginning of each sentence that the page shows about them. */
const WRONG = [
  [{ framework: "yjs-2030" }, [`framework: there is no “yjs-2030”, so it is ignored. ${FRAMEWORKS}`]],
  [{ example: "bexley-2042" }, ["example: there is no “bexley-2042”, so it is ignored. It can be camden-2025, islington-2024, bexley-2024 or camden-2020."]],
  [{ view: "small" }, ["view: there is no “small”, so it is ignored. It can be full, compact or result."]],
  [{ "heading-level": "9" }, ["heading-level: there is no “9”, so it is ignored. It can be 2, 3, 4, 5 or 6."]],
  [{ value: "hello" }, ["value cannot be read, so it is ignored: ratings: there is no ratings string here; one begins like ratings:1/yjs-2021/."]],
  [{ value: `ratings:1/iyjs-2025/${FIGURES.replace("=81", "=811")}`, view: "result" }, [`${LEFT_OUT} 2.2.1: `]],
  [{ value: `ratings:1/iyjs-2025/${FIGURES.replace("1.1=G", "1.1=X")}` }, [`${LEFT_OUT} 1.1: `]],
  [{ value: `ratings:1/iyjs-2025/${FIGURES}/9.9=G`, only: "2.1" }, [`${LEFT_OUT} 9.9: `]],
  [
    { framework: "yjs-2021", value: `ratings:1/iyjs-2025/${FIGURES}` },
    ["framework is “yjs-2021”, but the figures of value are under iyjs-2025, so the calculator is under iyjs-2025."],
  ],
  [{ framework: "yos-2018", example: "bexley-2024" }, ["framework is “yos-2018”, but the figures of example are under yjs-2021"]],
  [{ readonly: "false" }, ["readonly is on wherever it is there, so it is on although it is “false”. Leave it out to switch it off."]],
  [{ frameworks: "yjs-2021" }, [`There is no option “frameworks”, so it is ignored. The options are ${OPTIONS}`]],
  [{ headinglevel: "3", "read-only": "" }, ["There is no option “headinglevel”", "There is no option “read-only”"]],
  [{ framework: "yjs-1066", view: "tiny" }, ["framework: there is no “yjs-1066”", "view: there is no “tiny”"]],
];

/** Right options, and attributes of other programs. */
const RIGHT = [
  { framework: "yjs-2021", view: "compact", readonly: "", "heading-level": "3", lang: "en-GB" },
  { value: `ratings:1/iyjs-2025/${FIGURES}` },
  { framework: "yjs-2021", example: "bexley-2024", only: "2.2" },
  { framework: "", view: "", value: "" },
];
const OF_OTHERS = {
  class: "a", id: "b", style: "color: red", title: "c", role: "group", "aria-label": "d", "data-e": "f", "_ngcontent-abc": "", "v-cloak": "", "x-data": "", "hx-get": "",
  onclick: "", slot: "", part: "g", tabindex: "0", dir: "ltr", hidden: "until-found", translate: "no", is: "h", itemprop: "i", contenteditable: "false",
};

/** Puts an element with attributes in the place of the page's. */
async function put(page, attributes) {
  await page.goto("about:blank");
  await page.goto(addressOf("yjs-2021"));
  await page.evaluate((attributes) => {
    const element = document.createElement("inspection-ratings");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.querySelector("inspection-ratings").replaceWith(element);
  }, attributes);
  await expect(page.locator("[part=calculator]")).toBeAttached();
}

const notices = (page) => page.locator(".ir-failure, .wrong").getByRole("listitem");

for (const [options, sentences] of WRONG) {
  test(`the element names what is wrong with ${JSON.stringify(options)}`, async ({ page }) => {
    const warnings = complaintsOf(page);
    await put(page, options);
    await expect(notices(page)).toHaveCount(sentences.length);
    for (const [place, sentence] of sentences.entries()) await expect(notices(page).nth(place)).toContainText(sentence);
    // The notice is in sight without scrolling.
    await expect(notices(page).first()).toBeInViewport();
    if (!Object.hasOwn(options, "readonly")) expect(warnings.length).toBeGreaterThan(0);
  });

  test(`the frame names what is wrong with ${JSON.stringify(options)}`, async ({ page }) => {
    await page.goto(`embed.html#${new URLSearchParams(options)}`);
    await expect(page.locator("[part=calculator]")).toBeAttached();
    await expect(notices(page)).toHaveCount(sentences.length);
    for (const [place, sentence] of sentences.entries()) await expect(notices(page).nth(place)).toContainText(sentence);
  });
}

test("no notice is shown for right options, or for the attributes of other programs", async ({ page }) => {
  const complaints = complaintsOf(page);
  for (const options of RIGHT) {
    await put(page, { ...options, ...OF_OTHERS });
    await expect(notices(page)).toHaveCount(0);
  }
  // The page's policy refuses some of the other programs' attributes.
  expect(complaints.filter((complaint) => complaint.startsWith("<inspection-ratings>"))).toEqual([]);
});

test("what is put right is no longer named", async ({ page }) => {
  await put(page, { framework: "yjs-2030", view: "small" });
  await expect(notices(page)).toHaveCount(2);
  const element = page.locator("inspection-ratings");
  await element.evaluate((element) => element.setAttribute("framework", "yjs-2021"));
  await expect(notices(page)).toHaveText([/^view: /]);
  await element.evaluate((element) => element.removeAttribute("view"));
  await expect(notices(page)).toHaveCount(0);
  await element.evaluate((element) => (element.value = "ratings:1/yjs-2021/1.1=Z"));
  await expect(notices(page)).toHaveText([/^value is read only in part/]);
  // An element that moves keeps its notice.
  await element.evaluate((element) => document.querySelector("footer").append(element));
  await expect(notices(page)).toHaveCount(1);
  await element.evaluate((element) => (element.value = "ratings:1/yjs-2021/1.1=G"));
  await expect(notices(page)).toHaveCount(0);
  await expect(score(page)).toHaveText("2 to 35 of 36");
});

test("a frame names options of its own that are wrong, and options before the fragment", async ({ page }) => {
  await page.goto("embed.html?framework=yjs-2021&v=3#background=bluish&view=result&untitle");
  await expect(notices(page)).toHaveText([
    `There is no option “untitle”, so it is ignored. The options are ${OPTIONS}, background and untitled.`,
    "framework stands after “?”, where it is ignored. The options of a frame stand after “#”.",
    "background: “bluish” is no colour, so it is ignored. It can be a colour such as %23fff3c4, where %23 stands for “#”.",
  ]);
  await page.goto("about:blank");
  await page.goto("embed.html?v=3#background=%23fff3c4&view=result&untitled");
  await expect(score(page)).toBeVisible();
  await expect(notices(page)).toHaveCount(0);
});
