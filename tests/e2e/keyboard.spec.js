// Without a pointer, a person reaches every control in the order of the page, and always sees the focus. Typing the figures of a report, trying a
// plan and copying the code for a page by keys alone are tested beside each of these tasks.
import { framework, how, open, openPublished, overall, percentage, place, rating, score, standard, tool, unfoldMore, unfoldPanel, waitBox, yes } from "./calculator.js";
import { arriveAt } from "./states.js";
import { expect, test } from "./watched.js";

/** Functions for use in the page. */
const IN_PAGE = () => {
  const focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body || at === document.documentElement ? null : at;
  };
  const all = (root = document) =>
    [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  /** All controls. Of a group of radios, only the chosen radio takes the focus. */
  const reachable = () =>
    all().filter(
      (element) =>
        element.matches("a[href], button, input:not([type=radio]), input:checked, select, textarea, summary, [tabindex]") &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
    );
  /** Whether other elements cover an element entirely (WCAG 2.4.11). */
  const covered = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const x = left + Math.min((right - left) / 2, 40);
    const [first, last] = [Math.max(top, 0) + 3, Math.min(bottom, innerHeight) - 3];
    return ![first, (first + last) / 2, last].some((y) => {
      let found = document.elementFromPoint(x, y);
      for (let inner = found; inner?.shadowRoot; found = inner ?? found) inner = inner.shadowRoot.elementFromPoint(x, y);
      return found && (element.contains(found) || found.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(found)));
    });
  };
  window.walk = { order: reachable(), steps: [], covered: [] };
  /** Notes the element with the focus. Returns whether there is such an element. */
  window.note = () => {
    const at = focused();
    if (!at) return false;
    walk.steps.push(at);
    if (covered(at)) walk.covered.push(at.outerHTML.slice(0, 120));
    return true;
  };
  window.hasFocus = () => !!focused();
  /** The controls that the walk missed or reached in another order, and the controls that are above the control before them in the same column. */
  window.outOfOrder = (steps) => {
    const name = (element) => element?.outerHTML.slice(0, 120);
    const { order } = walk;
    for (let place = 0; place < order.length; place++) {
      if (order[place] !== steps[place]) return [`not ${name(order[place])}, but ${name(steps[place])}`];
    }
    const at = (element) => element.getBoundingClientRect();
    // The next column of a list begins above and further to the right.
    const isAbove = (box, before) => box.bottom <= before.top - 1 && box.left < before.right;
    const column = (element) => element.closest(".ir-summary, .ir-main, .ir-choose > *, .ir-notice, details, footer");
    return steps
      .filter((element, place) => place && column(element) === column(steps[place - 1]) && isAbove(at(element), at(steps[place - 1])))
      .map((element) => `${name(element)} is above what comes before it`);
  };
};

for (const [state, width, height] of [
  ["errors", 1280, 900],
  ["complete", 320, 640],
  ["ratings wait, and figures have changed", 320, 640],
  ["scenario at hand", 1280, 900],
  ["what it takes open", 1280, 900],
]) {
  test(`${state}, ${width} px: Tab comes to everything in order, sees it all, and goes out; Shift+Tab goes back`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await arriveAt(page, state);
    // From the top of the page.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
    });
    await page.evaluate(IN_PAGE);
    const go = async (key) => {
      for (let presses = 0; presses < 400; presses++) {
        await page.keyboard.press(key);
        if (!(await page.evaluate(() => note()))) return;
      }
      throw new Error(`${key} never goes out`);
    };
    await go("Tab");
    expect(await page.evaluate(() => outOfOrder(walk.steps))).toEqual([]);
    expect(await page.evaluate(() => walk.steps.length - walk.order.length)).toBe(0);
    await page.evaluate(() => (walk.steps = []));
    await go("Shift+Tab");
    expect(await page.evaluate(() => outOfOrder(walk.steps.reverse()))).toEqual([]);
    expect(await page.evaluate(() => walk.covered)).toEqual([]);
  });
}

async function ratingInstead(page) {
  await unfoldMore(page, "2.4");
  return page.getByRole("button", { name: /^Enter the rating instead of 2\.4/ });
}

/** Each row: a name, the control to go to, and the keys to press there. The focus is on some control afterwards. */
const KEEPS_FOCUS = [
  ["undo to the very first", (page) => tool(page, "Undo"), ["Enter", "Enter", "Enter"]],
  ["redo where there is nothing to redo", (page) => tool(page, "Redo"), ["Enter"]],
  ["reset", (page) => tool(page, "Reset"), ["Enter"]],
  ["another framework", framework, ["ArrowDown", "ArrowDown"]],
  ["a published inspection", (page) => tool(page, "Camden, 2025"), ["Enter"]],
  ["all figures as percentages", (page) => page.getByRole("radio", { name: "Numbers of cases" }), ["ArrowLeft"]],
  ["how a question is answered", (page) => how(page, "2.1.1"), ["N"]],
  ["a rating instead of figures", ratingInstead, ["Enter"]],
  ["undo of a rating instead of figures", ratingInstead, ["Enter", "Control+z"]],
  ["discretion", (page) => standard(page, "2.1").locator(".ir-discretion > summary"), ["Enter", "Tab", "Tab", "Tab", "Enter", "Tab", "Tab", "ArrowRight", "Control+z"]],
  ["a panel opened and closed", (page) => page.locator(".ir-place").last(), ["Enter", "Enter"]],
  ["a panel closed", (page) => page.getByRole("button", { name: "Close “Compare”" }), ["Enter"]],
  ["a scenario begun, undone and redone", (page) => tool(page, "Start a scenario"), ["Enter", "Control+z", "Control+y"]],
  ["a scenario swapped", (page) => tool(page, "Swap with the actual figures"), ["Enter"]],
  ["a scenario kept", (page) => tool(page, "Make these the actual figures"), ["Enter"]],
  ["a scenario dropped", (page) => tool(page, "Delete this scenario"), ["Enter"]],
  ["the baseline", (page) => page.getByRole("radio", { name: "Scenario 1" }), ["ArrowLeft"]],
  ["ratings that wait", waitBox, ["Space", "Space"]],
];

for (const [what, at, keys] of KEEPS_FOCUS) {
  test(`the focus is never lost: ${what}`, async ({ page }) => {
    await open(page);
    await openPublished(page, "Bexley, July 2024");
    if (/swapped|kept|dropped|baseline/.test(what)) await tool(page, "Start a scenario").click();
    if (/closed$/.test(what)) await unfoldPanel(page, "Compare");
    await (await at(page)).focus();
    await page.evaluate(IN_PAGE);
    for (const key of keys) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => hasFocus()), `after ${key}`).toBe(true);
    }
  });
}

test("all ratings are shown and hidden again with the focus on the same button", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await tool(page, "Show all ratings").focus();
  await page.keyboard.press("Enter");
  await expect(tool(page, "Hide all ratings")).toBeFocused();
  // The keys scroll the parts that scroll by themselves.
  await page.keyboard.press("Tab");
  const scrolled = () => page.locator("#ratings").evaluate(({ scrollTop }) => scrollTop);
  await page.keyboard.press("End");
  await expect.poll(scrolled).toBeGreaterThan(0);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(tool(page, "Show all ratings")).toBeFocused();
});

test("ratings wait until they are asked for, by a key or by the button beside the score", async ({ page }) => {
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  await place(page, "How far to the next band?").click();
  const far = page.getByRole("table", { name: "How far to the next band?" });
  await expect(far.getByRole("row", { name: /^2\.2\.3 / })).toBeVisible();
  const before = await far.textContent();
  const values = () => page.locator("inspection-ratings").evaluate(({ value, outcome }) => [value.answers["2.2.3"], outcome.score.points]);

  await (await waitBox(page)).focus();
  await page.keyboard.press("Space");
  const update = tool(page, "Update ratings");
  await expect(update).toHaveAttribute("aria-disabled", "true");
  await yes(page, "2.2.3").fill("6");
  // The value and the events follow the typed figures at once.
  expect(await values()).toEqual([{ yes: 6, of: 9 }, 28]);
  await expect(page.getByText("These ratings do not include your latest changes.")).toBeVisible();
  await expect(score(page)).toHaveText("27 of 36");
  await expect(rating(page, "2.2")).toHaveText("Requires improvement");
  expect(await far.textContent()).toBe(before);

  await page.keyboard.press("Control+Enter");
  await expect(yes(page, "2.2.3")).toBeFocused();
  await expect(score(page)).toHaveText("28 of 36");
  await expect(rating(page, "2.2")).toHaveText("Good");
  await expect.poll(() => far.textContent()).not.toBe(before);
  await expect(page.getByText("These ratings do not include your latest changes.")).toHaveCount(0);

  // Undo changes figures only: the ratings wait again, and the setting stays.
  await page.keyboard.press("Control+z");
  await expect(yes(page, "2.2.3")).toHaveValue("5");
  await expect(score(page)).toHaveText("28 of 36");
  await update.focus();
  await page.keyboard.press("Enter");
  await expect(score(page)).toHaveText("27 of 36");
  await expect(update).toBeFocused();

  // An error is answered as always, and other figures have their own ratings.
  await yes(page, "2.1.1").fill("99");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator(".govuk-error-message")).toContainText("Sufficient cases must be 9 or fewer");
  await expect(score(page)).toHaveText("27 of 36");
  await openPublished(page, "Camden, May 2020");
  await expect(score(page)).toHaveText("31 of 36");
  await expect(overall(page)).toHaveText("Outstanding");

  await percentage(page, "2.1.1").or(yes(page, "2.1.1")).fill("1");
  await (await waitBox(page)).uncheck();
  await expect(score(page)).not.toHaveText("31 of 36");
});

/** How many pixels of two pictures differ with a contrast of at least 3 to 1. */
const difference = (blank, before, after) =>
  blank.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(
      pictures.map(async (data) => {
        const picture = new Image();
        picture.src = `data:image/png;base64,${data}`;
        await picture.decode();
        const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, picture.width, picture.height).data;
      }),
    );
    const light = (data, at) => {
      const [red, green, blue] = [0, 1, 2].map((offset) => {
        const share = data[at + offset] / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    let different = 0;
    for (let at = 0; at < one.length; at += 4) {
      const [a, b] = [light(one, at), light(other, at)];
      if (Math.max(a, b) / Math.min(a, b) >= 3) different++;
    }
    return different;
  }, [before, after].map((picture) => picture.toString("base64")));

for (const [mode, media] of [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
]) {
  test(`where the focus is can be seen in ${mode}: it changes as many pixels as a line around, by 3 to 1`, { tag: "@exhaustive" }, async ({ page, context }) => {
    test.slow();
    await page.emulateMedia(media);
    await arriveAt(page, "scenario at hand");
    await place(page, "What would it take?").click();
    await page.getByText("Leave some as they are").click();
    await page.getByText("Put this on your page").click();
    const blank = await context.newPage();
    const kinds = [
      ["a link", page.locator(".ir-source a")], ["a button", tool(page, "Reset")], ["a button that cannot be used", tool(page, "Redo")],
      ["a button like a link", await ratingInstead(page)],
      ["a list", framework(page)], ["a figure", yes(page, "2.1.1")], ["how it is answered", how(page, "2.1.1")],
      ["a text", page.getByLabel("Service (optional)")], ["a radio", page.getByRole("radio", { name: "Numbers of cases" })],
      ["a box", await waitBox(page)], ["a box to lock", page.locator(".ir-checks input").first()],
      ["a place", page.locator(".ir-places").first().locator(".ir-place").last()], ["what unfolds", page.locator(".ir-notice summary")], ["a table that scrolls", page.locator(".ir-scroll").first()],
      ["the ratings", page.locator("#ratings")], ["what unfolds outside", page.locator("#embed > summary")],
      ["a radio outside", page.locator("#embed input[type=radio]").first()], ["a box outside", page.locator("#embed input[type=checkbox]").first()],
      ["the code", page.getByLabel("Code to copy")], ["a button outside", tool(page, "Copy the code")],
      ["the preview", page.locator("#embed-preview")], ["a link outside", page.locator("footer a").first()],
    ];
    // The person used the keyboard last.
    await page.bringToFront();
    await page.keyboard.press("Tab");
    const unseen = [];
    for (const [kind, at] of kinds) {
      // The focus has the mark that the keyboard brings and the pointer does not.
      await at.focus();
      await at.evaluate((element) => element.scrollIntoView({ block: "center" }));
      const { x, y, width, height } = await at.boundingBox();
      const view = page.viewportSize();
      const clip = { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: Math.min(width + 16, view.width - Math.max(0, x - 8)), height: Math.min(height + 16, view.height - Math.max(0, y - 8)) };
      const after = await page.screenshot({ clip, caret: "hide" });
      await at.evaluate((element) => element.blur());
      const before = await page.screenshot({ clip, caret: "hide" });
      const pixels = await difference(blank, before, after);
      // The mark must have at least the area of a line of one pixel along the longer sides.
      if (pixels < 2 * Math.min(width, clip.width - 16)) unseen.push(`${kind}: ${pixels} of ${Math.round(2 * (width + height))}`);
    }
    expect(unseen).toEqual([]);
  });
}
