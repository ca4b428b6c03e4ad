// Whatever is shown fits: 320 px wide, which is 400 % zoom on a screen of 1,280, with the spacing of text that a reader may set,
// and with targets that can be hit. And whatever is shown is valid HTML.
import { HtmlValidate } from "html-validate";
import { addressOf, enterAs, how, of, openPublished, percentage, started, toForm, tool, unfoldPanel, waitBox, yes } from "./calculator.js";
import { STATES } from "./states.js";
import { expect, test } from "./watched.js";

/** WCAG 1.4.12: what a reader may set without losing anything. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** What is asked of the page as it is. Each gives lines of what is wrong. */
const ASK = () => {
  /** All elements, those in shadow roots too. */
  const all = (root = document) =>
    [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const named = (element) => {
    const text = (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, " ").trim();
    return `${element.localName}.${element.getAttribute("class") ?? element.id} “${text.slice(0, 50)}”`;
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const hidden = (element) => !!element.closest(".govuk-visually-hidden, .ir-grid--titled caption");
  /** What scrolls by itself, and so may be wider than the page. */
  const scrolls = (element) => !!element.closest(".ir-scroll, #embed-preview, textarea");

  return {
    /** What reaches out of the page, so that it scrolls both ways. */
    wide() {
      const wrong = document.scrollingElement.scrollWidth > innerWidth ? [`the page is ${document.scrollingElement.scrollWidth} px wide`] : [];
      for (const element of all()) {
        if (!shown(element) || scrolls(element) || element.closest("svg")) continue;
        const { left, right, width } = element.getBoundingClientRect();
        if (width && (left < -1 || right > innerWidth + 1)) wrong.push(`${named(element)} reaches from ${left | 0} to ${right | 0}`);
      }
      return wrong;
    },

    /** What reaches out of the card of the ratings, whose table alone scrolls. */
    outOfCard() {
      const elements = all();
      const card = elements.find((element) => element.matches(".ir-summary")).getBoundingClientRect();
      return elements
        .filter((element) => element.matches(".ir-headline *, .ir-table *") && shown(element) && !hidden(element))
        .filter((element) => element.getBoundingClientRect().right > card.right || element.getBoundingClientRect().left < card.left)
        .map((element) => `${named(element)} reaches to ${element.getBoundingClientRect().right | 0} of ${card.right | 0}`);
    },

    /**
     * What is cut off. Of a list only the choice shows, and may be cut short: open, it has all words. A field for free text of one
     * line goes along with what is typed.
     */
    cut() {
      const wrong = [];
      for (const element of all()) {
        if (!shown(element) || hidden(element) || element.matches("select, option, textarea, svg *, svg, html, body")) continue;
        const style = getComputedStyle(element);
        const cuts = element.localName === "input" ? element.matches(".ir-figure") : /hidden|clip/.test(style.overflow);
        if (cuts && element.scrollWidth > element.clientWidth + 1) {
          wrong.push(`${named(element)} is cut off: ${element.scrollWidth} in ${element.clientWidth}`);
        }
      }
      return wrong;
    },

    /** Words that stand on other words. */
    overlaps() {
      const boxes = [];
      for (const element of all()) {
        if (!shown(element) || hidden(element) || element.closest("option, svg, iframe") || element.matches(".ir-summary *")) continue;
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) boxes.push({ box, element, text: node.data.trim().slice(0, 40) });
        }
        if (element.matches("input:not([type=radio], [type=checkbox]), select, button")) {
          boxes.push({ box: element.getBoundingClientRect(), element, text: named(element) });
        }
      }
      boxes.sort((a, b) => a.box.top - b.box.top);
      const wrong = [];
      boxes.forEach((one, place) => {
        for (const other of boxes.slice(place + 1)) {
          // A line's box is higher than its letters.
          if (other.box.top > one.box.bottom - 6) break;
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
          const together = one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element);
          if (across > 2 && down > 6 && !together) wrong.push(`“${one.text}” and “${other.text}” by ${across | 0} × ${down | 0}`);
        }
      });
      return wrong;
    },

    /**
     * WCAG 2.5.8: targets of less than 24 × 24 px, unless a circle of 24 px on each meets no other target, or it is a link in a
     * sentence. A label is a target of its field.
     */
    small() {
      const targets = [];
      for (const element of all()) {
        if (!element.matches("a[href], button, input, select, textarea, summary") || !shown(element)) continue;
        const boxes = [element, ...(element.matches("[type=radio], [type=checkbox]") ? element.labels : [])].map((part) => part.getBoundingClientRect());
        const left = Math.min(...boxes.map(({ left }) => left));
        const top = Math.min(...boxes.map(({ top }) => top));
        const [width, height] = [Math.max(...boxes.map(({ right }) => right)) - left, Math.max(...boxes.map(({ bottom }) => bottom)) - top];
        const inSentence = element.localName === "a" && element.parentElement.textContent.trim() !== element.textContent.trim();
        targets.push({ element, left, top, width, height, inSentence, small: width < 24 || height < 24 });
      }
      const meets = ({ left, top, width, height }, other) => {
        const [x, y] = [left + width / 2, top + height / 2];
        const [otherX, otherY] = [other.left + other.width / 2, other.top + other.height / 2];
        if (other.small && Math.hypot(x - otherX, y - otherY) < 24) return true;
        const across = Math.max(other.left - x, 0, x - other.left - other.width);
        return Math.hypot(across, Math.max(other.top - y, 0, y - other.top - other.height)) < 12;
      };
      return targets
        .filter((target) => target.small && !target.inSentence && targets.some((other) => other !== target && meets(target, other)))
        .map(({ element, width, height }) => `${named(element)} is ${width | 0} × ${height | 0}`);
    },

    space(css) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const roots = [document, ...all().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      for (const root of roots) root.adoptedStyleSheets.push(sheet);
    },

    /** The page, and what is drawn in each calculator, as HTML. */
    html() {
      const parts = all().flatMap(({ shadowRoot }) => shadowRoot?.innerHTML ?? []);
      return { page: `<!doctype html>\n${document.documentElement.outerHTML}`, parts };
    },
  };
};

const ask = (page, what, argument) => page.evaluate(([what, argument]) => window.ask[what](argument), [what, argument]);

/** Rules that are switched off, each for a reason. */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The browser writes the page, not we: `<br />`, `checked=""`, `&amp;`, and no line to put in order.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    // A technique, no requirement: there is nothing to submit, each figure counts as it is typed.
    "wcag/h32": "off",
  },
});

async function invalid(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`));
}

for (const [name, arrive] of STATES) {
  test(`${name}: fits, can be hit, and is valid`, async ({ page }) => {
    await arrive(page);
    await page.evaluate(`window.ask = (${ASK})()`);
    const found = {};
    const expectNothing = (what, wrong) => wrong.length && (found[what] = [...new Set(wrong)].slice(0, 12));
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const what of ["wide", "cut", "overlaps", "small"]) expectNothing(`${what} at ${width}`, await ask(page, what));
    }
    const { page: whole, parts } = await ask(page, "html");
    expectNothing("invalid", (await Promise.all([whole, ...parts].map(invalid))).flat());
    await ask(page, "space", SPACED);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const what of ["wide", "cut", "overlaps"]) expectNothing(`${what} at ${width}, spaced`, await ask(page, what));
    }
    expect(found).toEqual({});
  });
}

/** 21 figures and four judgements, with one standard left: the widest score. */
const ALL_BUT_ONE = (judged, figure) => {
  const line = ["1.1", "1.2", "1.3", "1.4"].map((number) => `${number}=${judged}`);
  for (const standard of ["2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3"]) {
    for (const place of [1, 2, 3]) line.push(`${standard}.${place}=${figure}`);
  }
  return line;
};

for (const [name, figures, score, overall, then] of [
  ["nothing is entered", [], "0 to 36 of 36", "No rating yet"],
  ["the score is a range", ALL_BUT_ONE("O", 88), "33 to 36 of 36", "Outstanding"],
  ["so is the rating", ALL_BUT_ONE("G", 60).slice(4), "7 to 22 of 36", "Requires improvement or Good"],
  ["a scenario is tried", ALL_BUT_ONE("G", 60).slice(4), "7 to 22 of 36", "Requires improvement or Good", (page) => tool(page, "Start a scenario").click()],
  ["ratings wait", ALL_BUT_ONE("G", 60).slice(4), "7 to 22 of 36", "Requires improvement or Good", async (page) => {
    await (await waitBox(page)).check();
    await percentage(page, "2.1.1").fill("12");
    await expect(page.getByText("These ratings do not include your latest changes.")).toBeVisible();
  }],
]) {
  test(`the ratings stay in their card where ${name}`, async ({ page }) => {
    await page.goto(`./#ratings:1/yjs-2021/${figures.join("/")}`);
    await toForm(page);
    await page.evaluate(`window.ask = (${ASK})()`);
    await then?.(page);
    await expect(page.locator(".ir-score")).toHaveText(score);
    await expect(page.locator(".ir-overall")).toHaveText(overall);
    const found = {};
    for (const width of [320, 768, 1024, 1100, 1280, 1400]) {
      await page.setViewportSize({ width, height: 900 });
      const wrong = [...(await ask(page, "wide")), ...(await ask(page, "outOfCard"))];
      if (wrong.length) found[width] = wrong.slice(0, 6);
    }
    expect(found).toEqual({});
  });
}

test("how a question is answered can be read whole, whatever is chosen", async ({ page }) => {
  await page.goto(addressOf("yjs-2021"));
  await started(page);
  const [has, needs] = await page.getByLabel("How 2.1.1 is answered").evaluate((list) => {
    const has = list.offsetWidth;
    list.style.width = "auto";
    return [has, list.offsetWidth];
  });
  expect(has).toBeGreaterThanOrEqual(needs);
});

/** By how figures are entered: how the first key question is answered, in each of the four bands. */
const IN_EACH_BAND = {
  Percentages: { fields: [percentage], bands: [["100"], ["72"], ["55"], ["20"]] },
  "Numbers of cases": { fields: [yes, of], bands: [["10", "10"], ["7", "10"], ["6", "10"], ["2", "10"]] },
};

for (const [unit, { fields, bands }] of Object.entries(IN_EACH_BAND)) {
  test(`the rows below stay where they are while a figure is typed, by ${unit.toLowerCase()}`, async ({ page }) => {
    await page.goto("./");
    await openPublished(page, "Bexley, July 2024");
    await enterAs(page, unit);
    const heights = {};
    for (const width of [390, 768, 1024, 1280, 1400]) {
      await page.setViewportSize({ width, height: 900 });
      for (const texts of bands) {
        for (const [place, text] of texts.entries()) await fields[place](page, "2.1.1").fill(text);
        const row = page.locator(".ir-question", { has: how(page, "2.1.1") });
        (heights[width] ??= new Set()).add((await row.boundingBox()).height);
      }
    }
    expect(Object.values(heights).map((seen) => seen.size), JSON.stringify(heights, (_, value) => (value instanceof Set ? [...value] : value))).toEqual([1, 1, 1, 1, 1]);
  });
}

test("nothing moves for who wants less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await STATES.find(([name]) => name === "complete")[1](page);
  const moving = await page.evaluate(() => {
    const elements = [...document.querySelector("inspection-ratings").shadowRoot.querySelectorAll("*"), ...document.querySelectorAll("*")];
    return elements.filter((element) => element.checkVisibility()).filter((element) => {
      const { transitionDuration, animationName, animationTimeline, scrollBehavior } = getComputedStyle(element);
      // What follows a scroll moves no further than the person scrolls.
      const moves = animationName !== "none" && animationTimeline === "auto";
      return !/^0s(, 0s)*$/.test(transitionDuration) || moves || scrollBehavior === "smooth";
    }).map(({ localName }) => localName);
  });
  expect(moving).toEqual([]);
});

test("the form of an inspection is half as high as the page was that had every panel in it", async ({ page }) => {
  await STATES.find(([name]) => name === "complete")[1](page);
  for (const [width, height, before] of [[1400, 900, 4288], [390, 844, 9041]]) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(before / 2);
  }
});

test("names of key questions have a line each where the figure is beside them", async ({ page }) => {
  await STATES.find(([name]) => name === "complete")[1](page);
  for (const width of [768, 800, 1000, 1280, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    const heights = await page.locator(".ir-question__label").evaluateAll((names) => names.map((name) => name.getBoundingClientRect().height));
    expect(Math.max(...heights), `${width}`).toBeLessThan(30);
  }
});

for (const [name, list] of [["two inspections beside each other", ".ir-comparison"], ["how far to the next band", ".ir-grid--titled"]]) {
  test(`${name}: a row is seen whole on a phone, and stays a row`, async ({ page }) => {
    await STATES.find(([name]) => name === "complete")[1](page);
    if (list === ".ir-comparison") await (await unfoldPanel(page, "Compare")).getByLabel("Compare with").selectOption("Islington, August 2024");
    else await unfoldPanel(page, "How far to the next band?");
    const session = await page.context().newCDPSession(page);
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 900 });
      const scrolled = await page.locator(`.ir-scroll:has(${list})`).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(scrolled, `${width}`).toBeLessThanOrEqual(0);
      // The browser itself still says that they are rows of cells, although they are laid out otherwise.
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role.value);
      expect(roles.filter((role) => role === "row").length, `${width}`).toBeGreaterThan(20);
      expect(roles.filter((role) => role === "rowheader").length, `${width}`).toBeGreaterThan(20);
      expect(roles.filter((role) => role === "columnheader").length, `${width}`).toBeGreaterThanOrEqual(4);
    }
  });
}
