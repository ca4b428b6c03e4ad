// Typed figures are kept when the tab's page is reloaded at once, left, returned to, or refused something by the browser.
import { complaintsOf, error, how, judge, judgement, of, open, openPublished, percentage, score, started, toForm, tool, yes } from "../calculator.js";
import { expect, test } from "../watched.js";

const fragment = (page) => new URL(page.url()).hash;
const FIGURES = ["2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2", "2.2.3", "2.3.1", "2.3.2", "2.3.3", "2.4.1", "2.4.2", "2.4.3"].map(
  (number, place) => [number, `${51 + place}`],
);
/** Types twelve percentages as a person types them: 80 ms a key. */
async function typeBurst(page) {
  for (const [number, figure] of FIGURES) {
    await percentage(page, number).focus();
    for (const key of figure) {
      await page.keyboard.press(key);
      await page.waitForTimeout(80);
    }
  }
}
async function expectFigures(page) {
  await toForm(page);
  for (const [number, figure] of FIGURES) await expect(percentage(page, number)).toHaveValue(figure);
}

test("a burst of typing is there after a reload at once", async ({ page }) => {
  await open(page);
  await typeBurst(page);
  await page.reload();
  await started(page);
  await expectFigures(page);
  // A second reload, without a change before it, keeps the figures too.
  await page.reload();
  await started(page);
  await expectFigures(page);
});

test("a change that is not reported yet when the page is left is kept", async ({ page }) => {
  await open(page);
  const [isKeptBefore, isKeptAfter] = await page.locator("inspection-ratings").evaluate(({ shadowRoot }) => {
    const kept = () => Object.values(sessionStorage).join();
    const before = kept();
    const field = shadowRoot.querySelector("#figure-2-1-1");
    field.value = "72";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    // A busy browser leaves the page before the calculator has reported the change.
    dispatchEvent(new PageTransitionEvent("pagehide"));
    return [before.includes('"percent":72'), kept().includes('"percent":72')];
  });
  expect({ isKeptBefore, isKeptAfter }).toEqual({ isKeptBefore: false, isKeptAfter: true });
});

test("a page that is left without a change keeps nothing", async ({ page }) => {
  await open(page);
  const names = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide"));
    return Object.keys(sessionStorage);
  });
  expect(names).toEqual([]);
});

test("the address follows within a second, however long the typing lasts", async ({ page }) => {
  await open(page);
  await percentage(page, "2.1.1").focus();
  await page.keyboard.press("7");
  const fragments = new Set();
  for (let key = 0; key < 16; key++) {
    await page.keyboard.press(key % 2 ? "Backspace" : "2");
    await page.waitForTimeout(90);
    fragments.add(fragment(page));
  }
  expect([...fragments].some((text) => text.includes("2.1.1=7"))).toBe(true);
});

for (const [name, leave] of [
  ["another page and back", async (page) => { await page.goto("./guidance.html"); await page.goBack(); }],
  ["a page elsewhere and back", async (page) => { await page.goto("about:blank"); await page.goBack(); }],
]) {
  test(`a burst of typing is there after ${name}`, async ({ page }) => {
    await open(page);
    await typeBurst(page);
    await leave(page);
    await started(page);
    await expectFigures(page);
  });
}

test("half a count, a figure that cannot be and a scenario are there after a reload", async ({ page }) => {
  await open(page);
  await percentage(page, "2.1.1").fill("104");
  await how(page, "2.1.2").selectOption({ index: 1 });
  await yes(page, "2.1.2").fill("6");
  await tool(page, "Start a scenario").click();
  await percentage(page, "2.1.3").fill("hm");
  await page.reload();
  await started(page);
  await toForm(page);
  await expect(page.getByRole("radio", { name: "Scenario 1" })).toBeChecked();
  await expect(percentage(page, "2.1.1")).toHaveValue("104");
  await expect(error(page, "2.1.1")).toBeVisible();
  await expect(yes(page, "2.1.2")).toHaveValue("6");
  await expect(of(page, "2.1.2")).toHaveValue("");
  await expect(percentage(page, "2.1.3")).toHaveValue("hm");
});

test("a figure that is typed at the moment at which the reader goes through the history is kept", async ({ page }) => {
  await open(page);
  await percentage(page, "2.1.1").fill("72");
  await expect(page).toHaveURL(/2\.1\.1=72/);
  await percentage(page, "2.1.1").evaluate((field) => {
    field.value = "81";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  });
  await page.waitForTimeout(100);
  await expect(percentage(page, "2.1.1")).toHaveValue("81");
});

for (const [name, address] of [
  ["a link that cannot be read", "#ratings:9/yjs-2021/1.1=O"],
  ["a link of no framework", "#ratings:1/yjs-1066/1.1=O"],
  ["another fragment", "#embed"],
  ["an empty fragment", "#"],
]) {
  test(`${name} in the address, then a reload, leaves the figures`, async ({ page }) => {
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    await judge(page, "1.1", "Good");
    await page.evaluate((address) => (location.href = address), address);
    await page.waitForTimeout(50);
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await page.reload();
    await started(page);
    await toForm(page);
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await expect(judgement(page, "1.1").locator("option:checked")).toHaveText("Good");
    // Each entry of the history has its own figures.
    await percentage(page, "2.1.1").fill("81");
    await page.goBack();
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await page.goForward();
    await expect(percentage(page, "2.1.1")).toHaveValue("81");
  });
}

test("typing right before going back stays with its own entry", async ({ page }) => {
  await open(page);
  await percentage(page, "2.1.1").fill("60");
  await page.evaluate(() => (location.hash = "#ratings:1/yjs-2021/2.1.1=90"));
  await toForm(page);
  await expect(percentage(page, "2.1.1")).toHaveValue("90");
  await percentage(page, "2.1.1").fill("91");
  // The reading view of the link is before its form.
  await page.goBack();
  await expect(page.locator(".ir-reading")).toBeVisible();
  await page.goBack();
  await expect(percentage(page, "2.1.1")).toHaveValue("60");
  await page.goForward();
  await expect(page.locator(".ir-reading")).toBeVisible();
  await page.goForward();
  await expect(percentage(page, "2.1.1")).toHaveValue("91");
});

test("a link opened anew has the link's figures, whatever was typed before", async ({ page }) => {
  await open(page);
  await percentage(page, "2.1.1").fill("60");
  await page.goto("about:blank");
  await page.goto("./#ratings:1/yjs-2021/2.1.1=90");
  await started(page);
  await toForm(page);
  await expect(percentage(page, "2.1.1")).toHaveValue("90");
});

test("no other tab sees the figures, and nothing else is stored", async ({ page, context }) => {
  await open(page);
  await typeBurst(page);
  const other = await context.newPage();
  await other.goto("./");
  await started(other);
  await expect(score(other)).toHaveText("0 to 21 of 21");
  expect(await other.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ""]);
  const names = await page.evaluate(() => Object.keys(sessionStorage));
  expect(names).not.toEqual([]);
  expect(names.filter((name) => !name.startsWith("inspection-ratings:"))).toEqual([]);
});

test("an address that the browser refuses to write is written a moment later", async ({ page }) => {
  await page.addInitScript(() => {
    const replace = history.replaceState;
    globalThis.refusals = 0;
    history.replaceState = function (...given) {
      if (globalThis.isRefused && refusals < 2) {
        refusals++;
        throw new DOMException("too often", "SecurityError");
      }
      return replace.apply(this, given);
    };
  });
  await open(page);
  await page.evaluate(() => (globalThis.isRefused = true));
  await percentage(page, "2.1.1").fill("72");
  await expect.poll(() => fragment(page), { timeout: 12_000 }).toBe("#ratings:1/yjs-2021/2.1.1=72");
  expect(await page.evaluate(() => refusals)).toBe(2);
});

test("without a store the tab's history keeps the figures", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, "sessionStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  await page.waitForTimeout(450);
  await page.reload();
  await started(page);
  await expect(score(page)).toHaveText("27 of 36");
  expect(complaints).not.toEqual([]);
  expect(complaints.filter((text) => !text.includes("denied"))).toEqual([]);
});

test("a full store makes room for new figures", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const full = "x".repeat(1_000_000);
    try {
      for (let place = 0; ; place++) sessionStorage.setItem(`inspection-ratings:0${place}`, full);
    } catch {
      // The store is full.
    }
  });
  await percentage(page, "2.1.1").fill("72");
  await page.reload();
  await started(page);
  await expect(percentage(page, "2.1.1")).toHaveValue("72");
});
