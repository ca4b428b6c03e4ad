// A hostile page, a poor connection, a slow machine and a strange text do no harm.
import { readFileSync, readdirSync } from "node:fs";
import {
  complaintsOf, expectAsPrinted, of, open, openPublished, overall, percentage, ratings, report, score, standard, tool, yes,
} from "../calculator.js";
import { expect, test } from "../watched.js";

const BEXLEY = "Bexley, July 2024";
const MARKUP = '"><img src=x onerror="window.ran = 1"><script>window.ran = 1</script>';

/** Unfolds every part that is folded away. */
async function unfoldAll(page) {
  const folded = page.locator('.ir-place[aria-expanded="false"]');
  for (let left = await folded.count(); left > 0; left = await folded.count()) {
    await folded.first().click();
    await expect(folded).not.toHaveCount(left);
  }
  for (let place = 0; place < 200; place++) {
    const summary = page.locator("inspection-ratings details:not([open], .ir-rule) > summary").first();
    if ((await summary.count()) === 0) return;
    await summary.click();
  }
  throw new Error("something cannot be unfolded");
}

/** Checks that no typed text became an element, and that no typed script ran. */
async function expectOnlyText(page) {
  const found = await page.locator("inspection-ratings").evaluateAll((elements) => [
    globalThis.ran,
    ...elements.flatMap((element) => [...element.shadowRoot.querySelectorAll("img, script, iframe, object, [onerror]")].map((made) => made.outerHTML)),
  ]);
  expect(found.filter(Boolean)).toEqual([]);
}

test.describe("markup comes out as text", () => {
  test("typed as the service, as a reason, as a scenario's name and as figures", async ({ page }) => {
    const complaints = complaintsOf(page);
    const dialogs = [];
    page.on("dialog", (dialog) => dialogs.push(dialog.dismiss()));
    await open(page);
    await openPublished(page, BEXLEY);
    await page.getByLabel("Service (optional)").fill(MARKUP);
    await standard(page, "2.3").locator(".ir-discretion > summary").click();
    await standard(page, "2.3").getByLabel("Reason").fill(MARKUP);
    await tool(page, "Start a scenario").click();
    await page.getByLabel("Name of this scenario").fill(MARKUP);
    await yes(page, "2.2.3").fill(MARKUP);
    await of(page, "2.2.3").press("Tab");
    await unfoldAll(page);
    await page.getByLabel(/^How many cases/).fill(MARKUP);

    await expect(page.getByRole("table", { name: `Ratings: ${MARKUP}` })).toBeVisible();
    await expect(page.getByRole("table", { name: `Actual figures and ${MARKUP}` })).toBeVisible();
    await expect(page.getByRole("radio", { name: MARKUP })).toBeChecked();
    await expect(page.locator(".ir-notes")).toContainText(MARKUP);
    await expect(page.locator(".ir-panel--steps")).toContainText(`Reason given: ${MARKUP}`);
    await expectOnlyText(page);
    expect([dialogs, complaints]).toEqual([[], []]);
  });

  test("put in by the page, and given back by it", async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page);
    const value = {
      version: 1,
      framework: "iyjwcv-2025",
      service: MARKUP,
      answers: { V1: { rating: "good" } },
      discretion: { V1: { rating: "outstanding", reason: MARKUP } },
    };
    const element = page.locator("inspection-ratings");
    expect(await element.evaluate((element, value) => ((element.value = value), element.value), value)).toEqual(value);
    await expect(page.getByRole("table", { name: `Ratings: ${MARKUP}` })).toBeVisible();
    await unfoldAll(page);
    await expect(page.locator(".ir-panel--steps")).toContainText(MARKUP);
    await expectOnlyText(page);
    for (const attribute of ["view", "only", "framework", "example", "lang", "heading-level"]) {
      await element.evaluate((element, [name, value]) => element.setAttribute(name, value), [attribute, MARKUP]);
    }
    await expect(page.getByText(`There is no ${MARKUP} in`)).toBeVisible();
    await expectOnlyText(page);
    expect(complaints.filter((text) => !text.includes("there is no "))).toEqual([]);
  });

  for (const setting of ["framework", "example", "only", "view", "readonly", "heading-level", "lang"]) {
    test(`in the fragment, as ${setting}`, async ({ page }) => {
      await page.goto(`embed.html#${new URLSearchParams({ [setting]: MARKUP })}`);
      await expect(page.locator(".ir-calculator")).toBeVisible();
      await expectOnlyText(page);
      if (setting === "only") await expect(page.getByText(`There is no ${MARKUP} in`)).toBeVisible();
    });
  }

  test("after a fault, in what was entered", async ({ page }) => {
    await open(page);
    await page.getByLabel("Service (optional)").fill(MARKUP);
    await page.evaluate(() => {
      Node.prototype.insertBefore = () => {
        throw new Error("<img src=x onerror=alert(1)>");
      };
    });
    await page.getByText("How was this worked out?").click();
    const entered = page.getByRole("textbox", { name: "What you entered" });
    expect((await entered.inputValue()).split("\n")).toContain(`Service (optional): ${MARKUP}`);
    await expectOnlyText(page);
  });
});

test("no script that ships turns a text into elements or code", () => {
  const dist = new URL("../../../dist/", import.meta.url);
  const scripts = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  const found = scripts.flatMap((name) => {
    const text = readFileSync(new URL(name, dist), "utf8");
    const ways = text.match(/\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString|setHTMLUnsafe|srcdoc)\b|document\.write|\beval\(|\bnew Function\b/g) ?? [];
    return ways.map((way) => `${name.replace(/-\w{12}\.|-[\w-]{8}\./, ".").split("/").at(-1)}: ${way}`);
  });
  // Yew would draw markup as it is with this function, which our program never calls.
  const yews = ["element.js", "index.js", "inspection-ratings.single.js"].map((name) => `${name}: innerHTML`);
  expect([...new Set(found)].sort()).toEqual(yews);
  const sources = new URL("../../../src/", import.meta.url);
  for (const name of readdirSync(sources, { recursive: true }).filter((name) => name.endsWith(".rs"))) {
    expect(readFileSync(new URL(name, sources), "utf8"), name).not.toMatch(/from_html_unchecked|VRaw|inner_html|set_outer_html/);
  }
});

test.describe("messages from strangers", () => {
  const MESSAGES = [
    "clear", null, 7, ["inspection-ratings-height"], { type: "inspection-ratings-height", version: 1, height: 5 },
    { type: "inspection-ratings-change", value: { version: 1, framework: "yjs-2021", answers: {} } }, { type: "reset" },
    { type: "inspection-ratings-height", value: { service: MARKUP } },
  ];

  test("to the frame change nothing, and are answered to the page around alone", async ({ page, other }) => {
    const complaints = complaintsOf(page);
    await page.goto(`hosts/none/frame.html?src=${other}framed/embed.html%23example=bexley-2024&src=host.css&width=600&height=400`);
    const frame = page.frameLocator("iframe").first();
    const asPrinted = async () => {
      await expect(score(frame)).toHaveText("27 of 36");
      await expect(overall(frame)).toHaveText("Good");
      await expect(yes(frame, "2.2.3")).toHaveValue("5");
      await expect(frame.getByLabel("Service (optional)")).toHaveValue("Bexley Youth Justice Service");
    };
    await asPrinted();
    const stranger = page.frames().at(-1);
    await stranger.evaluate((messages) => {
      globalThis.received = [];
      addEventListener("message", ({ data }) => received.push(data));
      for (const message of messages) parent.frames[0].postMessage(message, "*");
    }, MESSAGES);
    await page.evaluate((messages) => {
      globalThis.received = [];
      addEventListener("message", ({ data }) => received.push(data));
      for (const message of messages) frames[0].postMessage(message, "*");
    }, MESSAGES);
    // The page around may request the height, and then receives it twice.
    await expect.poll(() => page.evaluate(() => received.length)).toBe(2);
    expect(await page.evaluate(() => received.every((data) => Object.keys(data).join() === "type,version,height"))).toBe(true);
    expect(await stranger.evaluate(() => received)).toEqual([]);
    await asPrinted();
    await expectOnlyText(frame);
    expect(complaints).toEqual([]);
  });

  test("to the page change nothing", async ({ page }) => {
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    const before = await ratings(page);
    await page.evaluate((messages) => messages.forEach((message) => postMessage(message, "*")), MESSAGES);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    expect(await ratings(page)).toEqual(before);
  });
});

test("without a connection all that is there goes on, and nothing that was typed is lost", async ({ page, context }) => {
  await open(page);
  await context.setOffline(true);
  const complaints = complaintsOf(page);
  await openPublished(page, BEXLEY);
  await expectAsPrinted(page, report("bexley-2024"));
  await tool(page, "Start a scenario").click();
  await yes(page, "2.2.3").fill("6");
  await unfoldAll(page);
  await expect(score(page)).toHaveText("28 of 36");
  await expect(page.locator(".ir-panel--steps")).toContainText("28 of 36");
  await tool(page, "Undo").click();
  await expect(score(page)).toHaveText("27 of 36");
  expect(complaints).toEqual([]);
});

test("without a connection a page can put in another element", async ({ page, context }) => {
  await page.goto("hosts/none/element.html");
  await expect(score(page)).toBeVisible();
  await context.setOffline(true);
  const complaints = complaintsOf(page);
  await page.evaluate(() => document.body.append(document.createElement("inspection-ratings")));
  await expect(score(page.locator("inspection-ratings").last())).toHaveText("0 to 21 of 21");
  expect(complaints).toEqual([]);
});

test("what can no longer be fetched is answered in words, and costs no figure", async ({ page, context }) => {
  await open(page);
  // The first use would fetch the script that saves.
  await context.setOffline(true);
  await percentage(page, "2.1.1").fill("72");
  await unfoldAll(page);
  await page.getByRole("button", { name: "Save picture (SVG)" }).click();
  await expect(page.locator(".ir-message")).toHaveText(/^This needs a script that could not be loaded: perhaps there is no connection/);
  await expect(percentage(page, "2.1.1")).toHaveValue("72");
  await percentage(page, "2.1.1").fill("80");
  await expect(standard(page, "2.1")).toContainText("Outstanding");
});

test("whatever is done before typing is drawn, the fields show the current figures", { tag: "@exhaustive" }, async ({ page }) => {
  const complaints = complaintsOf(page);
  await open(page);
  const wrong = await page.evaluate(async () => {
    const element = document.querySelector("inspection-ratings");
    const root = element.shadowRoot;
    const fields = () => [...root.querySelectorAll("input.ir-figure")];
    // Each run has the same actions.
    let seed = 1;
    const below = (limit) => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    const of = (all) => all[below(all.length)];
    const options = { bubbles: true, composed: true };
    const press = (key) => of(fields()).dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: true, ...options }));
    const type = () => {
      const field = of(fields());
      field.value = of(["", `${below(101)}`]);
      field.dispatchEvent(new InputEvent("input", options));
    };
    const ways = [
      ...[type, type, type, type],
      ...[() => press("z"), () => press("z"), () => press("y")],
      () => of([...root.querySelectorAll(".ir-toolbar__buttons button:not(:disabled)")].filter(({ textContent }) => textContent !== "Print")).click(),
      () => of([...root.querySelectorAll(".ir-scenarios input[type=radio]"), document.createElement("input")]).click(),
    ];
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const wrong = [];
    for (let round = 0; round < 300; round++) {
      for (let left = below(4); left >= 0; left--) of(ways)();
      await frame();
      await frame();
      const { answers } = element.value;
      for (const { id, value } of fields()) {
        const number = id.replace("figure-", "").replaceAll("-", ".");
        const figure = `${answers[number]?.percent ?? ""}`;
        if (value !== figure) wrong.push(`round ${round}: ${number} shows “${value}” and is “${figure}”`);
      }
    }
    return wrong;
  });
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
});

test("typing faster than a slow machine can draw loses no key and ends with the last value", { tag: "@exhaustive" }, async ({ page }) => {
  test.slow();
  const complaints = complaintsOf(page);
  await open(page);
  await unfoldAll(page);
  const session = await page.context().newCDPSession(page);
  const value = () => page.locator("inspection-ratings").evaluate(({ value }) => Object.values(value.answers).map(({ percent }) => percent));
  // The keys are sent without a wait for the page, as a keyboard sends them.
  const press = (key) => {
    const enter = key === "\n" && { key: "Enter", code: "Enter", text: "\r", windowsVirtualKeyCode: 13 };
    return ["keyDown", "keyUp"].map((type) => session.send("Input.dispatchKeyEvent", { type, ...(enter || { key, text: key }) }));
  };
  const typed = Array.from({ length: 12 }, (_, place) => `${60 + place}.${10 + place}`);
  await percentage(page, "2.1.1").focus();
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await Promise.all([...`${typed.join("\n")}\n`].flatMap(press));
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const fields = page.getByRole("textbox", { name: /percentage yes$/ });
  expect(await fields.evaluateAll((all) => all.slice(0, 12).map(({ value }) => value))).toEqual(typed);
  expect(await value()).toEqual(typed.map(Number));
  // A figure is one step, however fast it was typed.
  for (let left = typed.length - 1; left >= 0; left--) {
    await page.keyboard.press("Control+z");
    expect(await value()).toEqual(typed.slice(0, left).map(Number));
  }
  expect(complaints).toEqual([]);
});
