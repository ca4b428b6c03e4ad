// The page around the calculator: its policy, its requests, its layout, and the element's life.
import { expect, test } from "@playwright/test";
import { addressOf, announced, complaintsOf, enterAs, expectAsPrinted, framework, how, judge, open, openPublished, overall, percentage, place, rating, report, score, standard, started, tool, unfoldMore, yes } from "./calculator.js";
import { PAGES, instrument } from "./bench/pages.js";

/** A few of each kind of action. */
async function useEverything(page) {
  for (const title of ["Camden, 2025", "Islington, August 2024", "Bexley, July 2024", "Camden, May 2020"]) {
    await openPublished(page, title);
  }
  await page.getByText("What this does, and what it does not").click();
  await page.getByText("Which should I choose?").click();
  await page.getByText("How was this worked out?").click();
  await page.getByLabel("Service (optional)").fill("Elsewhere");
  await yes(page, "2.1.1").fill("104");
  await page.keyboard.press("Enter");
  await enterAs(page, "Percentages");
  await percentage(page, "2.1.1").fill("104");
  await page.keyboard.press("Tab");
  await how(page, "2.1.2").selectOption("Not asked");
  await judge(page, "1.1", "Good");
  await standard(page, "3.1").getByText("Discretion and more").first().click();
  await standard(page, "3.1").getByRole("radio", { name: "Inadequate" }).check();
  await standard(page, "3.1").getByLabel("Reason").fill("Because.");
  await unfoldMore(page, "2.4");
  await page.getByRole("button", { name: /^Enter the rating instead of 2\.4/ }).click();
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await place(page, "Copy, save or print").click();
  await tool(page, "Print").click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(true);
  for (const option of await framework(page).locator("option").allTextContents()) {
    await framework(page).selectOption({ label: option });
  }
  for (let step = 0; step < 5; step++) await page.keyboard.press("Control+z");
  for (let step = 0; step < 5; step++) await page.keyboard.press("Control+y");
  await tool(page, "Reset").click();
}

test("everything works under the production policy, without a complaint, with requests for its own files only, and keeps nothing elsewhere", async ({ page, context, baseURL }) => {
  const complaints = complaintsOf(page);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const response = await page.goto(addressOf("yjs-2021"));
  const policy = response.headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
  await started(page);
  await expect(tool(page, "Undo")).toHaveCSS("font-family", /./);
  await page.waitForLoadState("networkidle");
  expect(requests.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
  expect(requests.filter((url) => !url.startsWith(baseURL) && !url.startsWith("data:"))).toEqual([]);

  requests.length = 0;
  await useEverything(page);
  await expect(announced(page)).not.toHaveText("", { timeout: 5000 });
  // The first use fetches what reads files and pasted texts, and what copies and saves, because there may be no connection later.
  expect(requests.filter((url) => !/\/(escape|files|heading-choices|sheets|take-out)[^/]*\.(js|wasm)$/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);

  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]);
  expect(kept).toEqual([0, 0]);
  // The tab's own store has the figures until the tab is closed: for each inspection that was opened, because Back leads to each.
  const names = await page.evaluate(() => Object.keys(sessionStorage));
  expect(names).not.toEqual([]);
  expect(names.filter((name) => !name.startsWith("inspection-ratings"))).toEqual([]);
});

test("what was entered is kept with its address, and not in a new page", async ({ page }) => {
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  await expect(page).toHaveURL(/#ratings:1\/yjs-2021\/.*2\.1\.1=9of9/);
  await page.reload();
  await expectAsPrinted(page, report("bexley-2024"));
  await page.goto("about:blank");
  await open(page);
  await expect(score(page)).toHaveText("0 to 36 of 36");
});

test("links open apart, and the published one tells nobody where from", async ({ page }) => {
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  const link = page.getByRole("link", { name: /page on Bexley/ });
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noreferrer noopener");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the text between the tags is there", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByText("The calculator needs JavaScript and a browser from 2024 or later.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Inspection ratings calculator" })).toBeVisible();
  });
});

const noSidewaysScrolling = async (page) => {
  const [content, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window);
};

for (const [width, height] of [[320, 640], [768, 1024], [1400, 900]]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test("never scrolls sideways", async ({ page }) => {
      await open(page);
      await noSidewaysScrolling(page);
      for (const title of ["Bexley, July 2024", "Camden, 2025"]) {
        await openPublished(page, title);
        await noSidewaysScrolling(page);
      }
      for (const label of ["What this does, and what it does not", "Which should I choose?", "How was this worked out?"]) {
        await page.getByText(label).click();
      }
      await yes(page, "2.1.1").fill("104");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await standard(page, "2.1").getByText("Discretion and more").first().click();
      await page.getByRole("button", { name: /^Enter the figures instead of V1/ }).click();
      await expect(page.locator(".ir-panel--steps").getByRole("table")).toBeVisible();
      await noSidewaysScrolling(page);
    });

    test("keeps the score and the overall rating in view down to the last figure", async ({ page }) => {
      await open(page);
      await openPublished(page, "Bexley, July 2024");
      for (const number of ["1.1", "2.2", "4.1"]) {
        await standard(page, number).evaluate((fieldset) => fieldset.scrollIntoView({ block: "end" }));
        await expect(score(page)).toBeInViewport({ ratio: 1 });
        await expect(overall(page)).toBeInViewport({ ratio: 1 });
      }
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(height);
      // Below the last figure is more of the page, and a reader scrolls on.
      await standard(page, "4.1").evaluate((fieldset) => fieldset.scrollIntoView({ block: "center" }));
      for (const part of [score(page), overall(page)]) {
        await expect(part).toBeInViewport({ ratio: 1 });
        const isOnTop = await part.evaluate((part) => {
          const { left, top, width, height } = part.getBoundingClientRect();
          return part.contains(part.getRootNode().elementFromPoint(left + width / 2, top + height / 2));
        });
        expect(isOnTop).toBe(true);
      }
    });

    test("never hides the field being typed in", async ({ page }) => {
      await open(page);
      await openPublished(page, "Bexley, July 2024");
      // The walk is backwards, because the strip above could cover a field that is scrolled into view there.
      await yes(page, "3.3.3").focus();
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press("Shift+Tab");
        const covered = await page.evaluate(() => {
          let at = document.activeElement;
          while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          const { left, top, width, height } = at.getBoundingClientRect();
          const there = at.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
          return there?.closest(".ir-summary") ? at.id || at.textContent : null;
        });
        expect(covered).toBeNull();
      }
    });

    test("shows every rating, at once or on request", async ({ page }) => {
      await open(page);
      await openPublished(page, "Bexley, July 2024");
      const table = page.getByRole("table", { name: /^Ratings/ });
      if (width < 1400) {
        await expect(table).toBeHidden();
        const toggle = page.getByRole("button", { name: "Show all ratings" });
        await expect(toggle).toHaveAttribute("aria-expanded", "false");
        await toggle.click();
        await expect(page.getByRole("button", { name: "Hide all ratings" })).toHaveAttribute("aria-expanded", "true");
      }
      await expect(table).toBeVisible();
      await expectAsPrinted(page, report("bexley-2024"));
    });
  });
}

for (const [width, height] of [[320, 256], [400, 300], [640, 360], [320, 640]]) {
  test(`keeps clear of what has the focus on a screen of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await openPublished(page, "Bexley, July 2024");
    await tool(page, "Start a scenario").click();
    await yes(page, "3.1.1").focus();
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press(presses < 15 ? "Shift+Tab" : "Tab");
      const found = await page.evaluate(() => {
        let at = document.activeElement;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const { left, top, bottom, width } = at.getBoundingClientRect();
        const covered = [top + 2, bottom - 2].some((y) => at.getRootNode().elementFromPoint(left + width / 2, y)?.closest(".ir-summary"));
        return { name: at.id || at.textContent, wrong: covered || top < 0 || bottom > innerHeight };
      });
      expect(found).toEqual({ ...found, wrong: false });
    }
    // The strip that stays is one line, or no more than a third of the screen.
    const stays = await page.locator(".ir-summary").evaluate((strip) => {
      const { top, bottom } = strip.getBoundingClientRect();
      return top < 0 ? 0 : bottom - top;
    });
    expect(stays).toBeLessThan(height / 3);
  });
}

/** How light a colour is, from 0 to 1. */
const lightness = (locator, property) =>
  locator.evaluate((element, property) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.fillStyle = getComputedStyle(element)[property];
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  }, property);

for (const [name, media] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["forced colours in dark", { forcedColors: "active", colorScheme: "dark" }],
  ["print", { media: "print" }],
]) {
  test(`shows its ratings in ${name}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.emulateMedia(media);
    await open(page);
    // Controls are not on paper.
    await page.getByText("Bexley, July 2024").dispatchEvent("click");
    await tool(page, "Change the figures").or(page.getByText("Change the figures")).first().dispatchEvent("click");
    await expect(score(page)).toBeVisible();
    await expectAsPrinted(page, report("bexley-2024"));
    await expect(rating(page, "2.2")).toBeVisible();
    await expect(tool(page, "Undo")).toBeVisible({ visible: media.media !== "print" });
    const dark = media.colorScheme === "dark";
    const text = await lightness(score(page), "color");
    expect(dark ? 1 - text : text).toBeLessThan(0.3);
    expect(complaints).toEqual([]);
  });
}

test("on narrow paper all ratings are there without asking", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 800 });
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  await expect(page.getByRole("table", { name: /^Ratings/ })).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table", { name: /^Ratings/ })).toBeVisible();
});

test("the engine runs in a page under the production policy", async ({ page }) => {
  await page.goto("./");
  const [frameworks, outcome] = await page.evaluate(async () => {
    const engine = await import("./package/engine.js");
    await engine.ready;
    const inspection = { version: 1, framework: "iyjwcv-2025", answers: { V1: { rating: "good" } } };
    return [engine.frameworks().map(({ id }) => id), engine.rate(inspection)];
  });
  expect(frameworks).toEqual(["iyjs-2025", "iyjwcv-2025", "yjs-2021", "yos-2018"]);
  expect(outcome.score).toEqual({ points: 2, max: 12, lowest: 2, highest: 11, complete: false });
});

test("the bench finds the calculator's figures and its headline", async ({ page }) => {
  const { prepare, field, texts, ours } = PAGES.calculator;
  await page.addInitScript(instrument, ours);
  await page.goto("./");
  await page.waitForFunction(() => measured.answers);
  await prepare(page);
  const { changed } = await page.evaluate(([field, text]) => press(field, text), [field, texts[0]]);
  expect(changed).toBeGreaterThan(0);
});
