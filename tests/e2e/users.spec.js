// The four users and their tasks, on a phone and on a desk: with the number of presses, and of screens that they scroll. A press is a click, a
// choice from a list, or a ticked box; typing and pasting are not counted.
import { addressOf, overall, panelOf, place, rating, score, started, tool } from "./calculator.js";
import { expect, test } from "./watched.js";

const SCREENS = { "a phone": { width: 390, height: 844 }, "a desk": { width: 1400, height: 900 } };

/** A person at a page, who counts what a task takes. */
class Person {
  presses = 0;
  /** How far the person has scrolled, in screens. */
  scrolled = 0;

  constructor(page) {
    this.page = page;
  }

  /** Scrolls to something that is not in view, as little as it takes. */
  async see(locator) {
    await expect(locator).toBeVisible();
    const { height } = this.page.viewportSize();
    const box = await locator.boundingBox();
    const by = box.y < 0 ? -box.y : Math.max(0, Math.min(box.y, box.y + box.height - height));
    this.scrolled += by / height;
    if (by) await locator.scrollIntoViewIfNeeded();
    return locator;
  }

  async press(locator) {
    this.presses++;
    await (await this.see(locator)).click();
  }

  async choose(locator, option) {
    this.presses++;
    await (await this.see(locator)).selectOption(option);
  }

  async fill(locator, text) {
    await (await this.see(locator)).fill(text);
  }

  /** Checks that a task took no more than so many presses and screens. */
  took(presses, screens) {
    expect(this.presses).toBe(presses);
    expect(this.scrolled).toBeLessThanOrEqual(screens);
  }
}

/** The sheet of a month: 15 cases, each with its date and answers in words of the team's own. */
function month(number, partly) {
  const rows = Array.from({ length: 15 }, (_, at) => {
    const answer = (least) => (at < least ? "Met" : at < least + partly ? "Partly met" : "Not met");
    return [`C${number}${at}`, `${at + 1}/${number}/2026`, answer(12), answer(11), answer(10)];
  });
  return [["Case", "Date of audit", "2.2.1 Desistance", "2.2.2 Child", "2.2.3 Others"], ...rows].map((row) => row.join("\t")).join("\n");
}

/** Below the first screen, the answer to a question is in view on a phone only if it was scrolled to. */
const inView = async (page, locator) => {
  const box = await locator.boundingBox();
  return box.y >= 0 && box.y + box.height <= page.viewportSize().height;
};

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport });
    const isPhone = viewport.width < 500;

    test("a QA lead rates a month’s cases, keeps them, and compares the next month with them", async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.goto(addressOf("yjs-2021"));
      await started(page);
      const person = new Person(page);
      await person.press(place(page, "Paste or open figures"));
      await person.fill(page.getByLabel("Paste figures"), month(9, 2));
      await person.choose(page.getByLabel(/^“Partly met”, /), "Counts as no");
      await person.press(tool(page, "Fill in the counts"));
      await expect(rating(page, "2.2")).toContainText("Good");
      await person.press(page.getByText("Keep drafts on this device"));
      await person.press(page.getByLabel("Keep drafts in this browser"));
      await person.fill(page.getByLabel("Name of the draft"), "September");
      await person.press(page.getByRole("button", { name: "Save draft" }));
      await expect(page.getByText("“September” is saved on this device.")).toBeVisible();
      person.took(6, isPhone ? 4.5 : 2);

      // A month later, in another tab.
      const next = await context.newPage();
      await next.setViewportSize(viewport);
      await next.goto(addressOf("yjs-2021"));
      await started(next);
      const later = new Person(next);
      await expect(next.getByRole("button", { name: "Continue “September”" })).toBeVisible();
      await later.press(place(next, "Paste or open figures"));
      await later.fill(next.getByLabel("Paste figures"), month(10, 4));
      await later.choose(next.getByLabel(/^“Partly met”, /), "Counts as yes");
      await later.press(tool(next, "Fill in the counts"));
      await later.press(place(next, "Compare"));
      const day = await next.evaluate(() => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" }).format());
      await later.choose(next.getByLabel("Compare with"), `September 2026, saved ${day}`);
      await later.see(next.locator(".ir-comparison__headline"));
      const copy = tool(next, "Copy this comparison");
      await later.press(copy);
      await expect(next.getByText("Copied. Paste it into Word or an email.")).toBeVisible();
      const copied = await next.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(`September 2026, saved ${day}`);
      expect(copied).toMatch(/2\.2\.3 .*percentage points/);
      later.took(6, isPhone ? 0.55 : 0.5);
    });

    test("a QA lead opens the sheet of the quarter before to compare with, and is led to the comparison", async ({ page }) => {
      await page.goto(addressOf("yjs-2021"));
      await started(page);
      const person = new Person(page);
      await person.press(place(page, "Paste or open figures"));
      await person.fill(page.getByLabel("Paste figures"), month(10, 2));
      await person.choose(page.getByLabel(/^“Partly met”, /), "Counts as no");
      await person.press(tool(page, "Fill in the counts"));
      await person.press(place(page, "Compare"));
      const compared = panelOf(page, "Compare");
      await person.press(tool(compared, "Paste or open figures"));
      await person.fill(page.getByLabel("Paste figures"), month(7, 4));
      await person.choose(page.getByLabel(/^“Partly met”, /), "Counts as no");
      await person.press(tool(page, "Compare with these figures"));
      await expect(compared.getByLabel("Compare with")).toBeFocused();
      await expect(compared.getByLabel("Compare with").locator("option:checked")).toHaveText("July 2026");
      for (const part of [compared.getByRole("heading", { name: "Compare" }), compared.locator(".ir-comparison__headline")]) {
        await expect.poll(() => inView(page, part)).toBe(true);
      }
      // The panel that brought the sheet in is not between them.
      await expect(panelOf(page, "Paste or open figures")).toBeHidden();
      person.took(7, isPhone ? 5 : 2.5);
    });

    test("a head of service asks what Good takes, steps through the plans, and shares one", async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      // Requires improvement, a case below Good, in either of two standards.
      await page.goto("./#ratings:1/yjs-2021/1.1=RI/1.2=RI/1.3=RI/1.4=RI/2.1.1=7of10/2.1.2=7of10/2.1.3=7of10/2.2.1=7of10/2.2.2=7of10/2.2.3=6of10/2.3.1=7of10/2.3.2=7of10/2.3.3=6of10/2.4.1=7of10/2.4.2=7of10/2.4.3=7of10/3.1.1=7of10/3.1.2=7of10/3.1.3=7of10/3.2.1=7of10/3.2.2=7of10/3.2.3=7of10/3.3.1=7of10/3.3.2=7of10/3.3.3=7of10/3.4=G");
      await started(page);
      await expect(overall(page)).toHaveText("Requires improvement");
      const person = new Person(page);
      // The page says before any press what Good takes.
      await expect(page.locator(".ir-answer__next")).toHaveText("One more sufficient case in 2.2.3 Keeping other people safe or 2.3.3 The safety of other people makes the overall rating Good.");
      await expect.poll(() => inView(page, page.locator(".ir-answer__next"))).toBe(true);
      await person.press(place(page, "What would it take?"));
      const takes = panelOf(page, "What would it take?");
      await person.press(takes.getByRole("button", { name: /^Try it as a scenario/ }).first());
      await expect(overall(page)).toHaveText("Good");
      const first = await page.evaluate(() => document.querySelector("inspection-ratings").value);
      await person.press(takes.getByRole("button", { name: "Show this way instead (way 2)" }));
      await expect(takes.getByRole("button", { name: "This way is shown (way 2)" })).toBeVisible();
      expect(await page.evaluate(() => document.querySelector("inspection-ratings").value)).not.toEqual(first);
      await person.press(place(page, "Copy, save or print"));
      await person.press(tool(page, "Copy link"));
      await expect(page.getByText("Link copied.")).toBeVisible();
      person.took(5, isPhone ? 2.5 : 0.5);

      // Who opens the link sees that these are not the actual figures, and the actual ones, before anything else.
      const link = await page.evaluate(() => navigator.clipboard.readText());
      const reader = await context.newPage();
      await reader.setViewportSize(viewport);
      await reader.goto(link);
      await started(reader);
      for (const words of [/^A scenario, not the actual figures: /, /^Actual figures: .*Requires improvement/]) {
        await expect.poll(() => inView(reader, reader.getByText(words).first()), String(words)).toBe(true);
      }
      await expect(reader).toHaveTitle(/^A scenario, not the actual figures: /);
    });

    test("a board member opens a link, and reads which figure sank a standard", async ({ page }) => {
      // 73% of cases would be Good, if one key question were not below.
      await page.goto("./#ratings:1/yjs-2021/1.1=G/1.2=G/1.3=G/1.4=G/2.1.1=73/2.1.2=73/2.1.3=49/2.2.1=73/2.2.2=81/2.2.3=70/2.3.1=82/2.3.2=75/2.3.3=72/2.4.1=85/2.4.2=80/2.4.3=80/3.1.1=70/3.1.2=70/3.1.3=66/3.2.1=70/3.2.2=80/3.2.3=73/3.3.1=80/3.3.2=80/3.3.3=80/3.4=G");
      await started(page);
      const person = new Person(page);
      for (const part of [score(page), overall(page), page.locator(".ir-answer__reason")]) await expect.poll(() => inView(page, part)).toBe(true);
      await expect(page.locator(".ir-answer__reason")).toContainText("2.1.3 Keeping other people safe");
      await person.press(page.locator("#row-2-1 > summary"));
      const lowest = page.locator("#row-2-1 .ir-row__question--lowest");
      await person.see(lowest);
      await expect(lowest).toContainText("49%");
      await expect(lowest).toContainText("Inadequate");
      await expect(page.locator("#row-2-1")).toContainText("the lowest");
      person.took(1, 0.6);
    });

    test("a board member reads the rule of a rating beside the rating", async ({ page }) => {
      await page.goto("./#ratings:1/yjs-2021/2.1.1=73/2.1.2=73/2.1.3=49");
      await started(page);
      const person = new Person(page);
      await person.press(page.locator("#row-2-1 > summary"));
      await person.press(page.locator("#row-2-1").getByText("Rule 2, published"));
      const rule = page.locator("#row-2-1 .ir-rule__text");
      await expect(rule).toContainText("takes the lowest band among its key questions");
      await person.see(rule);
      await expect.poll(() => inView(page, page.locator("#row-2-1 .ir-row__question--lowest"))).toBe(true);
      person.took(2, 1);
    });

    test("a guidance editor makes a code for one standard, and pastes it unedited on another site", async ({ page, context, other }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.goto("./#ratings:1/yjs-2021/2.2.1=8of9/2.2.2=6of9/2.2.3=5of9");
      await started(page);
      const person = new Person(page);
      await person.press(page.getByText("Put this on your page"));
      const embed = page.locator("#embed");
      await person.press(embed.getByRole("radio", { name: /^As part of the page/ }));
      await person.fill(embed.getByLabel(/^Only one standard/), "2.2");
      await person.choose(embed.getByLabel("Level of its first headings"), "3");
      await person.fill(embed.getByLabel(/^Colour of its links/), "#6a1b9a");
      await person.fill(embed.getByLabel(/^Colour behind it/), "#fff8e1");
      await person.fill(embed.getByLabel("Address where the files are"), `${other}framed/`);
      await person.press(embed.getByRole("button", { name: "Copy the code" }));
      await expect(embed.getByText("Copied.")).toBeVisible();
      const looks = embed.getByRole("group", { name: "How it will look" });
      await expect(looks.locator(".ir-standard")).toContainText("2.2 Planning");
      person.took(4, isPhone ? 2.5 : 1);

      // The files are of another origin than the page. Written into a page of the server, because a browser takes a page that a test
      // makes up for one of the open internet, which may not load files of this machine.
      const code = await page.evaluate(() => navigator.clipboard.readText());
      const theirs = await context.newPage();
      await theirs.setViewportSize(viewport);
      await theirs.goto("hosts/none/single.html");
      await theirs.evaluate((code) => {
        document.open();
        document.write(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>
          <body style="background: #fff8e1"><h1>Our guidance</h1><h2>Planning</h2>${code}`);
        document.close();
      }, code);
      await expect(theirs.locator(".ir-standard__why")).toHaveText("Limited by 2.2.3");
      await expect(theirs.locator(".ir-standard__result")).toContainText("Requires improvement");
      expect(await theirs.locator("inspection-ratings").evaluate((element) => getComputedStyle(element).getPropertyValue("--inspection-ratings-link"))).toBe("#6a1b9a");
      expect(await theirs.evaluate(() => document.scrollingElement.scrollWidth)).toBe(viewport.width);
      expect(isPhone || (await inView(theirs, theirs.locator(".ir-standard")))).toBe(true);
    });
  });
}
