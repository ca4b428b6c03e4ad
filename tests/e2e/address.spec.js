// The ratings string on the stand-alone page: the address that follows the figures, and the line and the link to copy.
import { announced, complaintsOf, expectAsPrinted, framework, judge, judgement, openPublished, percentage, place, report, score, tabTo, toForm, tool, yes } from "./calculator.js";
import { expect, test } from "./watched.js";

const notice = (page) => page.locator(".ir-left-out");
const fragment = (page) => new URL(page.url()).hash;
const line = (page) => page.getByRole("textbox", { name: "Figures as a line of text" });
const link = (page) => page.getByRole("textbox", { name: "Figures as a link" });
const service = (page) => page.getByLabel("Service (optional)");
const takeOut = (page) => page.getByText("Copy, save or print").click();

/** Opens the page with a fragment, anew. */
async function openAt(page, fragment) {
  await page.goto("about:blank");
  await page.goto(`./${fragment}`);
  await expect(score(page)).toBeVisible();
}

test.describe("a link", () => {
  test("opens the figures, and leaves the address as it is", async ({ page }) => {
    const complaints = complaintsOf(page);
    const given = "#ratings:1/yjs-2021/2.1.1=8of9/2.1.2=78/1.1=G";
    await openAt(page, given);
    await toForm(page);
    await expect(yes(page, "2.1.1")).toHaveValue("8");
    await expect(percentage(page, "2.1.2")).toHaveValue("78");
    await expect(judgement(page, "1.1")).toHaveValue("Good");
    await expect(notice(page)).toHaveCount(0);
    await page.waitForTimeout(500);
    expect(fragment(page)).toBe(given);
    // There is nothing before it to go back to, and Reset empties the form: the figures are the person's, not the page's.
    await expect(tool(page, "Undo")).toHaveAttribute("aria-disabled", "true");
    await tool(page, "Reset").click();
    await expect(score(page)).toHaveText("0 to 36 of 36");
    await tool(page, "Undo").click();
    await expect(yes(page, "2.1.1")).toHaveValue("8");
    expect(complaints).toEqual([]);
  });

  test("opens a whole inspection as printed, also in codes", async ({ page }) => {
    await openAt(page, "");
    await openPublished(page, "Bexley, July 2024");
    await expect.poll(() => fragment(page)).toMatch(/^#ratings:1\/yjs-2021\/.*discretion-[\d.]+=[A-Z]+$/);
    const found = fragment(page);
    for (const given of [found, `#${encodeURIComponent(found.slice(1))}`, found.toLowerCase()]) {
      await openAt(page, given);
      await toForm(page);
      const { expected, ...printed } = report("bexley-2024");
      await expectAsPrinted(page, { expected, ...printed });
    }
  });

  for (const [name, given, sentences, opened] of [
    ["cut off", "#ratings:1/yjs-2021/1.1=G/2.1.1=8of", ["One part of the link could not be read", "2.1.1: this must be like 8of9"], "2 to 35 of 36"],
    ["with two wrong parts", "#ratings:1/yjs-2021/1.1=G/2.1.1=12of9/__proto__=G", ["2 parts of the link", "of 9 cases, 0 to 9 can be yes, not 12", "__proto__: yjs-2021 has no"], "2 to 35 of 36"],
    ["with markup", "#ratings:1/yjs-2021/1.1=G/x<img src=x onerror=alert(1)>", ["One part of the link", "x%3Cimg%20src: yjs-2021 has no"], "2 to 35 of 36"],
    ["with markup in codes", "#ratings:1/yjs-2021/1.1=G/%3Cimg%20src=x%3E=1", ["One part of the link", "%3Cimg%20src: yjs-2021 has no"], "2 to 35 of 36"],
    ["with many wrong parts", `#ratings:1/yjs-2021/1.1=G${"/9.9=G".repeat(40)}`, ["40 parts of the link", "And 35 more"], "2 to 35 of 36"],
    ["with codes that are none", "#ratings:1/yjs-2021/1.1=G/service=%E0%A4%A/2.1.1=%", ["2 parts of the link", "service: this must be text in UTF-8", "2.1.1: this must be like"], "2 to 35 of 36"],
    ["of no framework", "#ratings:1/yjs-2020/1.1=G", ["The link could not be opened", "there is no framework “yjs-2020”"], "0 to 21 of 21"],
    ["of a prototype", "#ratings:1/__proto__/constructor=G", ["The link could not be opened", "there is no framework “__proto__”"], "0 to 21 of 21"],
    ["of a version to come", "#ratings:2/yjs-2021/1.1=G", ["The link could not be opened", "the version must be 1"], "0 to 21 of 21"],
    ["that is too long", `#ratings:1/yjs-2021/1.1=G/${"x".repeat(100_000)}`, ["The link could not be opened", "20,000 characters or fewer"], "0 to 21 of 21"],
    ["of codes alone", "#ratings:%%%%3%%E0%A4", ["The link could not be opened", "there is no ratings string here"], "0 to 21 of 21"],
  ]) {
    test(`${name} is opened as far as it can be, and the rest is named`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await openAt(page, given);
      await expect(score(page)).toHaveText(opened);
      for (const sentence of sentences) await expect(notice(page)).toContainText(sentence);
      await expect(notice(page).locator("img")).toHaveCount(0);
      expect(await notice(page).evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
      expect((await notice(page).textContent()).length).toBeLessThan(700);
      // The notice stays while missing figures are filled in, until other figures are opened.
      await toForm(page);
      await percentage(page, "2.1.1").fill("80");
      await percentage(page, "2.1.2").fill("80");
      await expect(notice(page)).toBeVisible();
      await openPublished(page, "Bexley, July 2024");
      await expect(notice(page)).toHaveCount(0);
      expect(complaints).toEqual([]);
    });
  }

  test("without a ratings string leaves the address and the figures as they are", { tag: "@exhaustive" }, async ({ page }) => {
    const complaints = complaintsOf(page);
    for (const given of ["#embed", "#", "#x=1", "#%ratings", "#Ratings"]) {
      await openAt(page, given);
      await expect(score(page)).toHaveText("0 to 21 of 21");
      await expect(notice(page)).toHaveCount(0);
      await page.waitForTimeout(400);
      expect(page.url().endsWith(given)).toBe(true);
    }
    expect(complaints).toEqual([]);
  });
});

test.describe("the address", () => {
  test("follows the figures once typing rests, without a step in the history", async ({ page }) => {
    await openAt(page, "?from=a-list");
    const before = await page.evaluate(() => history.length);
    await page.waitForTimeout(400);
    expect(fragment(page)).toBe("");
    await percentage(page, "2.1.1").pressSequentially("72");
    await expect.poll(() => fragment(page)).toBe("#ratings:1/iyjs-2025/2.1.1=72");
    await judge(page, "1.1", "Good");
    await expect.poll(() => fragment(page)).toBe("#ratings:1/iyjs-2025/1.1=G/2.1.1=72");
    expect(new URL(page.url()).search).toBe("?from=a-list");
    expect(await page.evaluate(() => history.length)).toBe(before);
    await tool(page, "Reset").click();
    await expect.poll(() => page.url()).toMatch(/\?from=a-list$/);
    await tool(page, "Undo").click();
    await expect.poll(() => fragment(page)).toBe("#ratings:1/iyjs-2025/1.1=G/2.1.1=72");
  });

  test("has neither the service's name nor a reason, but a reload keeps both", async ({ page }) => {
    await openAt(page, "");
    await openPublished(page, "Bexley, July 2024");
    await service(page).fill("Somewhere & Elsewhere");
    await expect.poll(() => page.evaluate(() => history.state?.["inspection-ratings"]?.value?.service)).toBe("Somewhere & Elsewhere");
    expect(decodeURIComponent(page.url())).not.toMatch(/Somewhere|reason|%/);
    await page.reload();
    await expect(service(page)).toHaveValue("Somewhere & Elsewhere");
    await expectAsPrinted(page, report("bexley-2024"));
    const { value } = await page.evaluate(() => history.state["inspection-ratings"]);
    expect(await page.locator("inspection-ratings").evaluate((element) => element.value)).toEqual(value);
    expect(Object.values(value.discretion).every(({ reason }) => reason.length > 10)).toBe(true);
    await expect(tool(page, "Undo")).toHaveAttribute("aria-disabled", "true");
  });

  test("keeps a service's name that was typed before any figure, and the inspection chosen", { tag: "@exhaustive" }, async ({ page }) => {
    await openAt(page, "");
    await framework(page).selectOption({ label: "From 2025: whole service" });
    await service(page).fill("Elsewhere");
    await expect.poll(() => page.evaluate(() => history.state?.["inspection-ratings"]?.value?.service)).toBe("Elsewhere");
    expect(fragment(page)).toBe("");
    await page.reload();
    await expect(service(page)).toHaveValue("Elsewhere");
    await expect(score(page)).toHaveText("0 to 21 of 21");
  });

  test("follows a plan that is tried, and the page gets an event for it", async ({ page }) => {
    await openAt(page, "");
    await openPublished(page, "Bexley, July 2024");
    await expect.poll(() => fragment(page)).toContain("/2.1.2=6of9/");
    await place(page, "What would it take?").click();
    await page.evaluate(() => {
      const element = document.querySelector("inspection-ratings");
      globalThis.changes = 0;
      element.addEventListener("inspection-ratings-change", () => changes++);
      element.events = true;
    });
    await page.getByRole("button", { name: "Try it as a scenario" }).first().click();
    await expect.poll(() => fragment(page)).toContain("/2.1.2=8of9/");
    expect(await page.evaluate(() => changes)).toBe(1);
  });

  test("has the figures shown, and a reload keeps the baseline and all scenarios", async ({ page }) => {
    const version = (name) => page.getByRole("group", { name: "Figures", exact: true }).getByRole("radio", { name, exact: true });
    const complaints = complaintsOf(page);
    await openAt(page, "");
    await percentage(page, "2.1.1").fill("70");
    await tool(page, "Start a scenario").click();
    await percentage(page, "2.1.1").fill("80");
    await tool(page, "Start a scenario").click();
    await percentage(page, "2.1.1").fill("90");
    await version("Scenario 1").check();
    await page.getByLabel("Name of this scenario").fill("Better");
    await expect.poll(() => page.evaluate(() => history.state?.["inspection-ratings"]?.versions?.scenarios[0].name)).toBe("Better");
    await page.reload();
    await expect(version("Better")).toBeChecked();
    expect(fragment(page)).toBe("#ratings:1/iyjs-2025/scenario=Better/was-2.1.1=70/2.1.1=80");
    await expect(page).toHaveTitle("A scenario, not the actual figures: Better. Inspection ratings calculator");
    for (const [name, figure] of [["Actual figures", "70"], ["Better", "80"], ["Scenario 2", "90"]]) {
      await version(name).check();
      await expect(percentage(page, "2.1.1")).toHaveValue(figure);
    }
    expect(complaints).toEqual([]);
  });

  test("is written when the page is left before typing has rested, and before the typed figure is drawn", { tag: "@exhaustive" }, async ({ page }) => {
    await openAt(page, "");
    await page.evaluate(() => (window.requestAnimationFrame = () => {}));
    await percentage(page, "2.1.1").fill("72");
    await page.goto("about:blank");
    await page.goBack();
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
  });

  test("wins over figures kept with another address, or with an entry that is not ours", { tag: "@exhaustive" }, async ({ page }) => {
    const complaints = complaintsOf(page);
    await openAt(page, "#ratings:1/yjs-2021/2.1.1=90");
    for (const state of [
      { "inspection-ratings": { fragment: "#ratings:1/yjs-2021/2.1.1=5", value: { version: 1, framework: "yos-2018" } } },
      { "inspection-ratings": { fragment: "#ratings:1/yjs-2021/2.1.1=90", value: { version: 2 } } },
      { "inspection-ratings": { fragment: "#ratings:1/yjs-2021/2.1.1=90", value: [] } },
      { "inspection-ratings": { fragment: "#ratings:1/yjs-2021/2.1.1=90", versions: 7, value: [] } },
      { "inspection-ratings": { fragment: "#ratings:1/yjs-2021/2.1.1=90", versions: { shown: 9, baseline: {}, scenarios: [8] }, value: {} } },
      { "inspection-ratings": 7 },
      "text",
      null,
    ]) {
      await page.evaluate((state) => history.replaceState(state, ""), state);
      await page.reload();
      await toForm(page);
      await expect(percentage(page, "2.1.1")).toHaveValue("90");
      await expect(score(page)).toHaveText("0 to 36 of 36");
    }
    expect(complaints).toEqual([]);
  });

  test("opens its figures after another link, back and forward, each as a step that can be undone", async ({ page }) => {
    const complaints = complaintsOf(page);
    await openAt(page, "");
    await percentage(page, "2.1.1").fill("72");
    await expect.poll(() => fragment(page)).toMatch(/72$/);
    await service(page).fill("Here");
    await expect.poll(() => page.evaluate(() => history.state["inspection-ratings"].value.service)).toBe("Here");
    // A change of the fragment has the effect of a link that is typed in the address of the browser.
    await page.evaluate(() => (location.hash = "#ratings:1/iyjwcv-2025/V1=G/9.9=G"));
    await expect(score(page)).toHaveText("2 to 11 of 12");
    await expect(notice(page)).toContainText("9.9: iyjwcv-2025 has no such number");
    await expect(announced(page)).toContainText("One part of the link could not be read", { timeout: 3000 });
    await page.goBack();
    await expect(page.getByRole("textbox", { name: /^2\.1\.1 / })).toHaveCount(1);
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await expect(service(page)).toHaveValue("Here");
    await expect(notice(page)).toHaveCount(0);
    await page.goForward();
    await expect(score(page)).toHaveText("2 to 11 of 12");
    // The history of the browser leads to the other figures, and undo does not.
    await toForm(page);
    await expect(tool(page, "Undo")).toHaveAttribute("aria-disabled", "true");
    expect(complaints).toEqual([]);
  });

  test("without a fragment empties the form when the reader goes back to it, and one with another fragment changes nothing", { tag: "@exhaustive" }, async ({ page }) => {
    await openAt(page, "");
    await page.evaluate(() => (location.hash = "#ratings:1/yjs-2021/1.1=G"));
    await expect(score(page)).toHaveText("2 to 35 of 36");
    await page.evaluate(() => (location.hash = "#embed"));
    await page.waitForTimeout(400);
    await expect(score(page)).toHaveText("2 to 35 of 36");
    await page.goBack();
    await page.goBack();
    await expect(score(page)).toHaveText("0 to 36 of 36");
    await page.goForward();
    await expect(score(page)).toHaveText("2 to 35 of 36");
  });

  for (const width of [390, 1400]) {
    test(`going back once from another published inspection returns to the inspection of the link, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const shown = (title) => expect(page.locator("#reading-title")).toHaveText(title);
      await openAt(page, "#ratings:1/yjs-2021/service=Bexley%20Youth%20Justice%20Service/1.1=G");
      await shown("Bexley Youth Justice Service");
      await page.getByText("Other published inspections").click();
      await tool(page, "Islington, August 2024").click();
      await shown("Islington Youth Justice Service");
      await expect(page.locator("#reading-title")).toBeFocused();
      await expect(page.locator("#reading-title")).toBeInViewport();
      await expect(page).toHaveTitle("Islington, August 2024. Inspection ratings calculator");
      await expect.poll(() => fragment(page)).toContain("2.1.1=8of8");
      // The list stays unfolded.
      await tool(page, "Camden, 2025").click();
      await shown("Camden Youth Justice Service");
      await page.goBack();
      await shown("Islington Youth Justice Service");
      await page.goBack();
      await shown("Bexley Youth Justice Service");
      await expect(score(page)).toHaveText("2 to 35 of 36");
      await expect(page).toHaveTitle("Inspection ratings calculator");
      await page.goForward();
      await shown("Islington Youth Justice Service");
      await page.reload();
      await shown("Islington Youth Justice Service");
    });

    test(`going back from the result returns to the form and its place, and forward to the result, at ${width} px`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.setViewportSize({ width, height: 800 });
      await openAt(page, "");
      await openPublished(page, "Bexley, July 2024");
      const read = tool(page, "Read the result").first();
      await page.evaluate(() => scrollTo(0, 900));
      const top = await page.evaluate(() => scrollY);
      // A press by a script does not scroll to the button.
      await read.evaluate((button) => button.click());
      await expect(page.locator(".ir-reading")).toBeVisible();
      await page.goBack();
      await expect(page.locator(".ir-figures")).toBeVisible();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
      await percentage(page, "2.1.1").or(page.getByLabel(/^2\.1\.1 .*: sufficient cases$/)).fill("4");
      await expect.poll(() => fragment(page)).toContain("/2.1.1=4of9/");
      await page.goForward();
      await expect(page.locator(".ir-reading")).toBeVisible();
      await expect.poll(() => fragment(page)).toContain("/2.1.1=4of9/");
      await page.reload();
      await expect(page.locator(".ir-reading")).toBeVisible();
      await page.goBack();
      await expect(page.locator(".ir-figures")).toBeVisible();
      await expect(page.getByLabel(/^2\.1\.1 .*: sufficient cases$/)).toHaveValue("4");
      expect(complaints).toEqual([]);
    });
  }

  test("a bad link leaves the figures on the page as they are", async ({ page }) => {
    await openAt(page, "");
    await percentage(page, "2.1.1").fill("72");
    await expect.poll(() => fragment(page)).toMatch(/72$/);
    await page.evaluate(() => (location.hash = "#ratings:1/nowhere"));
    await expect(notice(page)).toContainText("No figures were changed");
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await percentage(page, "2.1.1").fill("73");
    await expect.poll(() => fragment(page)).toMatch(/73$/);
  });

  test("on its own page the calculator does not say that a page around it gets the figures", { tag: "@exhaustive" }, async ({ page }) => {
    await openAt(page, "");
    await percentage(page, "2.1.1").fill("72");
    await expect.poll(() => fragment(page)).toMatch(/72$/);
    await expect(page.getByText("Nothing you enter leaves this browser.")).toBeVisible();
    await expect(page.getByText("with the page around it")).toHaveCount(0);
  });
});

test.describe("copying", () => {
  const clipboard = (page) => page.evaluate(() => globalThis.clipboard);
  const grant = (page) => page.addInitScript(() => (navigator.clipboard.writeText = async (text) => void (globalThis.clipboard = text)));
  const refuse = (page) =>
    page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      document.execCommand = () => false;
    });

  test("the line and the link, with the names of a published inspection, and others only if they are asked for", async ({ page, baseURL }) => {
    await grant(page);
    await openAt(page, "?a=b");
    await openPublished(page, "Camden, 2025");
    await takeOut(page);
    const names = page.getByRole("checkbox", { name: /^Include the service’s name/ });
    await expect(names).toBeChecked();
    await expect(line(page)).toHaveValue(/\/service=Camden%20/);
    await names.uncheck();
    await expect(line(page)).not.toHaveValue(/service=/);
    const bare = await line(page).inputValue();
    expect(bare).toMatch(/^ratings:1\/iyjwcv-2025\/2\.1\.1=14of15\/.*V1=G$/);
    await expect(link(page)).toHaveValue(`${baseURL}#${bare}`);
    await tool(page, "Copy as text").click();
    await expect(page.getByText("Text copied, without the service’s name.").first()).toBeVisible();
    await expect(announced(page)).toContainText("Text copied, without the service’s name.", { timeout: 3000 });
    expect(await clipboard(page)).toBe(bare);
    await names.check();
    await expect(line(page)).toHaveValue(/\/service=Camden%20/);
    await tool(page, "Copy link").click();
    await expect(page.getByText("Link copied.").first()).toBeVisible();
    expect(await clipboard(page)).toBe(`${baseURL}#${await line(page).inputValue()}`);
    // The address has the name, which everybody can read, and no reason.
    expect(fragment(page)).toMatch(/\/service=Camden%20[^/]*\/2\.1\.1=/);
    expect(fragment(page)).not.toContain("reason");
    await openAt(page, new URL(await clipboard(page)).hash);
    await toForm(page);
    await expect(service(page)).toHaveValue(/^Camden/);
  });

  for (const [title, service] of [
    ["Bexley, July 2024", "Bexley Youth Justice Service"],
    ["Camden, 2025", "Camden Youth Justice Service"],
  ]) {
    test(`whoever gets the address of ${title} reads whose figures they are, also from a link without names`, async ({ page }) => {
      await openAt(page, "?a=b");
      await openPublished(page, title);
      await expect.poll(() => fragment(page)).toContain("/service=");
      for (const address of [fragment(page), fragment(page).replace(/\/service=[^/]*/, "")]) {
        await page.goto("about:blank");
        await openAt(page, address);
        await expect(page.getByRole("heading", { name: service })).toBeVisible();
        await expect(page.locator(".ir-answer__about")).toContainText(`As published: The inspectorate’s page on ${title}`);
        await expect(page).toHaveTitle(new RegExp(`^${title}`));
      }
    });
  }

  test("figures that are no longer as published have no name in their link", async ({ page }) => {
    await openAt(page, "?a=b");
    await openPublished(page, "Camden, 2025");
    await toForm(page);
    await service(page).fill("Somewhere");
    await takeOut(page);
    await expect(page.getByRole("checkbox", { name: /^Include the service’s name/ })).not.toBeChecked();
    await expect(line(page)).not.toHaveValue(/service=/);
  });

  test("by hand where the clipboard is refused, with the keyboard alone", async ({ page }) => {
    await refuse(page);
    await openAt(page, "#ratings:1/yjs-2021/1.1=G");
    await tabTo(page, /^Copy, save or print/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Copy as text/);
    await page.keyboard.press("Enter");
    await expect(page.getByText("This browser does not let the button copy.").first()).toBeVisible();
    await tabTo(page, /^Figures as a line/, "Shift+Tab");
    expect(await line(page).evaluate((box) => box.value.slice(box.selectionStart, box.selectionEnd))).toBe("ratings:1/yjs-2021/1.1=G");
    await tabTo(page, /^Include the service’s name/);
    await page.keyboard.press("Space");
    await expect(page.getByRole("checkbox", { name: /^Include the service’s name/ })).toBeChecked();
  });

  test("a click in the field selects the whole line", { tag: "@exhaustive" }, async ({ page }) => {
    await openAt(page, "#ratings:1/yjs-2021/1.1=G");
    await takeOut(page);
    await line(page).click();
    expect(await line(page).evaluate((box) => box.selectionEnd - box.selectionStart)).toBe("ratings:1/yjs-2021/1.1=G".length);
  });

  test("by `execCommand` where only the clipboard's own function is refused", { tag: "@exhaustive" }, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read"]);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      // Some pages add their name to whatever is copied from them.
      document.addEventListener("copy", (event) => {
        event.clipboardData.setData("text/plain", "ours");
        event.preventDefault();
      });
    });
    await openAt(page, "#ratings:1/yjs-2021/1.1=G");
    await takeOut(page);
    await tool(page, "Copy as text").click();
    await expect(page.getByText("Text copied.").first()).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("ratings:1/yjs-2021/1.1=G");
  });

  test("a link made in a frame is the page's, never the frame's", { tag: "@exhaustive" }, async ({ page, baseURL }) => {
    await grant(page);
    await page.goto("./embed.html#value=ratings:1/yjs-2021/1.1=G");
    await expect(score(page)).toHaveText("2 to 35 of 36");
    await takeOut(page);
    await expect(link(page)).toHaveValue(`${baseURL}index.html#ratings:1/yjs-2021/1.1=G`);
    // The address of a frame stays as the page around gave it.
    await percentage(page, "2.1.1").fill("80");
    await page.waitForTimeout(400);
    expect(fragment(page)).toBe("#value=ratings:1/yjs-2021/1.1=G");
  });
});
