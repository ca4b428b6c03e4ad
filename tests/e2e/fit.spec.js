// The form fits and stays where it is while figures are typed. That every state fits is tested in states.spec.js.
import { addressOf, enterAs, how, of, openPublished, percentage, readPublished, standard, started, toForm, tool, unfoldPanel, waitBox, yes } from "./calculator.js";
import { ask, prepare } from "./fit.js";
import { arriveAt } from "./states.js";
import { expect, test } from "./watched.js";

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
    await prepare(page);
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

for (const font of ["Arial", "monospace"]) {
  test(`how a question is answered can be read whole, whatever is chosen, in ${font}`, async ({ page }) => {
    await page.goto(addressOf("yjs-2021"));
    await started(page);
    await page.locator("inspection-ratings").evaluate((element, font) => (element.style.fontFamily = font), font);
    const list = page.getByLabel("How 2.1.1 is answered");
    for (const width of [280, 390, 768, 1400]) {
      await page.setViewportSize({ width, height: 900 });
      for (const entry of ["Cases", "Not asked", "% yes"]) {
        await list.selectOption(entry);
        const [has, needs] = await list.evaluate((list) => {
          // As wide as the option chosen alone.
          const alone = list.cloneNode(true);
          alone.replaceChildren(list.selectedOptions[0].cloneNode(true));
          Object.assign(alone.style, { width: "auto", minWidth: 0, flex: "none" });
          list.after(alone);
          const widths = [list.offsetWidth, alone.offsetWidth];
          alone.remove();
          return widths;
        });
        expect(has, `${entry} at ${width}`).toBeGreaterThanOrEqual(needs);
      }
    }
  });
}

test("the edition chosen can be read whole, on a phone and in the narrowest column of a desk", async ({ page }) => {
  await page.goto(addressOf("yjs-2021"));
  await started(page);
  const list = page.getByLabel("When was the inspection?", { exact: true });
  for (const width of [280, 320, 390, 768, 1024, 1100, 1280, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    for (const option of await list.locator("option").allTextContents()) {
      await list.selectOption(option);
      const [has, needs] = await list.evaluate((list) => {
        // As wide as the option chosen alone.
        const alone = list.cloneNode(true);
        alone.replaceChildren(list.selectedOptions[0].cloneNode(true));
        Object.assign(alone.style, { position: "absolute", width: "auto", minWidth: 0 });
        list.after(alone);
        const widths = [list.offsetWidth, alone.offsetWidth];
        alone.remove();
        return widths;
      });
      expect(has, `${option} at ${width}`).toBeGreaterThanOrEqual(needs);
    }
  }
});

for (const font of ["Arial", "Verdana, DejaVu Sans, sans-serif"]) {
  test(`the names and numbers below the ladder stand apart, in ${font}`, async ({ page }) => {
    await page.goto("./#ratings:1/yjs-2021/2.1.1=73");
    await started(page);
    await page.locator("inspection-ratings").evaluate((element, font) => (element.style.fontFamily = font), font);
    for (const width of [280, 320, 360, 390, 430, 768, 1400]) {
      await page.setViewportSize({ width, height: 844 });
      const touching = await page.locator(".ir-scale").evaluate((scale) => {
        const boxes = [...scale.querySelectorAll("text")].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
        const pairs = boxes.flatMap((one, place) => boxes.slice(place + 1).map((other) => [one, other]));
        const meet = ([{ box: a }, { box: b }]) => a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
        return pairs.filter(meet).map((pair) => pair.map(({ words }) => words).join(" and "));
      });
      expect(touching, String(width)).toEqual([]);
    }
  });
}

test("numbers below the ladder stand at the edges of their bands, and so do those below the bar", async ({ page }) => {
  for (const inspection of ["Camden, 2025", "Bexley, July 2024"]) {
    await page.goto("./");
    await readPublished(page, inspection);
    const apart = (drawing) =>
      page.locator(drawing).evaluate((drawing) => {
        const bands = [...drawing.querySelectorAll("rect[class^=ir-bar__]:not(.ir-bar__possible)")].map((band) => band.getBoundingClientRect().left);
        const numbers = [...drawing.querySelectorAll("text")].filter((text) => /^\d+$/.test(text.textContent));
        return bands.map((left, place) => Math.abs(numbers[place].getBoundingClientRect().left - left));
      });
    for (const width of [390, 768, 1400]) {
      await page.setViewportSize({ width, height: 900 });
      expect(Math.max(...(await apart(".ir-scale"))), `${inspection}, ${width} px`).toBeLessThan(3);
    }
    await toForm(page);
    expect(Math.max(...(await apart(".ir-summary .ir-bar")))).toBeLessThan(3);
  }
});

test("on a phone the places are two even columns, and an error leaves most of the screen to the figures", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./");
  await readPublished(page, "Bexley, July 2024");
  const rows = () =>
    page.locator(".ir-places").first().locator(".ir-place").evaluateAll((places) => {
      const tops = places.map((place) => Math.round(place.getBoundingClientRect().top));
      return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
    });
  expect((await rows()).slice(1)).toEqual([2, 2, 2, 2]);
  await toForm(page);
  expect(await rows()).toEqual([2, 2, 2, 2]);
  await of(page, "2.2.1").fill("2");
  await of(page, "2.2.1").blur();
  await expect(page.locator(".ir-problems")).toBeVisible();
  expect((await page.locator(".ir-summary").boundingBox()).height).toBeLessThanOrEqual(110);
});

for (const width of [390, 768, 1400]) {
  test(`what unfolds in a row stays under the pointer, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./");
    for (const title of [".ir-toolbar__settings > summary", "#standard-1-1 .ir-discretion > summary", "#standard-2-1 .ir-discretion > summary"]) {
      const summary = page.locator(title);
      await summary.scrollIntoViewIfNeeded();
      const place = () => summary.evaluate((summary) => {
        const { left, top } = summary.getBoundingClientRect();
        return [Math.round(left), Math.round(top + scrollY)];
      });
      const before = await place();
      await summary.click();
      expect(await place(), title).toEqual(before);
      // The row below has the width of the form.
      const [row, form] = await Promise.all([summary.locator("xpath=following-sibling::*"), page.locator(".ir-figures")].map((part) => part.boundingBox()));
      expect(row.y, title).toBeGreaterThanOrEqual((await summary.boundingBox()).y + 20);
      expect(row.width, title).toBeGreaterThan(0.9 * form.width);
    }
  });
}

test("what each edition is for has the width of the page", async ({ page }) => {
  for (const [width, columns] of [[390, 1], [1400, 2]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./");
    await started(page);
    const list = page.locator(".ir-choose");
    const before = await page.getByLabel("Service (optional)").boundingBox();
    await page.getByText("Which should I choose?").click();
    const [whole, descriptions] = [await list.boundingBox(), await page.locator(".ir-frameworks").boundingBox()];
    expect(descriptions.width).toBeGreaterThan(0.9 * whole.width);
    const lefts = await page.locator(".ir-frameworks dt").evaluateAll((terms) => terms.map((term) => Math.round(term.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(columns);
    // On a desk, nothing beside the list moves.
    if (columns > 1) expect(await page.getByLabel("Service (optional)").boundingBox()).toEqual(before);
  }
});

/** By the way of entering figures: the fields of a key question, and their texts in each of the four bands. */
const IN_EACH_BAND = {
  Percentages: { fields: [percentage], bands: [["100"], ["72"], ["55"], ["20"]] },
  "Numbers of cases": { fields: [yes, of], bands: [["10", "10"], ["7", "10"], ["6", "10"], ["2", "10"]] },
};

for (const [unit, { fields, bands }] of Object.entries(IN_EACH_BAND)) {
  test(`the rows below stay where they are while a figure is typed, by ${unit.toLowerCase()}`, { tag: "@exhaustive" }, async ({ page }) => {
    await page.goto("./");
    await openPublished(page, "Bexley, July 2024");
    await enterAs(page, unit);
    const heights = {};
    for (const width of [320, 360, 390, 768, 1024, 1280, 1400]) {
      await page.setViewportSize({ width, height: 900 });
      for (const texts of bands) {
        for (const [place, text] of texts.entries()) await fields[place](page, "2.2.1").fill(text);
        // The whole standard is measured, because the reason for its rating changes with the figure.
        (heights[width] ??= new Set()).add((await standard(page, "2.2").boundingBox()).height);
      }
    }
    const moving = Object.entries(heights).filter(([, seen]) => seen.size > 1);
    expect(moving.map(([width, seen]) => [width, ...seen])).toEqual([]);
  });
}

for (const [unit, { fields, bands }] of Object.entries(IN_EACH_BAND)) {
  test(`a band stays in its box on a phone, by ${unit.toLowerCase()}`, async ({ page }) => {
    await page.goto("./");
    await openPublished(page, "Bexley, July 2024");
    await enterAs(page, unit);
    await prepare(page);
    for (const [row, texts] of bands.entries()) {
      for (const [place, text] of texts.entries()) await fields[place](page, `2.${row + 1}.1`).fill(text);
    }
    const found = {};
    // Below 320 px too, which a reader who zooms far comes to.
    for (const width of [256, 280, 320, 360, 375, 390, 430]) {
      await page.setViewportSize({ width, height: 844 });
      const wrong = [...(await ask(page, "wide")), ...(await ask(page, "cut"))];
      if (wrong.length) found[width] = wrong.slice(0, 4);
    }
    expect(found).toEqual({});
  });
}

test("nothing moves for who wants less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await arriveAt(page, "complete");
  const moving = await page.evaluate(() => {
    const elements = [...document.querySelector("inspection-ratings").shadowRoot.querySelectorAll("*"), ...document.querySelectorAll("*")];
    return elements.filter((element) => element.checkVisibility()).filter((element) => {
      const { transitionDuration, animationName, animationTimeline, scrollBehavior } = getComputedStyle(element);
      // An animation that follows a scroll moves no further than the person scrolls.
      const moves = animationName !== "none" && animationTimeline === "auto";
      return !/^0s(, 0s)*$/.test(transitionDuration) || moves || scrollBehavior === "smooth";
    }).map(({ localName }) => localName);
  });
  expect(moving).toEqual([]);
});

test("the form of an inspection is half as high as the page was that had every panel in it", async ({ page }) => {
  await arriveAt(page, "complete");
  for (const [width, height, before] of [[1400, 900, 4288], [390, 844, 9041]]) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(before / 2);
  }
});

test("fields, bands, bars and buttons stand in columns, also where one key question has another unit", async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(`${addressOf("yjs-2021")}/2.1.1=8of9/2.1.2=6of9/2.1.3=73/2.2.1=8of9/2.2.2=56/2.2.3=not-asked/2.3.1=8of9`);
  await toForm(page);
  for (const column of [
    [".ir-unit", "right"],
    [".ir-question__band > .ir-tag:not(.ir-tag--none)", "left"],
    [".ir-question > .ir-bar", "left"],
    [".ir-standard:not(.ir-standard--row) .ir-discretion > summary", "left"],
  ]) {
    const edges = await page.locator(column[0]).evaluateAll((cells, side) => cells.map((cell) => Math.round(cell.getBoundingClientRect()[side])), column[1]);
    expect(edges.length, column[0]).toBeGreaterThan(3);
    expect(new Set(edges), column[0]).toEqual(new Set([edges[0]]));
  }
});

test("judged ratings stand in the columns of figures and bands", async ({ page }) => {
  for (const width of [1280, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    for (const column of [".ir-figure, .ir-judgement", ".ir-question__band > *, .ir-standard--row > .ir-standard__result"]) {
      const edges = await page.locator(column).evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
      expect(edges.length, column).toBeGreaterThan(9);
      expect(new Set(edges), `${column}, ${width} px`).toEqual(new Set([edges[0]]));
    }
  }
});

test("all ratings are in view beside the figures on a desk", async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  for (const edition of ["yos-2018", "yjs-2021", "iyjwcv-2025", "iyjs-2025"]) {
    await page.goto("about:blank");
    await page.goto(addressOf(edition));
    await started(page);
    const scrolls = () => page.locator("#ratings").evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    await expect.poll(scrolls, edition).toBe(0);
  }
  // The reasons of discretion follow below the ratings.
  await openPublished(page, "Bexley, July 2024");
  const below = () => page.locator("#ratings").evaluate((box) => box.getBoundingClientRect().bottom - box.querySelector("table").getBoundingClientRect().bottom);
  await expect.poll(below).toBeGreaterThan(0);
});

test("names of key questions have a line each where the figure is beside them", async ({ page }) => {
  await arriveAt(page, "complete");
  for (const width of [768, 800, 1000, 1280, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    const heights = await page.locator(".ir-question__label").evaluateAll((names) => names.map((name) => name.getBoundingClientRect().height));
    expect(Math.max(...heights), `${width}`).toBeLessThan(30);
  }
});

for (const [name, list] of [["two inspections beside each other", ".ir-comparison"], ["how far to the next band", ".ir-grid--titled"]]) {
  test(`${name}: a row is seen whole on a phone, and stays a row`, async ({ page }) => {
    await arriveAt(page, "complete");
    if (list === ".ir-comparison") await (await unfoldPanel(page, "Compare")).getByLabel("Compare with").selectOption("Islington, August 2024");
    else await unfoldPanel(page, "How far to the next band?");
    const session = await page.context().newCDPSession(page);
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 900 });
      const scrolled = await page.locator(`.ir-scroll:has(${list})`).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(scrolled, `${width}`).toBeLessThanOrEqual(0);
      // The browser still reports rows of cells to screen readers, although the rows are laid out as grids.
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role.value);
      expect(roles.filter((role) => role === "row").length, `${width}`).toBeGreaterThan(20);
      expect(roles.filter((role) => role === "rowheader").length, `${width}`).toBeGreaterThan(20);
      expect(roles.filter((role) => role === "columnheader").length, `${width}`).toBeGreaterThanOrEqual(4);
    }
  });
}
