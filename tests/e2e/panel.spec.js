// The panel "Put this on your page".
import { createHash } from "node:crypto";
import { scriptOf } from "../../www/embed/code.js";
import { addressOf, complaintsOf, expectAsPrinted, report, score, tabTo } from "./calculator.js";
import { expect, test } from "./watched.js";

const panel = (page) => page.locator("#embed");
const code = (page) => page.getByRole("textbox", { name: "Code to copy" });
const start = (page) => page.getByLabel("Start with");
const view = (page) => page.getByLabel("What to show");
const size = (page, name) => page.getByRole("textbox", { name: `${name} in pixels` });
const preview = (page) => page.getByRole("group", { name: "How it will look" });
const how = (page, name) => page.getByRole("radio", { name: new RegExp(`^${name}`) });

async function openPanel(page) {
  await page.goto(addressOf("yjs-2021"));
  await page.getByText("Put this on your page").click();
  await expect(code(page)).toHaveValue(/<iframe/);
}

const FRAME = (src, width = 930, height = 600) => `<iframe src="${src}" title="Inspection ratings calculator" width="${width}" height="${height}" style="border: 0; max-width: 100%" loading="lazy"></iframe>
<script type="module" src="${src.replace(/embed\.html.*/, "package/frame.js")}" crossorigin="anonymous"></script>`;
const ELEMENT = (attributes) => (base, integrity) => `<script type="module" src="${base}package/${scriptOf(integrity)}" integrity="${integrity}" crossorigin="anonymous"></script>
<inspection-ratings${attributes}>
  <p>The calculator appears here once it has loaded. If it does not appear, reload this page or try a newer browser. If that does not help, please tell whoever runs this page.</p>
</inspection-ratings>`;

const bexley = (page) => start(page).selectOption("Bexley, July 2024");
const result = (page) => view(page).selectOption("Ratings without figures");
const compact = (page) => view(page).selectOption("Figures and ratings in one column");
const toRead = (page) => page.getByRole("checkbox", { name: "Read-only" }).check();

test.describe("the code for what is chosen", () => {
  for (const [name, choices, expected, inPreview] of [
    ["a frame", [], (base) => FRAME(`${base}embed.html#framework=yjs-2021`), (shown) => score(shown.frameLocator("iframe"))],
    [
      "a small frame of the ratings",
      [bexley, result, (page) => size(page, "Width").fill("300"), (page) => size(page, "Height").fill(" 100 ")],
      (base) => FRAME(`${base}embed.html#example=bexley-2024&amp;view=result`, 300, 100),
      (shown) => score(shown.frameLocator("iframe")),
    ],
    ["the element", [(page) => how(page, "As part of the page").check()], ELEMENT(' framework="yjs-2021"'), score],
    [
      "the element to be read in one column",
      [(page) => how(page, "As part of the page").check(), bexley, compact, toRead],
      ELEMENT(' example="bexley-2024" view="compact" readonly'),
      score,
    ],
    [
      "a block",
      [(page) => how(page, "As a WordPress block").check(), bexley, toRead],
      () => '<!-- wp:inspection-ratings/calculator {"example":"bexley-2024","readonly":true} /-->',
      score,
    ],
  ]) {
    test(name, async ({ page, baseURL }) => {
      const complaints = complaintsOf(page);
      await openPanel(page);
      for (const choose of choices) await choose(page);
      const script = await (await page.request.get("package/index.js")).body();
      const integrity = `sha384-${createHash("sha384").update(script).digest("base64")}`;
      expect(await (await page.request.get(`package/${scriptOf(integrity)}`)).body()).toEqual(script);
      await expect(code(page)).toHaveValue(expected(baseURL, integrity));
      const isBexley = choices.includes(bexley);
      await expect(inPreview(preview(page))).toHaveText(isBexley ? "27 of 36" : "0 to 36 of 36");
      await expect(page.locator(".embed__size")).toBeVisible({ visible: /frame/.test(name) });
      expect(complaints).toEqual([]);
    });
  }
});

for (const width of [390, 1400]) {
  test(`the preview is as high as its content, and no wider than the page, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openPanel(page);
    const frame = preview(page).locator("iframe");
    const heights = () =>
      frame.evaluate((frame) => [frame.offsetHeight, Math.ceil(frame.contentDocument.documentElement.getBoundingClientRect().height)]);
    await result(page);
    await expect(score(preview(page).frameLocator("iframe"))).toBeVisible();
    await expect.poll(async () => (await heights())[0] === (await heights())[1]).toBe(true);
    expect(await preview(page).evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    // The first heading of a frame is of the first level.
    await expect(page.getByLabel("Level of its first headings")).toBeHidden();
    await page.getByLabel("As high as its content").uncheck();
    await size(page, "Height").fill("250");
    await expect(score(preview(page).frameLocator("iframe"))).toBeVisible();
    await page.waitForTimeout(300);
    expect((await heights())[0]).toBe(250);
    await how(page, "As part of the page").check();
    await page.getByLabel("Level of its first headings").selectOption("4");
    await expect(code(page)).toHaveValue(/heading-level="4"/);
    // A key question alone has no heading, and a standard has one.
    for (const [number, isOffered] of [["2.2.2", false], ["2.2", true]]) {
      await page.getByLabel(/^Only one standard or key question/).fill(number);
      await expect(page.getByLabel("Level of its first headings")).toBeEnabled({ enabled: isOffered });
      // A part alone has one view.
      await expect(view(page)).toBeDisabled();
      await expect(code(page)).toHaveValue(new RegExp(`only="${number}"${isOffered ? ' heading-level="4"' : ""}>`));
    }
    await how(page, "In a frame").check();
    await expect(code(page)).not.toHaveValue(/heading-level/);
  });
}

test("words for whoever runs the site are apart from those for everybody", { tag: "@exhaustive" }, async ({ page }) => {
  await openPanel(page);
  const words = panel(page).getByText("frame-ancestors 'self'");
  await expect(words).toBeHidden();
  await panel(page).getByText("For whoever runs the site").click();
  await expect(words).toBeVisible();
});

test("starts with the figures above, without figures with their standards, until another start is chosen", async ({ page }) => {
  await page.goto("./");
  await page.getByText("Put this on your page").click();
  await expect(code(page)).toHaveValue(/#framework=iyjs-2025"/);
  await page.goto("./#ratings:1/yjs-2021/2.2.1=8of9");
  await expect(page.locator(".ir-reading")).toBeVisible();
  await start(page).focus();
  await expect(code(page)).toHaveValue(/#value=ratings%3A1%2Fyjs-2021%2F2.2.1%3D8of9"/);
  // The block cannot hold figures.
  await how(page, "As a WordPress block").check();
  await expect(code(page)).toHaveValue(/^<!-- wp:inspection-ratings\/calculator \{"framework":"yjs-2021"\}/);
  await how(page, "In a frame").check();
  await bexley(page);
  await how(page, "In a frame").focus();
  await expect(code(page)).toHaveValue(/#example=bexley-2024"/);
});

test("offers every framework and every published inspection", async ({ page }) => {
  await openPanel(page);
  const frameworks = await page.evaluate(async () => {
    const calculator = await import("./package/index.js");
    await calculator.ready;
    return calculator.frameworks().map(({ id }) => `framework=${id}`);
  });
  expect(frameworks).toContain("framework=yjs-2021");
  const published = await page.locator(".ir-published button").allTextContents();
  expect(published.length).toBeGreaterThan(0);
  await expect(start(page).locator("optgroup").last().locator("option")).toHaveText(published);
  const examples = await start(page).locator("optgroup").last().locator("option").evaluateAll((all) => all.map(({ value }) => value));
  const options = await start(page).locator("option").evaluateAll((options) => options.map(({ value }) => value));
  // The figures above are offered beside them.
  expect(options).toContain("value");
  expect(options.filter((value) => value !== "value")).toEqual([...frameworks, ...examples]);
});

test("what a way needs can be had from the page", { tag: "@exhaustive" }, async ({ page }) => {
  await openPanel(page);
  for (const [name, starts] of [["its files", "PK"], ["the plugin", "PK"], ["how to install it", "=== Inspection ratings calculator ==="]]) {
    const address = await panel(page).getByRole("link", { name }).evaluate(({ href }) => href);
    const response = await page.request.get(address);
    expect(response.status()).toBe(200);
    expect((await response.body()).toString("latin1").startsWith(starts)).toBe(true);
  }
  for (const [name, words] of [["In a frame", "Needs only a link and a size"], ["As part of the page", "Takes the page’s font"], ["As a WordPress block", "Needs the plugin"]]) {
    await expect(how(page, name)).toHaveAccessibleDescription(new RegExp(`^${words}`));
  }
});

test.describe("what this page's server does not allow on other sites", () => {
  const warning = (page) => page.locator("#embed-warning");
  const BLANK = /^This frame stays blank on your site unless .* allows it, and .* allows no other site\. Ask whoever runs/;
  const HEIGHT = /^This frame keeps its height on your site unless/;
  const ABSENT = /^The calculator does not appear on your site unless .* put the files on your own site/;
  const open = { "Access-Control-Allow-Origin": "*" };

  for (const [name, headers, frame, element] of [
    ["frame-ancestors 'self' and no header for scripts", { "Content-Security-Policy": "default-src 'self'; frame-ancestors 'self'" }, BLANK, ABSENT],
    ["X-Frame-Options", { "X-Frame-Options": "SAMEORIGIN", ...open }, BLANK, ""],
    ["only no header for scripts", {}, HEIGHT, ABSENT],
    ["everything", open, "", ""],
  ]) {
    test(`with ${name}`, async ({ page }) => {
      const asked = [];
      await page.route(/\/(embed\.html|package\/index-\w+\.js)$/, async (route) => {
        if (route.request().method() !== "HEAD") return route.continue();
        asked.push(route.request().url());
        await route.fulfill({ headers });
      });
      await openPanel(page);
      await expect.poll(() => asked.length).toBe(2);
      await expect(warning(page)).toHaveText(frame);
      await how(page, "As part of the page").check();
      await expect(warning(page)).toHaveText(element);
      await how(page, "As a WordPress block").check();
      await expect(warning(page)).toHaveText("");
      expect(asked).toHaveLength(2);
    });
  }

  test("as the server of these tests sends it, before the button, which it describes, and only of this address", { tag: "@exhaustive" }, async ({ page }) => {
    await openPanel(page);
    const copy = page.getByRole("button", { name: "Copy the code" });
    await expect(warning(page)).toHaveText(BLANK);
    await expect(copy).toHaveAccessibleDescription(BLANK);
    expect(await warning(page).evaluate((words) => words.compareDocumentPosition(document.getElementById("embed-copy")))).toBe(4);
    const base = page.getByLabel("Address where the files are");
    const own = await base.inputValue();
    await base.fill("https://example.org/ratings/");
    await expect(warning(page)).toHaveText(/^This page cannot look whether the files are at example\.org\. .* open https:\/\/example\.org\/ratings\/package\/embed\.html/);
    await base.fill(own.replace(/\/$/, ""));
    await expect(warning(page)).toHaveText(BLANK);
    // A wrong choice gives no code, so there is nothing to warn of.
    await size(page, "Width").fill("1");
    await expect(warning(page)).toHaveText("");
  });

  test("is not known where the files cannot be had", { tag: "@exhaustive" }, async ({ page }) => {
    let asked = 0;
    await page.route(/\/(embed\.html|package\/index-\w+\.js)$/, (route) => {
      if (route.request().method() !== "HEAD") return route.continue();
      return asked++ ? route.abort() : route.fulfill({ status: 404 });
    });
    await openPanel(page);
    await expect.poll(() => asked).toBe(2);
    await how(page, "As part of the page").check();
    await how(page, "In a frame").check();
    await expect(warning(page)).toHaveText("");
  });

  for (const [site, isBlank] of [["", true], ["framed/", false]]) {
    test(`is so for a page of another origin: a frame of /${site}`, async ({ page, other }) => {
      await page.goto(`${site}index.html#ratings:1/yjs-2021`);
      await page.getByText("Put this on your page").click();
      await expect(code(page)).toHaveValue(/<iframe/);
      await expect(warning(page)).toHaveText(isBlank ? BLANK : "");
      const [, src] = (await code(page).inputValue()).match(/src="([^"]*)"/);
      await page.goto(`${other}hosts/none/frame.html?src=${encodeURIComponent(src)}&width=600&height=400`);
      if (isBlank) await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
      else await expect(score(page.frameLocator("iframe"))).toBeVisible();
    });
  }
});

test("a number that is not there gives no code, and one that is does", { tag: "@exhaustive" }, async ({ page }) => {
  await openPanel(page);
  const only = page.getByLabel(/^Only one standard or key question/);
  for (const [number, words] of [
    ["9.9", "There is no 9.9 in “Youth justice services, 2021 standards”, which the code starts with."],
    ["2.2.4", "There is no 2.2.4 in “Youth justice services, 2021 standards”, which the code starts with."],
    ["two", "This must be a number such as 2.1 or 2.1.2, or be blank."],
  ]) {
    await only.fill(number);
    await expect(page.getByRole("alert")).toHaveText(words);
    await expect(only).toHaveAccessibleDescription(`${words} A part alone has one view. A key question has no heading.`);
    await expect(code(page)).toHaveValue("");
  }
  for (const number of ["4.1", "2.2.3", " 1.1 ", ""]) {
    await only.fill(number);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(code(page)).toHaveValue(/<iframe/);
  }
  // Of another start other numbers are there.
  await only.fill("4.1");
  await start(page).selectOption("Camden, 2025");
  await expect(page.getByRole("alert")).toHaveText("There is no 4.1 in “Camden, 2025”, which the code starts with.");
  await only.fill("V1.1");
  await expect(code(page)).toHaveValue(/only=V1\.1/);
  await page.goto("about:blank");
  await page.goto("./#ratings:1/yjs-2021/2.2.1=8of9");
  await page.getByText("Put this on your page").click();
  await only.fill("V1.1");
  await expect(page.getByRole("alert")).toHaveText("There is no V1.1 in “The figures above”, which the code starts with.");
});

test("a number that other editions have too is said to be one of this edition", { tag: "@exhaustive" }, async ({ page }) => {
  await openPanel(page);
  const only = page.getByLabel(/^Only one standard or key question/);
  const usual = "A part alone has one view. A key question has no heading.";
  for (const [number, hint] of [
    ["2.1", "Other editions have a 2.1 too: “Start with” says which this is."],
    ["2.1.1", "Other editions have a 2.1.1 too: “Start with” says which this is."],
    ["", usual],
  ]) {
    await only.fill(number);
    await expect(only).toHaveAccessibleDescription(hint);
  }
  await start(page).selectOption("Camden, 2025");
  for (const [number, hint] of [["2.2", "Other editions have a 2.2 too: “Start with” says which this is."], ["2.4", usual]]) {
    await only.fill(number);
    await expect(page.locator("#embed-only-hint")).toHaveText(hint);
  }
});

test("the preview of a frame is the page that the code shows, of this site or of the package", async ({ page }) => {
  await openPanel(page);
  const shown = preview(page).locator("iframe");
  await expect(shown).toHaveAttribute("src", /^embed\.html#/);
  await page.getByLabel("Address where the files are").fill("https://example.org/ratings/");
  await expect(code(page)).toHaveValue(/ratings\/package\/embed\.html#/);
  await expect(shown).toHaveAttribute("src", /^package\/embed\.html#/);
  await expect(score(preview(page).frameLocator("iframe"))).toBeVisible();
  await expect(preview(page).frameLocator("iframe").getByText("Open on its own page")).toHaveCount(0);
});

test("the address of the files is taken with or without the package in it", { tag: "@exhaustive" }, async ({ page }) => {
  await openPanel(page);
  const base = page.getByLabel("Address where the files are");
  await expect(base).toHaveAccessibleDescription(/such as https:\/\/example\.org\/ratings\/$/);
  for (const typed of ["", "/", "/package", "/package/", "/package/index.js", "/package/embed.html", "/index.html", "/package.zip"]) {
    await base.fill(`https://example.org/ratings${typed}`);
    await expect(code(page)).toHaveValue(/ src="https:\/\/example\.org\/ratings\/package\/embed\.html#framework=yjs-2021"/);
  }
  await how(page, "As part of the page").check();
  await expect(code(page)).toHaveValue(/ src="https:\/\/example\.org\/ratings\/package\/index-\w+\.js"/);
  for (const typed of ["ratings", "ftp://example.org/", ""]) {
    await base.fill(typed);
    await expect(code(page)).toHaveValue("");
  }
});

test("the page of the package shows the calculator in a frame, with its settings and as high as its content", async ({ page, baseURL }) => {
  await openPanel(page);
  await page.getByLabel("Address where the files are").fill(`${baseURL}framed/`);
  await bexley(page);
  await result(page);
  await page.getByLabel("Without its title").check();
  await page.getByLabel("Colour behind it").fill("#123456");
  const pasted = await code(page).inputValue();
  expect(pasted).toContain("/framed/package/embed.html#");
  const complaints = complaintsOf(page);
  await page.route("**/hosts/none/pasted.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><title>A page</title><link rel="icon" href="data:,">${pasted}` }),
  );
  await page.goto("hosts/none/pasted.html");
  const frame = page.frameLocator("iframe");
  await expect(score(frame)).toHaveText("27 of 36");
  await expect(frame.getByRole("heading", { level: 1 })).not.toBeInViewport({ ratio: 0.5 });
  await expect(frame.locator("body")).toHaveCSS("background-color", "rgb(18, 52, 86)");
  // The words are light on a dark colour.
  await expect(frame.locator("html")).toHaveCSS("color-scheme", "dark");
  await expect(frame.getByRole("link", { name: /^Open on its own page/ })).toHaveCount(0);
  await expect.poll(() => page.locator("iframe").evaluate(({ offsetHeight }) => offsetHeight)).not.toBe(600);
  expect(complaints).toEqual([]);
});

test("a colour of links that cannot be read gives no code, and says why", { tag: "@exhaustive" }, async ({ page }) => {
  await openPanel(page);
  await how(page, "As part of the page").check();
  const link = page.getByLabel(/^Colour of its links/);
  const behind = page.getByLabel(/^Colour behind it/);
  for (const [colour, background, words] of [
    ["#eeeeee", "", "This can hardly be read on white: its contrast is 1.1 to 1, and words need 4.5 to 1. Choose another colour, or enter the colour behind it."],
    ["#777", "#fff3c4", /^This can hardly be read on #fff3c4: its contrast is 4\.0 to 1/],
    ["bluish", "", "This must be a colour such as #1a65a6, or be blank."],
  ]) {
    await link.fill(colour);
    await behind.fill(background);
    await expect(page.getByRole("alert")).toHaveText(words);
    await expect(code(page)).toHaveValue("");
  }
  for (const [colour, background] of [["#eeeeee", "#222"], ["#7a1fa2", "#fff3c4"], ["", "#fff3c4"]]) {
    await link.fill(colour);
    await behind.fill(background);
    await expect(page.getByRole("alert")).toHaveCount(0);
    const scheme = background === "#222" ? "dark" : "light";
    await expect(code(page)).toHaveValue(new RegExp(`--inspection-ratings-background: ${background}; padding: 1rem; color-scheme: ${scheme}"`));
  }
  // The preview shows the colour behind all of the calculator.
  await expect(preview(page).locator("inspection-ratings")).toHaveCSS("background-color", "rgb(255, 243, 196)");
});

test("no field moves while a number is typed, and no line of the code is cut", { tag: "@exhaustive" }, async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await openPanel(page);
  await how(page, "As part of the page").check();
  const fields = page.locator(".embed__form :is(input, select):visible");
  const places = () => fields.evaluateAll((all) => all.map((field) => `${field.name} ${Math.round(field.getBoundingClientRect().top + scrollY)}`));
  const before = await places();
  await page.getByLabel(/^Only one standard or key question/).focus();
  for (const key of "2.2.1") {
    await page.keyboard.press(key);
    expect(await places()).toEqual(before);
    expect(await code(page).evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0);
  }
  await expect(page.getByRole("alert")).toHaveCount(0);
  // The beginning of a number is a mistake once the field is left.
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("alert")).toHaveText("This must be a number such as 2.1 or 2.1.2, or be blank.");
});

test.describe("a size that cannot be", () => {
  const WORDS = {
    Width: "The width must be a whole number between 300 and 2000.",
    Height: "The height must be a whole number between 100 and 5000.",
  };

  for (const typed of [
    { Width: "299" },
    { Width: "2001" },
    { Width: "100%" },
    { Width: "" },
    { Height: "99" },
    { Height: "5001" },
    { Height: "600.5" },
    { Height: "1e3" },
    { Width: "40", Height: "abc" },
  ]) {
    const wrong = Object.keys(typed);
    test(`${Object.entries(typed).map((one) => one.join(" “")).join("”, ")}” is answered in words, and there is no code`, async ({ page }) => {
      await openPanel(page);
      for (const name of wrong) await size(page, name).fill(typed[name]);
      await expect(page.getByRole("alert")).toHaveText(wrong.map((name) => WORDS[name]));
      for (const name of wrong) {
        await expect(size(page, name)).toHaveAttribute("aria-invalid", "true");
        await expect(size(page, name)).toHaveAccessibleDescription(WORDS[name]);
        await expect(size(page, name)).toHaveCSS("border-color", "rgb(202, 53, 53)");
      }
      await expect(code(page)).toHaveValue("");
      await expect(preview(page)).toHaveJSProperty("inert", true);
      // A press of the button without a code leads to the field with the error.
      await page.getByRole("button", { name: "Copy the code" }).click({ force: true });
      await expect(page.getByText("Copied.")).toHaveCount(0);
      await expect(size(page, wrong[0])).toBeFocused();
      // The other ways to embed need no size.
      await how(page, "As part of the page").check();
      await expect(code(page)).toHaveValue(/<inspection-ratings/);
      await how(page, "In a frame").check();
      for (const name of wrong) await size(page, name).fill("700");
      await expect(page.getByRole("alert")).toHaveCount(0);
      for (const name of wrong) {
        await expect(size(page, name)).not.toHaveAttribute("aria-invalid");
        await expect(code(page)).toHaveValue(new RegExp(` ${name.toLowerCase()}="700"`));
      }
      await expect(preview(page)).toHaveJSProperty("inert", false);
    });
  }
});

test.describe("Copy", () => {
  test("puts the code on the clipboard", async ({ page }) => {
    await page.addInitScript(() => (navigator.clipboard.writeText = async (text) => void (globalThis.clipboard = text)));
    await openPanel(page);
    await page.getByRole("button", { name: "Copy the code" }).click();
    await expect(page.getByText("Copied.")).toBeVisible();
    expect(await page.evaluate(() => clipboard)).toBe(await code(page).inputValue());
    // The message about the copy is gone, because the code has changed.
    await result(page);
    await expect(page.getByText("Copied.")).toHaveCount(0);
  });

  test("selects the code where the clipboard is refused", { tag: "@exhaustive" }, async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      document.execCommand = () => false;
    });
    await openPanel(page);
    await page.getByRole("button", { name: "Copy the code" }).click();
    await expect(page.getByText("The code is selected. To copy it, press Ctrl+C (⌘C on a Mac).")).toBeVisible();
    await expect(code(page)).toBeFocused();
    expect(await page.evaluate(() => getSelection().toString())).toBe(await code(page).inputValue());
  });
});

test.describe("the code as pasted into a page", () => {
  for (const [name, choices, within] of [
    ["a frame", [bexley], (page) => page.frameLocator("iframe")],
    ["the element", [(page) => how(page, "As part of the page").check(), bexley], (page) => page],
  ]) {
    test(name, async ({ page }) => {
      await openPanel(page);
      for (const choose of choices) await choose(page);
      const pasted = await code(page).inputValue();
      const complaints = complaintsOf(page);
      await page.route("**/hosts/none/pasted.html", (route) =>
        route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><title>A page</title><link rel="icon" href="data:,">${pasted}` }),
      );
      await page.goto("hosts/none/pasted.html");
      await expectAsPrintedIn(within(page));
      expect(complaints).toEqual([]);
    });
  }

  for (const [name, choices] of [
    ["a frame", []],
    ["the element", [(page) => how(page, "As part of the page").check()]],
  ]) {
    test(`${name} is no wider than a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 800 });
      await openPanel(page);
      for (const choose of choices) await choose(page);
      const pasted = await code(page).inputValue();
      await page.route("**/hosts/none/pasted.html", (route) =>
        route.fulfill({
          contentType: "text/html; charset=utf-8",
          body: `<!doctype html><meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,"><p>Before.</p>${pasted}`,
        }),
      );
      await page.goto("hosts/none/pasted.html");
      await expect(score(name === "a frame" ? page.frameLocator("iframe") : page)).toBeVisible();
      expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBe(375);
    });
  }

  /** A frame may be too narrow for the table. */
  async function expectAsPrintedIn(within) {
    const toggle = within.getByRole("button", { name: "Show all ratings" });
    await expect(score(within)).toBeVisible();
    if (await toggle.isVisible()) await toggle.click();
    await expectAsPrinted(within, report("bexley-2024"));
  }

  test("another script than the one that was hashed does not run", { tag: "@exhaustive" }, async ({ page }) => {
    await openPanel(page);
    await how(page, "As part of the page").check();
    const pasted = await code(page).inputValue();
    await page.route("**/hosts/none/pasted.html", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html>${pasted}` }));
    await page.route("**/package/index-*.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n` });
    });
    const complaints = complaintsOf(page);
    await page.goto("hosts/none/pasted.html");
    await expect.poll(() => complaints.join()).toContain("integrity");
    await expect(page.getByText("The calculator appears here once it has loaded")).toBeVisible();
    expect(await page.evaluate(() => customElements.get("inspection-ratings"))).toBeUndefined();
  });
});

test("the keyboard is enough", async ({ page }) => {
  await page.addInitScript(() => (navigator.clipboard.writeText = async (text) => void (globalThis.clipboard = text)));
  await page.goto(addressOf("yjs-2021"));
  await expect(score(page)).toBeVisible();
  await page.locator("#embed summary").focus();
  await page.keyboard.press("Enter");
  await expect(code(page)).toHaveValue(/<iframe/);
  await tabTo(page, /^In a frame/);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, /^Start with|^Without figures/);
  await page.keyboard.type("Bexley");
  await tabTo(page, /^What to show/);
  await page.keyboard.type("Ratings");
  await tabTo(page, /^Read-only/);
  await page.keyboard.press("Space");
  await tabTo(page, /^Code to copy/);
  expect(await page.evaluate(() => getSelection().toString())).toBe(await code(page).inputValue());
  await tabTo(page, /^Copy the code/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => clipboard)).toContain('<inspection-ratings example="bexley-2024" view="result" readonly>');
});

test("the page fetches what the panel needs only when it is opened", { tag: "@exhaustive" }, async ({ page }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(addressOf("yjs-2021"));
  await expect(score(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  expect(requests.join()).not.toContain("embed");
  await page.getByText("Put this on your page").click();
  await expect(code(page)).toHaveValue(/<iframe/);
  expect(requests.slice(before).join()).toContain("embed-panel");
  await page.getByText("Put this on your page").click();
  await page.getByText("Put this on your page").click();
  expect(requests.filter((url) => url.includes("embed-panel"))).toHaveLength(1);
});

for (const width of [320, 768, 1400]) {
  test(`never scrolls sideways ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPanel(page);
    for (const name of ["As a WordPress block", "As part of the page", "In a frame"]) {
      await how(page, name).check();
      expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
