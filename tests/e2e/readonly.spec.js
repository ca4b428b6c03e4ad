// Nobody can do what a setting forbids: every key, paste, drop, press, made-up event and call is tried against every setting under which figures
// can only be read, or only some figures can be changed.
import { complaintsOf, percentage, score, toForm, tool, yes } from "./calculator.js";
import { expect, test } from "./watched.js";

const CASES = `Case,2.1.1,2.1.2,2.2.1\n1,Yes,No,Yes\n2,Yes,Yes,Yes`;
const TEXTS = [
  "7",
  "81\n82\n83\n84\n85\n86\n87\n88\n89",
  CASES.replaceAll(",", "\t"),
  "ratings:1/yjs-2021/1.1=I/2.1.1=12/2.2.1=13/2.2.2=14",
  '{"version":1,"framework":"yjs-2021","answers":{"1.1":{"rating":"inadequate"},"2.1.1":{"percent":12}}}',
];
const KEYS = ["z", "Z", "y", "Enter", "Delete", "Backspace", "7", "Escape", "ArrowUp", "ArrowDown", " ", "v", "x"];

/** Every kind of act, as a function that does it in the page on all elements of the calculator, and returns how often. */
const ACTS = {
  "keys, made up": [
    ({ shadowRoot }, { keys }) => {
      const elements = [...shadowRoot.querySelectorAll(".ir-calculator, .ir-calculator *")];
      for (const element of elements) {
        for (const key of keys) {
          for (const held of [{}, { ctrlKey: true }, { metaKey: true }, { ctrlKey: true, shiftKey: true }, { metaKey: true, shiftKey: true }]) {
            element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...held }));
          }
        }
      }
      return elements.length;
    },
  ],
  pastes: [
    ({ shadowRoot }, { texts }) => {
      const elements = [...shadowRoot.querySelectorAll(".ir-calculator, .ir-calculator *")];
      for (const element of elements) {
        for (const text of texts) {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
        }
      }
      return elements.length;
    },
  ],
  "files pasted and dropped": [
    async ({ shadowRoot }, { texts }) => {
      const elements = [...shadowRoot.querySelectorAll(".ir-calculator, button, summary, td, th, input")];
      for (const element of elements) {
        for (const text of texts) {
          const data = () => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], "figures.csv", { type: "text/csv" }));
            return transfer;
          };
          const options = { bubbles: true, composed: true, cancelable: true };
          element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data(), ...options }));
          for (const type of ["dragenter", "dragover", "drop"]) element.dispatchEvent(new DragEvent(type, { dataTransfer: data(), ...options }));
        }
      }
      // Files are read later.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return elements.length;
    },
  ],
  presses: [
    async ({ shadowRoot }) => {
      globalThis.print = () => {};
      const pressed = new Set();
      for (let round = 0; round < 6; round++) {
        for (const element of shadowRoot.querySelectorAll("button, summary, input[type=radio], input[type=checkbox]")) {
          const name = element.id || element.textContent.trim();
          if (pressed.has(name) || /^(Save|Copy|Print)\b/.test(name)) continue;
          pressed.add(name);
          element.click();
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
      return pressed.size + 1;
    },
  ],
  "values put in every field": [
    async ({ shadowRoot }) => {
      const fields = [...shadowRoot.querySelectorAll("input:not([type=file]), textarea, select")];
      for (const field of fields) {
        if (field.localName === "select") field.selectedIndex = field.options.length - 1;
        else field.value = "7";
        for (const type of ["input", "change", "blur"]) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      return fields.length + 1;
    },
  ],
  "calls of the element": [
    (element) => {
      for (const call of ["undo", "reset", "undo", "undo"]) element[call]();
      return 4;
    },
  ],
};

/** Puts an element on a page without any policy, and counts what it reports. */
async function put(page, attributes, prepare) {
  await page.goto("hosts/none/element.html");
  await expect(score(page)).toBeVisible();
  await page.evaluate((attributes) => {
    const element = document.createElement("inspection-ratings");
    for (const [name, value] of Object.entries({ events: "", ...attributes })) element.setAttribute(name, value);
    globalThis.changes = 0;
    element.addEventListener("inspection-ratings-change", () => changes++);
    document.querySelector("inspection-ratings").replaceWith(element);
  }, attributes);
  const element = page.locator("inspection-ratings");
  await expect(page.locator(".ir-calculator")).toBeVisible();
  await prepare?.(page, element);
  await page.evaluate(() => (globalThis.changes = 0));
  return element;
}

const figuresOf = (element) => element.evaluate(({ value, outcome }) => ({ value, outcome }));
const example = "bexley-2024";

/** Types, goes a step back, and starts a scenario: there is something to undo, to do again, to swap and to drop. */
async function work(page) {
  await yes(page, "2.1.1").fill("2");
  await yes(page, "2.1.2").fill("3");
  await yes(page, "2.1.2").press("Control+z");
  await tool(page, "Start a scenario").click();
  await yes(page, "2.2.1").fill("4");
}

/** Pastes a table, which is shown but not put in. */
async function offer(page) {
  await page.locator(".ir-calculator").evaluate((root, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
  }, CASES.replaceAll(",", "\t"));
  await expect(page.locator(".ir-offer")).toBeVisible();
}

test.describe("figures that can only be read", () => {
  for (const [name, attributes, prepare] of [
    ["readonly", { example, readonly: "" }],
    ["readonly, with no figures", { framework: "yjs-2021", readonly: "" }],
    ["readonly, in one column", { example, readonly: "", view: "compact" }],
    ["readonly, with the ratings alone", { example, readonly: "", view: "result" }],
    ["the ratings alone", { example, view: "result" }],
    ["a standard to be read", { example, readonly: "", only: "2.2" }],
    ["a key question to be read", { example, readonly: "", only: "2.2.2" }],
    ["readonly once something was typed", { example }, async (page, element) => {
      await toForm(page);
      await work(page);
      await element.evaluate((element) => (element.readOnly = true));
    }],
    ["the ratings alone once something was typed", { example }, async (page, element) => {
      await toForm(page);
      await work(page);
      await element.evaluate((element) => (element.view = "result"));
    }],
    ["readonly while a table is offered", { framework: "yjs-2021" }, async (page, element) => {
      await percentage(page, "2.1.1").fill("50");
      await percentage(page, "2.1.1").blur();
      await offer(page);
      await element.evaluate((element) => (element.readOnly = true));
    }],
  ]) {
    test(`${name}: no act changes them`, async ({ page }) => {
      test.slow();
      const complaints = complaintsOf(page);
      const element = await put(page, attributes, prepare);
      await expect(page.locator(".ir-calculator")).toBeVisible();
      const before = await figuresOf(element);
      for (const [act, [run]] of Object.entries(ACTS)) {
        expect(await element.evaluate(run, { keys: KEYS, texts: TEXTS }), act).toBeGreaterThan(0);
        expect(await figuresOf(element), act).toEqual(before);
        expect(await page.evaluate(() => changes), act).toBe(0);
      }
      // By the keyboard itself, with the focus on each control in turn.
      for (let control = 0; control < 12; control++) {
        await page.keyboard.press("Tab");
        for (const key of ["Control+z", "Control+y", "Control+Shift+z", "Meta+z", "Delete", "7"]) await page.keyboard.press(key);
      }
      expect(await figuresOf(element), "the keyboard").toEqual(before);
      // The page itself may still set them.
      await element.evaluate((element) => (element.value = "ratings:1/yjs-2021/1.1=G"));
      expect((await figuresOf(element)).value.answers).toEqual({ "1.1": { rating: "good" } });
      expect(complaints).toEqual([]);
    });
  }

  test("can be changed again where the setting is taken away, with the steps from before", async ({ page }) => {
    const element = await put(page, { example }, async (page, element) => {
      await toForm(page);
      await yes(page, "2.1.1").fill("2");
      await element.evaluate((element) => (element.readOnly = true));
    });
    await element.evaluate((element) => element.undo());
    await element.evaluate((element) => (element.readOnly = false));
    await toForm(page);
    await expect(yes(page, "2.1.1")).toHaveValue("2");
    // The setting is in force before the calculator is drawn.
    const changed = await element.evaluate((element) => {
      const before = JSON.stringify(element.value);
      element.readOnly = true;
      const { shadowRoot } = element;
      for (const button of shadowRoot.querySelectorAll("button")) if (!/^(Save|Copy|Print)\b/.test(button.textContent)) button.click();
      const field = shadowRoot.querySelector("input.ir-figure");
      field.value = "7";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      element.readOnly = false;
      return JSON.stringify(element.value) !== before;
    });
    expect(changed).toBe(false);
    await toForm(page);
    await tool(page, "Undo").click();
    await expect(yes(page, "2.1.1")).toHaveValue("9");
  });

  test("nothing on the page leads to where figures are brought in", async ({ page }) => {
    await put(page, { example, readonly: "" });
    await page.locator(".ir-places").getByRole("button", { name: "Compare", exact: true }).click();
    await expect(page.getByLabel("Compare with")).toBeVisible();
    await expect(page.getByRole("button", { name: "Paste or open figures" })).toHaveCount(0);
  });
});

test.describe("a part of the figures", () => {
  for (const [name, only, own] of [
    ["one key question", "2.2.2", /^2\.2\.2$/],
    ["one standard", "2.2", /^2\.2(\.|$)/],
  ]) {
    test(`${name}: no act changes what is not shown`, async ({ page }) => {
      test.slow();
      const complaints = complaintsOf(page);
      const element = await put(page, { example, only });
      const others = async () => {
        const { value } = await figuresOf(element);
        const left = (places) => Object.fromEntries(Object.entries(places ?? {}).filter(([number]) => !own.test(number)));
        return { ...value, answers: left(value.answers), discretion: left(value.discretion) };
      };
      const before = await others();
      for (const [act, [run]] of Object.entries(ACTS)) {
        // The page itself may take all figures away.
        if (act === "calls of the element") continue;
        await element.evaluate(run, { keys: KEYS, texts: TEXTS });
        expect(await others(), act).toEqual(before);
      }
      expect(complaints).toEqual([]);
    });
  }

  test("a column pasted fills what is shown, and says what had no place", async ({ page }) => {
    const element = await put(page, { framework: "yjs-2021", only: "2.2" });
    await percentage(page, "2.2.2").evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "81\n82\n83");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
    });
    await expect(percentage(page, "2.2.3")).toHaveValue("82");
    expect((await figuresOf(element)).value.answers).toEqual({ "2.2.2": { percent: 81 }, "2.2.3": { percent: 82 } });
  });
});
