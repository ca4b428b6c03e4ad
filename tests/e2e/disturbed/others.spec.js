// Other scripts, extensions and the browser change the calculator's elements: the calculator goes on, and shows no old rating.
import { complaintsOf, judge, open, openPublished, percentage, rating, score, tool } from "../calculator.js";
import { expect, test } from "../watched.js";

const BEXLEY = "Bexley, July 2024";

test.describe("events that lack what real ones have", () => {
  test("do nothing, however many there are, on whatever element", async ({ page }) => {
    test.slow();
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    const complaints = complaintsOf(page);
    const value = await page.locator("inspection-ratings").evaluate((element) => element.value);
    await page.locator("inspection-ratings").evaluate(async ({ shadowRoot }) => {
      const types = ["keydown", "keyup", "keypress", "input", "change", "focus", "blur", "focusin", "focusout", "paste", "toggle", "click",
        "drop", "dragover", "dragleave", "pointerdown", "compositionstart", "beforeinput"];
      const elements = [...shadowRoot.querySelectorAll("*")].filter(({ localName }) => localName !== "link");
      // The buttons of the page do something when they are pressed, even by such an event.
      const presses = (element, type) => type === "click" && element.closest("button, summary, label, a, input, select");
      const broken = {
        get() {
          throw new Error("a getter that throws");
        },
      };
      for (let round = 0; round < 3; round++) {
        for (const type of types) {
          for (const element of elements) {
            if (presses(element, type)) continue;
            // A checked radio, or a box, reports a choice of the reader with this event.
            if (type === "change" && element.matches("[type=radio], [type=checkbox]")) continue;
            const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
            if (round === 1) Object.defineProperty(event, "key", broken);
            if (round === 2) Object.defineProperties(event, { target: { value: null }, relatedTarget: { value: {} }, dataTransfer: { value: {} } });
            element.dispatchEvent(event);
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    expect(await page.locator("inspection-ratings").evaluate((element) => element.value)).toEqual(value);
    await judge(page, "1.1", "Good");
    await expect(score(page)).toHaveText("2 to 34 of 36");
    expect(complaints).toEqual([]);
  });

  test("a change that an option or an unchecked radio reports is no choice", async ({ page }) => {
    await open(page);
    await page.locator("inspection-ratings").evaluate(({ shadowRoot }) => {
      const report = (element) => element.dispatchEvent(new Event("change", { bubbles: true }));
      for (const option of shadowRoot.querySelectorAll("option")) report(option);
      for (const radio of shadowRoot.querySelectorAll("input[type=radio]:not(:checked)")) report(radio);
    });
    await expect(score(page)).toHaveText("0 to 36 of 36");
    await expect(tool(page, "Undo")).toHaveAttribute("aria-disabled", "true");
  });
});

test.describe("a value that comes without the event of typing", () => {
  /** Sets a field's value and reports it, without the event `input`. */
  const put = (field, value, report) =>
    field.evaluate(
      (field, [value, report]) => {
        field.value = value;
        if (report.includes("change")) field.dispatchEvent(new Event("change", { bubbles: true }));
        if (report.includes("leaving")) field.blur();
        if (report.includes("focusout")) field.dispatchEvent(new FocusEvent("focusout", { bubbles: true, composed: true }));
      },
      [value, report],
    );

  for (const report of ["with change", "on leaving", "with change and on leaving", "with a made-up focusout"]) {
    test(`is read ${report}`, async ({ page }) => {
      await open(page);
      await percentage(page, "2.1.2").fill("90");
      await percentage(page, "2.1.1").focus();
      await put(percentage(page, "2.1.1"), "72", report);
      await judge(page, "1.1", "Good");
      await expect(percentage(page, "2.1.1")).toHaveValue("72");
      expect(await page.locator("inspection-ratings").evaluate(({ value }) => value.answers["2.1.1"])).toEqual({ percent: 72 });
      await tool(page, "Undo").click();
      await tool(page, "Undo").click();
      await expect(percentage(page, "2.1.1")).toHaveValue("");
      await expect(percentage(page, "2.1.2")).toHaveValue("90");
    });
  }

  test("is read in fields that never had the focus, and in the others", async ({ page }) => {
    await open(page);
    for (const number of ["2.1.1", "2.1.2", "2.1.3"]) await put(percentage(page, number), "72", "with change");
    await put(page.getByLabel("Service (optional)"), "Somewhere", "with change");
    await expect(rating(page, "2.1")).toContainText("Good");
    expect(await page.locator("inspection-ratings").evaluate(({ value }) => value.service)).toBe("Somewhere");
    await put(percentage(page, "2.1.1"), "104", "on leaving");
  });

  test("leaving a field without a change is no step, and keeps what can be done again", async ({ page }) => {
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    await percentage(page, "2.1.2").fill("80");
    await percentage(page, "2.1.2").press("Control+z");
    await page.keyboard.press("Tab");
    await tool(page, "Redo").click();
    await expect(percentage(page, "2.1.2")).toHaveValue("80");
  });
});

test.describe("texts that others change", () => {
  const WAYS = ["translated", "translated in place", "normalised", "highlighted", "split", "removed", "replaced as a whole", "injected"];
  /** The texts of the score, the ratings and the bands. */
  const shown = (page) =>
    page.locator("inspection-ratings").evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll(".ir-score, .ir-overall, .ir-next, .ir-table__rating, .ir-standard__result, .ir-question__band")].map(
        ({ textContent }) => textContent,
      ),
    );
  // Elements are found by their places, because a translation has other words.
  const press = (selector, place = 0) => (page) => page.locator(selector).nth(place).click();
  const type = (id, text) => (page) => page.locator(`#${id}`).fill(text);
  const ACTS = [
    type("figure-2-1-1", "40"),
    type("figure-2-1-2", "81"),
    press(".ir-toolbar__buttons button", 0),
    press(".ir-toolbar__buttons button", 1),
    (page) => page.locator("inspection-ratings").evaluate((element) => element.setAttribute("example", "bexley-2024")),
    press(".ir-scenarios button", 0),
    type("yes-2-2-3", "9"),
    (page) => page.locator("inspection-ratings").evaluate((element) => (element.value = "ratings:1/yjs-2021/1.1=I/1.2=O")),
  ];

  for (const way of WAYS) {
    test(`${way}: each act after it shows what it should, and nothing old`, async ({ page, context }) => {
      test.slow();
      const complaints = complaintsOf(page);
      const untouched = await context.newPage();
      for (const at of [page, untouched]) await open(at);
      for (const [place, act] of ACTS.entries()) {
        await page.locator("inspection-ratings").evaluate(CHANGES, way);
        for (const at of [page, untouched]) await act(at);
        await expect(async () => expect(await shown(page), `act ${place}`).toEqual(await shown(untouched))).toPass({ timeout: 5000 });
      }
      expect(complaints).toEqual([]);
    });
  }

  test("the focus and the caret stay where they are", async ({ page }) => {
    await open(page);
    await percentage(page, "2.1.1").pressSequentially("47");
    await page.keyboard.press("ArrowLeft");
    for (const key of ["1", "Backspace", "9"]) {
      await page.locator("inspection-ratings").evaluate(CHANGES, "translated");
      await page.keyboard.press(key);
    }
    await expect(percentage(page, "2.1.1")).toBeFocused();
    await expect(percentage(page, "2.1.1")).toHaveValue("497");
    await page.keyboard.press("Delete");
    await expect(percentage(page, "2.1.1")).toHaveValue("49");
  });

  /** Changes the texts in the shadow root of an element, in a way. The page's policy lets no code be made of a text. */
  function CHANGES(element, way) {
    const root = element.shadowRoot.querySelector(".ir-calculator");
    const texts = () => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
      return found;
    };
    const ways = {
      translated: () =>
        texts().forEach((text) => {
          const [outer, inner] = [document.createElement("font"), document.createElement("font")];
          inner.textContent = `~${text.data}~`;
          outer.append(inner);
          text.replaceWith(outer);
        }),
      "translated in place": () => texts().forEach((text) => (text.data = `~${text.data}~`)),
      normalised: () => root.normalize(),
      highlighted: () =>
        texts().forEach((text) => {
          const mark = document.createElement("mark");
          text.replaceWith(mark);
          mark.append(text);
        }),
      split: () => texts().forEach((text) => text.data.length > 2 && text.splitText(1)),
      removed: () => texts().forEach((text) => text.remove()),
      "replaced as a whole": () =>
        root.querySelectorAll(".ir-score, .ir-overall, td, label, .ir-question__band").forEach((element) => (element.textContent = "?")),
      injected: () =>
        root.querySelectorAll("input, select, button").forEach((field) => {
          field.before(document.createElement("extension-mark"));
          field.after(document.createElement("extension-mark"));
        }),
    };
    ways[way]();
  }
});

test.describe("a page that is unlike ours", () => {
  for (const [name, style] of [
    ["right to left", "html { direction: rtl }"],
    ["right to left by its attribute", ""],
    ["vertical writing", "html { writing-mode: vertical-rl }"],
    ["text that cannot be selected", "* { user-select: none; -webkit-user-select: none }"],
    ["strange text", "html { text-orientation: upright; word-spacing: 3em; letter-spacing: 1em; text-transform: uppercase; text-indent: 4em; white-space: pre; line-height: 3; visibility: visible; cursor: none; hyphens: auto; word-break: break-all; text-align: end; tab-size: 40 }"],
  ]) {
    test(`${name}: the calculator looks the same`, async ({ page }) => {
      await page.goto("hosts/none/element.html");
      await expect(score(page)).toBeVisible();
      const look = () =>
        page.locator("inspection-ratings").evaluate(({ shadowRoot }) => {
          const properties = ["direction", "writingMode", "userSelect", "wordSpacing", "letterSpacing", "textTransform", "textIndent", "whiteSpace",
            "hyphens", "wordBreak", "textAlign", "textOrientation", "unicodeBidi"];
          return [".ir-score", ".ir-figure", "legend", "button"].map((selector) => {
            const style = getComputedStyle(shadowRoot.querySelector(selector));
            return properties.map((property) => `${property}: ${style[property]}`);
          });
        });
      const before = await look();
      await page.evaluate(
        ([name, style]) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(style);
          document.adoptedStyleSheets = [sheet];
          if (name.includes("attribute")) document.documentElement.dir = "rtl";
        },
        [name, style],
      );
      expect(await look()).toEqual(before);
    });
  }

  test("names on Object.prototype change nothing", async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["each", "extend", "keys", "map", "id", "rating", "percent", "notAsked", "service"]) Object.prototype[name] = () => {};
      Array.prototype.last = () => {};
    });
    await open(page);
    await openPublished(page, BEXLEY);
    await expect(score(page)).toHaveText("27 of 36");
    await page.reload();
    await expect(score(page)).toHaveText("27 of 36");
  });
});

test.describe("an element that moves between documents", () => {
  const works = async (place) => {
    await expect(score(place)).toBeVisible();
    await percentage(place, "2.1.1").fill("90");
    await expect(percentage(place, "2.1.1")).toHaveValue("90");
    await judge(place, "1.1", "Outstanding");
    await expect(score(place)).toHaveText("3 to 36 of 36");
    await judge(place, "1.1", "Good");
    await expect(score(place)).toHaveText("2 to 35 of 36");
  };

  /** Moves the element into a frame, and removes the frame after so many milliseconds, if at all. */
  const intoFrame = (page, lifetime) =>
    page.evaluate(async (lifetime) => {
      globalThis.kept = document.querySelector("inspection-ratings");
      const frame = document.body.appendChild(document.createElement("iframe"));
      frame.contentDocument.body.append(globalThis.kept);
      if (lifetime !== 0) await new Promise((resolve) => setTimeout(resolve, 300));
      if (lifetime !== undefined) frame.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, lifetime);
  /** Moves the element into a place that shows nothing, and waits a moment. */
  const into = (page, place) =>
    page.evaluate((place) => {
      globalThis.kept = document.querySelector("inspection-ratings");
      const places = {
        document: () => document.implementation.createHTMLDocument().body,
        template: () => document.createElement("template").content,
      };
      places[place]().append(globalThis.kept);
      return new Promise((resolve) => setTimeout(resolve, 100));
    }, place);

  for (const [name, leave] of [
    ["into a frame that goes away, and back", (page) => intoFrame(page, 300)],
    ["into a frame, and back", (page) => intoFrame(page)],
    ["into a frame that goes away at once, and back", (page) => intoFrame(page, 0)],
    ["into a document without a window, and back", (page) => into(page, "document")],
    ["into a template, and back", (page) => into(page, "template")],
  ]) {
    test(name, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto("hosts/none/element.html?framework=yjs-2021");
      await expect(score(page)).toBeVisible();
      await page.locator("inspection-ratings").evaluate((element) => element.setAttribute("framework", "yjs-2021"));
      await percentage(page, "2.1.2").fill("85");
      await leave(page);
      await page.evaluate(() => document.body.append(globalThis.kept));
      await expect(percentage(page, "2.1.2")).toHaveValue("85");
      await works(page);
      expect(complaints).toEqual([]);
    });
  }

  test("works in the frame", async ({ page }) => {
    await page.goto("hosts/none/element.html");
    await expect(score(page)).toBeVisible();
    await page.evaluate(() => {
      const element = document.querySelector("inspection-ratings");
      element.setAttribute("framework", "yjs-2021");
      const frame = document.body.appendChild(document.createElement("iframe"));
      frame.style = "width: 1000px; height: 800px";
      frame.contentDocument.body.append(element);
    });
    await works(page.frameLocator("iframe"));
  });
});

test.describe("faults of others", () => {
  // A program that does nothing but trap: (module (func (export "trap") unreachable)).
  const TRAP = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11];

  for (const way of ["in a task", "in a promise", "in an event", "from an address", "too much recursion"]) {
    test(`a program of the page's own that traps ${way} stops no calculator`, async ({ page }) => {
      await page.goto("hosts/none/element.html");
      await expect(score(page)).toBeVisible();
      await page.evaluate(
        async ([way, bytes]) => {
          const buffer = new Uint8Array(bytes);
          const { instance } =
            way === "from an address"
              ? await WebAssembly.instantiateStreaming(fetch(`data:application/wasm;base64,${btoa(String.fromCharCode(...bytes))}`))
              : await WebAssembly.instantiate(buffer);
          const { trap } = instance.exports;
          if (way === "in a promise") Promise.resolve().then(trap);
          else if (way === "in an event") {
            document.body.addEventListener("click", () => trap(), { once: true });
            document.body.click();
          } else if (way === "too much recursion") setTimeout(function again() { again(); });
          else setTimeout(() => trap());
          await new Promise((resolve) => setTimeout(resolve, 300));
        },
        [way, TRAP],
      );
      await expect(page.locator("inspection-ratings").getByRole("alert")).toHaveCount(0);
      await expect(score(page)).toBeVisible();
    });
  }

  test("a call on a nearly full stack stops the program at most, which says so and starts again", async ({ page }) => {
    await page.goto("hosts/none/element.html");
    await expect(score(page)).toBeVisible();
    await page.evaluate(() => {
      const element = document.querySelector("inspection-ratings");
      const down = () => {
        try {
          down();
        } catch {
          // The stack is full.
        }
        try {
          void element.outcome;
        } catch {
          // There was no room for the call.
        }
      };
      try {
        down();
      } catch {
        // The stack is full here too.
      }
    });
    await page.waitForTimeout(200);
    const again = page.getByRole("button", { name: "Start again" });
    if (await again.count()) await again.click();
    await expect(score(page)).toBeVisible();
    await page.locator("inspection-ratings").evaluate((element) => (element.value = "ratings:1/yjs-2021/1.1=G"));
    await expect(score(page)).toHaveText("2 to 35 of 36");
  });
});
