// The page for frames, and the script that keeps a frame as high as its content.
import { readFileSync } from "node:fs";
import { complaintsOf, expectAsPrinted, framework, percentage, rating, report, score, standard, yes } from "./calculator.js";
import { expect, test } from "./watched.js";

const HOST = "hosts/none/frame.html";
const EMBED = "/framed/embed.html";

/** Opens a host page with a frame for each address. */
async function openFramed(page, sources, { width = 400, height = 300 } = {}) {
  const query = new URLSearchParams([...sources.map((src) => ["src", src]), ["width", width], ["height", height]]);
  await page.goto(`${HOST}?${query}`);
  return sources.map((_, place) => page.frameLocator("iframe").nth(place));
}

test.describe("in a frame of a fixed size", () => {
  for (const [width, height, view] of [[300, 100, "full"], [320, 400, "full"], [400, 300, "full"], [930, 600, "full"], [400, 500, "compact"], [1400, 600, "compact"]]) {
    test(`${width} × ${height}, ${view}, scrolls by itself, downwards only, and figures can be typed`, async ({ page }) => {
      await page.setViewportSize({ width: 1500, height: 900 });
      const complaints = complaintsOf(page);
      const [frame] = await openFramed(page, [`${EMBED}#framework=yjs-2021&view=${view}`], { width, height });
      await percentage(frame, "2.3.1").click();
      for (const number of ["2.3.1", "2.3.2", "2.3.3"]) {
        await page.keyboard.type("72");
        // The frame shows the whole calculator, without scrolling.
        await expect(percentage(frame, number)).toBeInViewport({ ratio: 1 });
        const there = await percentage(frame, number).evaluate((field) => {
          const { left, top, width, height } = field.getBoundingClientRect();
          return field.getRootNode().elementFromPoint(left + width / 2, top + height / 2) === field;
        });
        expect(there).toBe(true);
        await page.keyboard.press("Enter");
      }
      await expect(rating(frame, "2.3")).toHaveText("Good");
      await expect(score(frame)).toHaveText("2 to 35 of 36");
      await frame.getByRole("button", { name: "How was this worked out?", exact: true }).click();
      if (view === "full") await frame.getByText("Which should I choose?").click();
      const size = await frame.locator("html").evaluate(({ scrollWidth, scrollHeight }) => [scrollWidth, innerWidth, scrollHeight > innerHeight]);
      expect(size).toEqual([width, width, true]);
      expect(complaints).toEqual([]);
    });
  }
});

test("has a title, a heading, and links that open outside", async ({ page }) => {
  const [frame] = await openFramed(page, [`${EMBED}#example=bexley-2024`]);
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Inspection ratings calculator");
  await expect(score(frame)).toHaveText("27 of 36");
  expect(await frame.locator("html").evaluate(() => document.title)).toBe("Inspection ratings calculator");
  const links = frame.getByRole("link");
  await expect(links).toHaveCount(2);
  for (const link of await links.all()) {
    expect(await link.evaluate(({ target }) => target || document.querySelector("base").target)).toBe("_blank");
  }
  const opened = page.context().waitForEvent("page");
  await frame.getByRole("link", { name: /^Open on its own page/ }).click();
  const whole = await opened;
  await expect(whole).toHaveURL(/\/framed\/(index\.html)?#ratings:1\/yjs-2021\/service=Bexley[^/]+\/1\.1=G/);
  await expect(whole).not.toHaveURL(/reason-/);
  await expect(score(whole), "what was entered comes along").toHaveText("27 of 36");
  await expect(whole.getByRole("heading", { name: "Bexley Youth Justice Service" }), "the name of a published inspection too").toBeVisible();
});

test("on its own it does not offer what it is already", async ({ page }) => {
  await page.goto("embed.html");
  await expect(score(page)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Open on its own page/ })).toBeHidden();
});

test("does not take the focus", async ({ page }) => {
  const [frame] = await openFramed(page, [`${EMBED}#example=bexley-2024`]);
  await expect(score(frame)).toBeVisible();
  const focus = (where) => where.evaluate(() => document.activeElement.localName);
  expect([await focus(page), await focus(frame.locator("html")), await page.evaluate(() => scrollY)]).toEqual(["body", "body", 0]);
});

test.describe("settings in the fragment", () => {
  for (const [fragment, expectation] of [
    ["framework=iyjwcv-2025", (page) => expect(score(page)).toHaveText("0 to 12 of 12")],
    ["example=bexley-2024", (page) => expectAsPrinted(page, report("bexley-2024"))],
    ["example=camden-2025&view=result", (page) => expect(page.locator("input, select")).toHaveCount(0)],
    ["example=camden-2025&view=compact", (page) => expect(framework(page)).toHaveCount(0)],
    ["example=bexley-2024&readonly", (page) => expect(standard(page, "2.2")).toContainText("5 of 9 cases")],
    ["example=bexley-2024&only=2.2.2", (page) => expect(page.locator(".ir-bands li")).toHaveCount(4)],
    ["heading-level=4", (page) => expect(page.getByRole("heading", { level: 4 }).first()).toBeAttached()],
    // `events` is no setting of the frame, because no page may listen to the frame's reader.
    ["events", (page) => expect(page.locator("inspection-ratings")).not.toHaveAttribute("events")],
  ]) {
    test(fragment, async ({ page }) => {
      await page.goto(`embed.html#${fragment}`);
      await expect(page.locator(".ir-calculator")).toBeVisible();
      await expectation(page);
    });
  }

  test("follows the fragment when it changes", async ({ page }) => {
    await page.goto("embed.html#example=bexley-2024&view=result");
    await expectAsPrinted(page, report("bexley-2024"));
    await page.evaluate(() => (location.hash = "example=camden-2025"));
    await expect(score(page)).toHaveText(`${report("camden-2025").expected.score} of ${report("camden-2025").expected.max}`);
    await expect(framework(page)).toBeVisible();
  });
});

test("tells the page around its height, and nothing else", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.messages = [];
    addEventListener("message", ({ data, origin }) => top === window && messages.push({ data, origin }));
  });
  const [frame] = await openFramed(page, [`${EMBED}#example=bexley-2024`]);
  await expect(score(frame)).toBeVisible();
  await yes(frame, "2.1.1").fill("0");
  await frame.getByRole("button", { name: "How was this worked out?", exact: true }).click();
  const height = await frame.locator("html").evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
  await expect.poll(() => page.evaluate(() => messages.at(-1)?.data.height)).toBe(height);
  for (const { data } of await page.evaluate(() => messages)) {
    expect(data).toEqual({ type: "inspection-ratings-height", version: 1, height: expect.any(Number) });
    expect(data.height).toBe(Math.ceil(data.height));
  }
});

test.describe("the keeper of frames", () => {
  const keep = (page) => page.addScriptTag({ url: "/package/frame.js", type: "module" });
  const heights = (page) => page.locator("iframe").evaluateAll((frames) => frames.map(({ clientHeight }) => clientHeight));
  const content = (frame) => frame.locator("html").evaluate((html) => Math.ceil(html.getBoundingClientRect().height));

  /** Waits until a frame is as high as its content, and stays as high while it is drawn a few times. */
  async function expectFits(page, place = 0) {
    const frame = page.frameLocator("iframe").nth(place);
    await expect.poll(async () => (await heights(page))[place] - (await content(frame))).toBe(0);
    const overflow = await frame.locator("html").evaluate(async ({ scrollHeight }) => {
      for (let drawn = 0; drawn < 5; drawn++) await new Promise(requestAnimationFrame);
      return [scrollHeight - innerHeight, document.documentElement.scrollHeight - scrollHeight];
    });
    expect(overflow).toEqual([0, 0]);
  }

  test("is under 1,000 bytes", () => {
    expect(readFileSync(new URL("../../dist/package/frame.js", import.meta.url)).length).toBeLessThan(1000);
  });

  for (const [name, address] of [
    ["of the same origin", () => EMBED],
    ["of another origin", (other) => `${other}framed/embed.html`],
  ]) {
    test(`keeps a frame ${name} as high as what is in it`, async ({ page, other }) => {
      const complaints = complaintsOf(page);
      const [frame] = await openFramed(page, [`${address(other)}#example=bexley-2024`], { width: 600 });
      // A frame with a border is higher by its border.
      await page.addStyleTag({ content: "iframe { box-sizing: border-box; border: 5px solid; padding: 3px }" });
      await expect(score(frame)).toBeVisible();
      expect(await heights(page)).not.toEqual([await content(frame)]);
      await keep(page);
      await page.addStyleTag({ content: "iframe { padding: 0 }" });
      await expectFits(page);
      const before = await content(frame);
      await frame.getByRole("button", { name: "How was this worked out?", exact: true }).click();
      await expect.poll(() => content(frame)).toBeGreaterThan(before);
      await expectFits(page);
      await frame.getByRole("button", { name: "How was this worked out?", exact: true }).click();
      await expect.poll(() => content(frame)).toBe(before);
      await expectFits(page);
      await page.locator("iframe").evaluate((iframe) => (iframe.width = 320));
      await expect.poll(() => content(frame)).toBeGreaterThan(before);
      await expectFits(page);
      expect(complaints).toEqual([]);
    });
  }

  test("that is there before the frames keeps them too", async ({ page }) => {
    await page.goto(HOST);
    await keep(page);
    await page.locator("#frames").evaluate((frames, src) => frames.append(Object.assign(document.createElement("iframe"), { src })), EMBED);
    await expect(score(page.frameLocator("iframe"))).toBeVisible();
    await expectFits(page);
  });

  test("that comes before what is in the frame does not complain of it", async ({ page, other }) => {
    const complaints = complaintsOf(page);
    let comes;
    await page.route(`${other}framed/embed.html`, (route) => (comes = () => route.continue()));
    await page.goto(`${HOST}?src=${other}framed/embed.html`, { waitUntil: "domcontentloaded" });
    await page.locator("iframe").waitFor();
    await keep(page);
    await comes();
    await expect(score(page.frameLocator("iframe"))).toBeVisible();
    await expectFits(page);
    expect(complaints).toEqual([]);
  });

  test("keeps each of two frames by itself", async ({ page }) => {
    const frames = await openFramed(page, [`${EMBED}#example=bexley-2024&view=result`, `${EMBED}#example=bexley-2024&only=2.2.2`]);
    await keep(page);
    await expect(frames[0].locator(".ir-calculator")).toBeVisible();
    await expect(frames[1].locator(".ir-calculator")).toBeVisible();
    await expectFits(page, 0);
    await expectFits(page, 1);
    const [first, second] = await heights(page);
    expect(first).toBeGreaterThan(second);
    await frames[1].locator("html").evaluate(() => (location.hash = "example=bexley-2024&only=2.2"));
    await expect.poll(async () => (await heights(page))[1]).toBeGreaterThan(second);
    await expectFits(page, 1);
    expect((await heights(page))[0]).toBe(first);
  });

  test.describe("heeds nothing but a height from the frame itself", () => {
    const TOLD = { type: "inspection-ratings-height", version: 1, height: 777 };

    test("a message that is not as it should be", async ({ page }) => {
      await openFramed(page, ["host.css"]);
      await keep(page);
      await say(page.frames().at(-1), page, TOLD);
      expect(await heights(page)).toEqual([777]);
      for (const data of [
        { ...TOLD, height: 666, type: "height" },
        { ...TOLD, height: 666, version: 2 },
        { ...TOLD, height: 666.5 },
        { ...TOLD, height: "666" },
        { ...TOLD, height: -666 },
        { ...TOLD, height: 0 },
        { type: TOLD.type, version: 1 },
        "inspection-ratings-height",
        null,
      ]) {
        await say(page.frames().at(-1), page, data);
        expect(await heights(page), JSON.stringify(data)).toEqual([777]);
      }
      await say(page.frames().at(-1), page, { ...TOLD, height: 1e9 });
      expect(await heights(page)).toEqual([32_000]);
    });

    /** Sends a message to the page around, and waits until the message has arrived. */
    async function say(from, page, data) {
      await page.evaluate(() => {
        globalThis.had = new Promise((resolve) => addEventListener("message", ({ data }) => data === "that was it" && resolve()));
      });
      await from.evaluate((data) => {
        parent.postMessage(data, "*");
        parent.postMessage("that was it", "*");
      }, data);
      await page.evaluate(() => had);
    }

    test("a message from another window than the frame's", async ({ page }) => {
      await openFramed(page, ["host.css", "host.css"]);
      await keep(page);
      await expect.poll(() => page.frames().length).toBe(3);
      const before = await heights(page);
      await say(page.mainFrame(), page, TOLD);
      expect(await heights(page)).toEqual(before);
      // The height of the second frame does not change.
      await say(page.frames().at(-1), page, TOLD);
      expect(await heights(page)).toEqual([before[0], 777]);
    });

    test("a message from another origin than that of the frame's address", async ({ page, other }) => {
      await openFramed(page, ["host.css"]);
      await keep(page);
      const before = await heights(page);
      const frame = page.frames().at(-1);
      await frame.goto(`${other}framed/package/frame.js`);
      await say(frame, page, TOLD);
      expect(await heights(page)).toEqual(before);
    });
  });
});
