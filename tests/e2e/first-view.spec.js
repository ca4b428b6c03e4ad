// The page before the program is there: it looks like the page afterwards, and nothing that a reader does is lost.
import { band, complaintsOf, error, focused, judge, judgement, open, panelOf, percentage, place, rating, score, started, tool, unfoldMore, waitBox } from "./calculator.js";
import { expect, test } from "./watched.js";

/** Opens the page without its program. Returns a function that lets the program come. */
async function openWithoutProgram(page) {
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await page.route("**/*.wasm", async (route) => {
    await waits;
    await route.continue();
  });
  await page.goto("./");
  await expect(score(page)).toHaveText("0 to 21 of 21");
  expect(await page.locator("inspection-ratings").evaluate((element) => element.value)).toBeNull();
  return come;
}

/** All elements of the calculator with their attributes and texts. */
const drawn = (page) =>
  page.locator("inspection-ratings").evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll(".ir-calculator, .ir-calculator *")].map((element) => {
      // Choices and typed texts are properties instead of attributes once the program is there.
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).filter((text) => !/^(selected|checked|value)=/.test(text));
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data);
      return [element.localName, ...attributes.sort(), texts.join("").trim()].join(" ");
    }),
  );

/** The places of all elements. */
const places = (page) =>
  page.locator("inspection-ratings").evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll(".ir-calculator, .ir-calculator *")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, ...[x, y, width, height].map((length) => length.toFixed(0))].join(" ");
    }),
  );

for (const width of [320, 1400]) {
  test(`is what the program draws, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const complaints = complaintsOf(page);
    const come = await openWithoutProgram(page);
    const before = [await drawn(page), await places(page)];
    come();
    await started(page);
    await expect(page.locator(".ir-first")).toHaveCount(0);
    expect(await drawn(page)).toEqual(before[0]);
    expect(await places(page)).toEqual(before[1]);
    expect(complaints).toEqual([]);
  });
}

test("has at most 450 elements, because the browser lays all of them out before the page answers", async ({ page }) => {
  await page.goto("./");
  await started(page);
  expect((await drawn(page)).length).toBeLessThanOrEqual(450);
});

test("what was typed has its band when the program comes, and is typed on", async ({ page }) => {
  const come = await openWithoutProgram(page);
  await percentage(page, "2.1.1").fill("67");
  await judge(page, "1.1", "Good");
  await percentage(page, "2.2.1").pressSequentially("184");
  await page.keyboard.press("ArrowLeft");
  const at = await focused(page);
  come();
  await started(page);
  await expect(percentage(page, "2.1.1")).toHaveValue("67");
  await expect(band(page, "2.1.1")).toHaveText("Good");
  await expect(judgement(page, "1.1")).toHaveValue("Good");
  await expect(rating(page, "1.1")).toHaveText("Good");
  await expect(score(page)).toHaveText("2 to 19 of 21");
  // The focus and the caret are where they were.
  await expect.poll(() => focused(page)).toBe(at);
  await page.keyboard.press("Backspace");
  await expect(percentage(page, "2.2.1")).toHaveValue("14");
  // Each field is one step to undo. Choices come after typed texts.
  await tool(page, "Undo").click();
  await expect(percentage(page, "2.2.1")).toHaveValue("184");
  await tool(page, "Undo").click();
  await expect(rating(page, "1.1")).toHaveText("No rating yet");
  await expect(percentage(page, "2.2.1")).toHaveValue("184");
  await tool(page, "Undo").click();
  await expect(percentage(page, "2.2.1")).toHaveValue("");
  await expect(percentage(page, "2.1.1")).toHaveValue("67");
});

test("a figure that cannot be has its error once its field was left, and not while it is typed", async ({ page }) => {
  const come = await openWithoutProgram(page);
  await percentage(page, "2.1.1").fill("most");
  await percentage(page, "2.1.2").fill("104");
  come();
  await started(page);
  await expect(error(page, "2.1.1")).toBeVisible();
  await expect(error(page, "2.1.2")).toHaveCount(0);
});

test("a panel that was unfolded has its content when the program comes", async ({ page }) => {
  const come = await openWithoutProgram(page);
  await percentage(page, "2.1.1").fill("44");
  await place(page, "What would it take?").click();
  come();
  await started(page);
  await expect(percentage(page, "2.1.1")).toHaveValue("44");
  await expect(panelOf(page, "What would it take?").getByRole("combobox").first()).toBeVisible();
});

const version = (page, name) => page.getByRole("group", { name: "Figures", exact: true }).getByRole("radio", { name, exact: true });
for (const [name, act, check] of [
  ["a published inspection", async (page) => {
    await tool(page, "Camden, 2025").click();
  }, async (page) => {
    await expect(page.getByRole("heading", { name: "Camden" })).toBeVisible();
    await expect(score(page)).toHaveText("11 of 12");
  }],
  ["a scenario, after its baseline was typed and before its own figures are", async (page) => {
    await percentage(page, "2.1.1").fill("70");
    await tool(page, "Start a scenario").click();
    await percentage(page, "2.1.1").fill("80");
  }, async (page) => {
    await expect(version(page, "Scenario 1")).toBeChecked();
    await expect(percentage(page, "2.1.1")).toHaveValue("80");
    await version(page, "Actual figures").check();
    await expect(percentage(page, "2.1.1")).toHaveValue("70");
  }],
  ["the same button twice, in impatience", async (page) => {
    await tool(page, "Start a scenario").click();
    await tool(page, "Start a scenario").click();
  }, async (page) => {
    await expect(version(page, "Scenario 1")).toBeChecked();
    await expect(version(page, "Scenario 2")).toHaveCount(0);
  }],
  ["a panel twice, to fold it again", async (page) => {
    await place(page, "What would it take?").click();
    await place(page, "What would it take?").click();
  }, async (page) => {
    await expect(place(page, "What would it take?")).toHaveAttribute("aria-expanded", "false");
    await expect(panelOf(page, "What would it take?")).toHaveCount(0);
  }],
  ["all ratings, on a phone", async (page) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await tool(page, "Show all ratings").click();
  }, async (page) => {
    await expect(tool(page, "Hide all ratings")).toHaveAttribute("aria-expanded", "true");
  }],
  // The content of a fold is drawn when it is unfolded, so there is nothing to press in it before the program comes.
  ["what else can be done about a standard, and the rating of another standard", async (page) => {
    await unfoldMore(page, "2.2");
    await judge(page, "1.1", "Good");
  }, async (page) => {
    await expect(page.locator("#standard-2-2").getByRole("button", { name: "Enter the rating instead" })).toBeVisible();
    await expect(page.locator("#standard-2-3").getByRole("button", { name: "Enter the rating instead" })).toHaveCount(0);
    await expect(rating(page, "1.1")).toHaveText("Good");
  }],
  ["undo, after two figures", async (page) => {
    await percentage(page, "2.1.1").fill("70");
    await percentage(page, "2.1.2").fill("80");
    await tool(page, "Undo").click({ force: true });
  }, async (page) => {
    await expect(percentage(page, "2.1.1")).toHaveValue("70");
    await expect(percentage(page, "2.1.2")).toHaveValue("");
  }],
]) {
  test(`what is pressed before the program comes is done when it comes: ${name}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const come = await openWithoutProgram(page);
    await act(page);
    come();
    await started(page);
    await check(page);
    await expect(page.getByRole("alert")).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test("an extension that has put an element in costs no figure", async ({ page }) => {
  const come = await openWithoutProgram(page);
  await percentage(page, "2.1.1").fill("67");
  await page.locator("inspection-ratings").evaluate(({ shadowRoot }) => {
    for (const field of shadowRoot.querySelectorAll("input")) field.before(document.createElement("extension-button"));
  });
  come();
  await started(page);
  await expect(percentage(page, "2.1.1")).toHaveValue("67");
  await expect(band(page, "2.1.1")).toHaveText("Good");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator("extension-button")).toHaveCount(0);
});

test("a link shows no form before the ratings that it opens", async ({ page }) => {
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await page.route("**/*.wasm", async (route) => {
    await waits;
    await route.continue();
  });
  await page.goto("./#ratings:1/yjs-2021/2.1.2=78");
  await expect(page.locator(".ir-first")).toBeHidden();
  come();
  await started(page);
  await expect(page.locator(".ir-reading")).toBeVisible();
});

for (const [times, waits] of [[1, true], [2, false]]) {
  test(`a box ticked ${times === 1 ? "once" : "and cleared again"} is as it was left`, async ({ page }) => {
    const come = await openWithoutProgram(page);
    const box = await waitBox(page);
    await percentage(page, "2.1.1").fill("67");
    for (let time = 0; time < times; time++) await box.click();
    come();
    await started(page);
    await expect(box).toBeChecked({ checked: waits });
    await expect(tool(page, "Update ratings")).toHaveCount(waits ? 1 : 0);
    await expect(percentage(page, "2.1.1")).toHaveValue("67");
  });
}

test("a radio that was chosen and left for another is no step of its own", async ({ page }) => {
  const come = await openWithoutProgram(page);
  await judge(page, "1.1", "Good");
  await judge(page, "1.1", "Outstanding");
  come();
  await started(page);
  await expect(rating(page, "1.1")).toHaveText("Outstanding");
  await tool(page, "Undo").click();
  await expect(rating(page, "1.1")).toHaveText("No rating yet");
});

test("a word being composed is not broken off", async ({ page }) => {
  const come = await openWithoutProgram(page);
  const service = page.getByLabel("Service (optional)");
  await service.focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "Éa", selectionStart: 2, selectionEnd: 2 });
  come();
  await page.waitForFunction(() => document.querySelector("inspection-ratings").value);
  await session.send("Input.imeSetComposition", { text: "Éal", selectionStart: 3, selectionEnd: 3 });
  await expect(page.locator(".ir-first")).toHaveCount(1);
  await session.send("Input.insertText", { text: "Ealing" });
  await expect(page.locator(".ir-first")).toHaveCount(0);
  await expect(service).toHaveValue("Ealing");
  await expect(service).toBeFocused();
});

test("when the program cannot come, what was typed can be copied", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    await page.waitForFunction(() => globalThis.typed);
    await route.abort();
  });
  await page.goto("./");
  await percentage(page, "2.1.1").fill("67");
  await page.evaluate(() => (globalThis.typed = true));
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  const entered = page.getByRole("textbox", { name: "What you entered" });
  await expect(entered).toHaveValue(/2\.1\.1 .*: 67$/);
  await page.unroute("**/*.wasm");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(score(page)).toBeVisible();
  await expect(entered).toHaveValue(/2\.1\.1 .*: 67$/);
});

test("it is never seen without its styles", async ({ page }) => {
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await page.route("**/assets/calculator*.css", async (route) => {
    await waits;
    await route.continue();
  });
  await page.addInitScript(() => {
    globalThis.seen = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ name }) => name))).observe({ type: "paint", buffered: true });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("./", { waitUntil: "commit" });
  await page.waitForTimeout(300);
  come();
  await started(page);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect((await page.evaluate(() => seen)).filter((entry) => typeof entry === "number")).toEqual([]);
});

test("other views than the whole have none, and the frame begins with its own", async ({ page }) => {
  await open(page);
  await page.goto("embed.html#view=result&example=bexley-2024");
  await expect(score(page)).toHaveText("27 of 36");
  await expect(page.locator(".ir-first")).toHaveCount(0);
});
