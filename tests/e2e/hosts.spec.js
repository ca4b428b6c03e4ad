// The element, the single file and the frame on the pages of others: under their policies, among their styles and scripts.
import { complaintsOf, expectAsPrinted, judge, percentage, rating, report, score } from "./calculator.js";
import { expect, test } from "./watched.js";

const FALLBACK = "The rules in words, for who has no JavaScript.";

/** Types figures, and reads the rating of their standard. */
async function expectWorks(within, points = "1 to 34 of 36") {
  for (const number of ["2.3.1", "2.3.2"]) await percentage(within, number).fill("100");
  await percentage(within, "2.3.3").fill("64");
  await expect(rating(within, "2.3")).toHaveText("Requires improvement");
  await expect(score(within)).toHaveText(points);
}

const works = (within) => async (page, complaints) => {
  await expectWorks(within(page));
  expect(complaints).toEqual([]);
};

async function saysWhy(page, complaints) {
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("This page’s security policy does not let the calculator run.");
  await expect(alert).toContainText("'wasm-unsafe-eval'");
  await expect(page.getByText(FALLBACK)).toBeVisible();
  // Some browsers report the refusal themselves, too.
  const ours = complaints.filter((complaint) => !complaint.startsWith("Refused to compile"));
  expect(ours).toEqual([expect.stringMatching(/^Failure: This page’s security policy/)]);
}

async function isBlocked(page, complaints) {
  await expect.poll(() => complaints.join()).toContain("Content Security Policy");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("inspection-ratings")).toHaveCount(0);
}

const onPage = works((page) => page);
const inFrame = works((page) => page.frameLocator("iframe"));

for (const [policy, { element, single, frame, otherFrame }] of Object.entries({
  none: { element: onPage, single: onPage, frame: inFrame, otherFrame: inFrame },
  strict: { element: onPage, single: onPage, frame: inFrame, otherFrame: inFrame },
  announced: { element: onPage, single: onPage, frame: inFrame, otherFrame: isBlocked },
  "no-wasm": { element: saysWhy, single: saysWhy, frame: inFrame, otherFrame: inFrame },
  "trusted-types": { element: onPage, single: onPage, frame: inFrame, otherFrame: inFrame },
})) {
  for (const [mode, path, expectation] of [
    ["the element", () => "element.html", element],
    ["the single file", () => "single.html", single],
    ["the single file as a module", () => "single-module.html", single],
    ["a frame", () => "frame.html?src=/framed/embed.html%23framework=yjs-2021", frame],
    ["a frame of another origin", (other) => `frame.html?src=${other}framed/embed.html%23framework=yjs-2021`, otherFrame],
  ]) {
    test(`policy ${policy}: ${mode}`, async ({ page, other }) => {
      const complaints = complaintsOf(page);
      await page.goto(`hosts/${policy}/${path(other)}`);
      await expectation(page, complaints);
    });
  }
}

test("an element that is moved into a frame keeps its figures, and rates there", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto("hosts/none/element.html");
  await percentage(page, "2.3.1").fill("100");
  await page.evaluate(() => {
    const frame = document.body.appendChild(Object.assign(document.createElement("iframe"), { width: 1000, height: 600 }));
    frame.contentDocument.body.append(document.querySelector("inspection-ratings"));
  });
  const frame = page.frameLocator("iframe");
  await expect(percentage(frame, "2.3.1")).toHaveValue("100");
  await expectWorks(frame);
  await expect(score(frame)).toHaveCSS("white-space", "nowrap");
  expect(complaints).toEqual([]);
});

/** The look and the place of each element of the calculator, without fonts and colours. */
function looks(page) {
  return page.locator("inspection-ratings").evaluate((element) => {
    const PROPERTIES = [
      "appearance", "border-style", "border-width", "box-sizing", "display", "float", "font-size", "font-style", "font-weight",
      "letter-spacing", "line-height", "list-style", "margin", "opacity", "padding", "position", "text-align", "text-indent",
      "text-transform", "visibility", "white-space", "word-spacing",
    ];
    const calculator = element.shadowRoot.querySelector(".ir-calculator");
    const origin = calculator.getBoundingClientRect();
    return [calculator, ...calculator.querySelectorAll("*")].map((part) => {
      const style = getComputedStyle(part);
      // A part that is not drawn has no places.
      const places = [...part.getClientRects()].map(({ x, y, width, height }) => {
        return [x - origin.x, y - origin.y, width, height].map((length) => Math.round(length * 10) / 10);
      });
      return [part.localName, part.getAttribute("class"), places, ...PROPERTIES.map((name) => style[name])].join("; ");
    });
  });
}

/** What has changed between two lists, a few of them. */
const changes = (before, after) => before.flatMap((look, place) => (look === after[place] ? [] : [look, after[place]])).slice(0, 6);

const EVERY_TAG = "a, button, details, div, fieldset, h2, h3, input, label, legend, li, p, section, select, span, summary, table, td, textarea, th, ul";

test.describe("the page's styles do not disturb it", () => {
  for (const css of [
    "* { all: unset }",
    "* { all: revert }",
    "* { box-sizing: border-box; margin: 0; padding: 0; border: 0 }",
    "html { font-size: 62.5% }",
    "html { font-size: 25px }",
    "body { font-style: italic; font-weight: 700; font-size: 30px }",
    "body { letter-spacing: 1em; line-height: 3; white-space: nowrap; word-spacing: 2em }",
    "body { text-align: center; text-indent: 3em; text-transform: uppercase }",
    `${EVERY_TAG} { display: inline; float: right; margin: 50px; padding: 9px; border: 9px solid; font-size: 30px; appearance: none }`,
  ]) {
    test(css.replace(EVERY_TAG, "every tag"), async ({ page }) => {
      await page.goto("hosts/none/element.html");
      // The width depends on the page around.
      await page.addStyleTag({ content: "inspection-ratings { width: 1000px !important }" });
      const element = page.locator("inspection-ratings");
      await element.evaluate((element) => customElements.whenDefined(element.localName));
      await element.evaluate((element) => Object.assign(element, { example: "bexley-2024", headingLevel: 3 }));
      await expect(score(page)).toHaveText("27 of 36");
      const before = await looks(page);
      expect(before.length).toBeGreaterThan(1000);
      await page.addStyleTag({ content: css });
      expect(changes(before, await looks(page))).toEqual([]);
    });
  }
});

test("has its colours on a page that says nothing of its colour scheme", async ({ page }) => {
  await page.goto("hosts/none/element.html");
  await expect(score(page)).toBeVisible();
  const colours = await page.locator(".ir-bar").first().locator("rect").evaluateAll((all) => all.map((rect) => getComputedStyle(rect).fill));
  expect(new Set(colours.slice(0, 4)).size).toBe(4);
  expect(colours[0]).toBe("rgb(201, 73, 61)");
});

for (const [name, script] of [
  ["the element", "index.js"],
  ["the single file", "inspection-ratings.single.js"],
]) {
  test(`${name} disturbs nothing outside itself`, async ({ page }) => {
    const outside = () =>
      page.evaluate(() => {
        scrollTo(0, 0);
        const own = [...document.querySelectorAll("html, body *")].filter((element) => !element.closest("inspection-ratings"));
        return {
          styles: own.flatMap((element, place) => {
            const { x, y, width } = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            // The elements around it are higher by its height, and the elements after it are lower.
            const names = [...style].filter((name) => place > 1 || !/height|block-size|origin/.test(name));
            const lines = [`x: ${x}`, `y: ${element.id === "after" ? 0 : y}`, `width: ${width}`, ...names.map((name) => `${name}: ${style[name]}`)];
            return lines.map((line) => `${place} ${element.localName}: ${line}`);
          }),
          sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
          names: Object.getOwnPropertyNames(globalThis),
        };
      });
    await page.route("**/package/index.js", (route) => route.abort());
    await page.goto("hosts/none/elements.html");
    const before = await outside();
    await page.addScriptTag({ url: `/package/${script}?again`, type: script === "index.js" ? "module" : "" });
    await expect(score(page)).toBeVisible();
    await expectWorks(page);
    const after = await outside();
    expect(changes(before.styles, after.styles)).toEqual([]);
    expect(after.sheets).toBe(before.sheets);
    expect(after.names.filter((name) => !before.names.includes(name))).toEqual([]);
  });
}

test("the page's own script calls govuk-frontend's initAll() before and after it is there", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto("hosts/none/govuk.html");
  await expect(score(page)).toBeVisible();
  const before = await looks(page);
  await page.evaluate(() => initAll());
  expect(changes(before, await looks(page))).toEqual([]);
  await expectWorks(page);
  await page.getByRole("textbox", { name: "What else?" }).fill("A few words");
  await expect(page.locator(".govuk-character-count__status:visible")).toHaveText("You have 9 characters remaining");
  // The fonts of govuk-frontend are for GOV.UK only, and are missing here.
  expect(complaints.filter((complaint) => !complaint.startsWith("Failed to load resource"))).toEqual([]);
});

test.describe("made by the page's own script", () => {
  for (const [name, make] of [
    ["innerHTML", (body) => (body.innerHTML = '<div><inspection-ratings example="bexley-2024"><p>Words</p></inspection-ratings></div>')],
    ["createElement", (body) => body.replaceChildren(Object.assign(document.createElement("inspection-ratings"), { example: "bexley-2024" }))],
    [
      "a template",
      (body) => {
        const template = document.createElement("template");
        template.innerHTML = '<inspection-ratings example="bexley-2024"></inspection-ratings>';
        body.replaceChildren(template.content.cloneNode(true));
      },
    ],
  ]) {
    test(name, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto("hosts/none/element.html");
      await page.locator("body").evaluate(make);
      await expectAsPrinted(page, report("bexley-2024"));
      expect(complaints).toEqual([]);
    });
  }

  test("a re-render that moves them by their keys", async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto("hosts/none/three.html");
    const elements = page.locator("inspection-ratings");
    await expect(score(page)).toHaveCount(3);
    await elements.evaluateAll((elements) => elements.forEach((element, place) => (element.id = `key-${place}`)));
    const ofKey = (key) => page.locator(`#key-${key}`);
    for (const key of [0, 1, 2]) await percentage(ofKey(key), "2.1.1").fill(`7${key}`);
    // React orders its children in this way: it puts each before the child that follows, even where the child is there already.
    const order = (keys) =>
      page.evaluate((keys) => {
        let next = document.querySelector("body > p");
        for (const key of keys.toReversed()) {
          const element = document.getElementById(`key-${key}`);
          next.parentNode.insertBefore(element, next);
          next = element;
        }
      }, keys);
    for (const keys of [[2, 1, 0], [1, 2, 0], [1, 2, 0], [0, 1, 2]]) await order(keys);
    for (const key of [0, 1, 2]) {
      await expect(score(ofKey(key))).toHaveCount(1);
      await expect(percentage(ofKey(key), "2.1.1")).toHaveValue(`7${key}`);
    }
    await expectWorks(ofKey(1), "1 to 33 of 36");
    await expect(score(ofKey(0))).toHaveText("0 to 35 of 36");
    expect(complaints).toEqual([]);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ["element.html", "single.html"]) {
    test(`what stands between the tags of ${path} is read`, async ({ page }) => {
      await page.goto(`hosts/none/${path}`);
      await expect(page.getByText(FALLBACK)).toBeVisible();
      await expect(page.getByText("What comes after it on the page.")).toBeInViewport();
    });
  }

  test("a frame says what it needs", async ({ page }) => {
    await page.goto("framed/embed.html");
    await expect(page.getByText("The calculator needs JavaScript and a browser from 2024 or later.")).toBeVisible();
  });
});

test("three elements under a processor six times slower come with one request for each program, and follow each key", { tag: "@exhaustive" }, async ({ page }) => {
  const complaints = complaintsOf(page);
  const requests = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && requests.push(request.url()));
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.goto("hosts/none/three.html");
  const elements = page.locator("inspection-ratings");
  for (const place of [0, 1, 2]) {
    const element = elements.nth(place);
    await judge(element, "1.1", ["Inadequate", "Good", "Outstanding"][place]);
    await percentage(element, "2.1.1").press("8");
    await expect(element.locator(".ir-question__band").first()).toHaveText("Inadequate");
    await percentage(element, "2.1.1").press("0");
    await expect(element.locator(".ir-question__band").first()).toHaveText("Outstanding");
  }
  await expect(score(page)).toHaveText(["0 to 33 of 36", "2 to 35 of 36", "3 to 36 of 36"]);
  const ids = await elements.evaluateAll((all) => all.flatMap((one) => [...one.shadowRoot.querySelectorAll("[id]")].map(({ id }) => id)));
  expect(ids.length).toBeGreaterThan(100);
  expect(requests.map((url) => url.match(/([\w-]+)-[\w-]{8}\.wasm$/)[1])).toEqual(["inspection-ratings", "sheets"]);
  expect(complaints).toEqual([]);
});

test.describe("nothing jumps", () => {
  for (const path of [
    "./", "guidance.html#bands", "guidance.html#lowest", "guidance.html#judgement", "hosts/none/element.html",
  ]) {
    for (const [width, height] of [[320, 1000], [768, 1024], [1400, 900]]) {
      test(`on ${path} ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.addInitScript(() => {
          globalThis.shifts = [];
          new PerformanceObserver((list) => {
            for (const { value, sources } of list.getEntries()) {
              shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node?.textContent))]);
            }
          }).observe({ type: "layout-shift", buffered: true });
        });
        const painted = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
        // The page is seen without its calculators first, as it is over a slow network.
        await page.route("**/*.wasm", async (route) => {
          await page.waitForLoadState("domcontentloaded");
          await painted();
          await painted();
          await route.continue();
        });
        await page.goto(path);
        const elements = page.locator("inspection-ratings");
        for (const element of await elements.all()) await expect(element.locator(".ir-calculator")).toBeAttached();
        await painted();
        await painted();
        expect(await page.evaluate(() => shifts)).toEqual([]);
      });
    }
  }
});

test("five hundred elements that come and go leave an empty root each, and nothing else", { tag: "@exhaustive" }, async ({ page }) => {
  test.slow();
  await page.goto("hosts/none/element.html");
  await expect(score(page)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const comeAndGo = (times) =>
    page.evaluate(async (times) => {
      for (let time = 0; time < times; time++) {
        const element = Object.assign(document.createElement("inspection-ratings"), { example: "bexley-2024", only: "2.1", events: true });
        const ready = new Promise((resolve) => element.addEventListener("inspection-ratings-ready", resolve));
        document.body.append(element);
        await ready;
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, times);
  await comeAndGo(50);
  // The garbage is collected twice, because the first collection makes further objects garbage.
  await measure();
  const before = await measure();
  await comeAndGo(500);
  const growth = async (name) => (await measure())[name] - before[name];
  // Yew keeps the root of each calculator for ever, with seven listeners: 1.6 kB an element. On a busy machine the browser sometimes
  // keeps up to eleven painted calculators of 217 nodes.
  const poll = (name) => expect.poll(() => growth(name), { timeout: 20_000 });
  await poll("Nodes").toBeLessThan(500 + 20 * 217);
  await poll("JSEventListeners").toBeLessThan(500 * 7 + 50);
  await poll("JSHeapUsedSize").toBeLessThan(500 * 2000);
});

test("the single file on a page in Windows-1252 shows the signs that it means", async ({ page }) => {
  await page.route("**/hosts/no-wasm/single.html", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<meta charset="utf-8">', "");
    await route.fulfill({ response, body, headers: { ...response.headers(), "content-type": "text/html; charset=windows-1252" } });
  });
  await page.goto("hosts/no-wasm/single.html");
  expect(await page.evaluate(() => document.characterSet)).toBe("windows-1252");
  await expect(page.locator("inspection-ratings").getByRole("alert")).toContainText("’");
  await expect(page.locator("inspection-ratings").getByRole("alert")).not.toContainText(/[âÂ€]/);
});
