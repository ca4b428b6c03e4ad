// The element as a page uses it: its life, its attributes, properties and events, and its sentences when it cannot run.
import { expect, test } from "@playwright/test";
import { addressOf, announced, changeFigures, complaintsOf, expectAsPrinted, framework, judge, judgement, open, openPublished, place, percentage, rating, report, score, standard, tool, yes } from "./calculator.js";

test("switches are on for what counts as true, and off for the rest", async ({ page }) => {
  await open(page);
  const found = await page.locator("inspection-ratings").evaluate((element) =>
    ["events", "readOnly"].map((name) =>
      [true, 1, "events", false, 0, "", null, undefined].map((value) => {
        element[name] = value;
        return element[name];
      }),
    ),
  );
  const expected = [true, true, true, false, false, false, false, false];
  expect(found).toEqual([expected, expected]);
});

test.describe("several elements, and an element's life", () => {
  const add = (page) =>
    page.evaluate(() => void document.querySelector("main").append(document.createElement("inspection-ratings")));

  test("two on a page are independent", async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    await add(page);
    const [first, second] = [0, 1].map((place) => page.locator("inspection-ratings").nth(place));
    await expect(score(second)).toHaveText("0 to 21 of 21");
    const field = (element) => element.getByRole("textbox", { name: /^2\.1\.1 / });
    const judged = (element) => element.getByLabel("Rating of 1.1 by inspectors");
    await expect(field(second)).toHaveValue("");
    await field(second).fill("40");
    await judged(first).selectOption("Good");
    await judged(second).selectOption("Outstanding");
    await expect(judged(first)).toHaveValue("Good");
    await expect(field(first)).toHaveValue("72");
    await expect(score(first)).toHaveText("2 to 34 of 36");
    await expect(score(second)).toHaveText("3 to 18 of 21");
    await field(second).press("Control+z");
    await expect(judged(second)).toHaveValue("Not entered");
    await expect(judged(first)).toHaveValue("Good");
    expect(complaints).toEqual([]);
  });

  test("an element that is moved keeps its figures", async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    await page.evaluate(() => document.querySelector("footer").append(document.querySelector("inspection-ratings")));
    await expect(page.locator("footer inspection-ratings")).toHaveCount(1);
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await judge(page, "1.1", "Good");
    await expect(score(page)).toHaveText("2 to 34 of 36");
    expect(complaints).toEqual([]);
  });

  test("an element that is taken away and put back keeps its figures", async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    await judge(page, "1.1", "Good");
    await page.evaluate(async () => {
      const element = document.querySelector("inspection-ratings");
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      document.querySelector("main").append(element);
    });
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await expect(score(page)).toHaveText("2 to 34 of 36");
    await judge(page, "1.1", "Outstanding");
    await expect(score(page)).toHaveText("3 to 35 of 36");
    await judgement(page, "1.1").focus();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(score(page)).toHaveText("0 to 35 of 36");
    expect(complaints).toEqual([]);
  });

  test("an element that is taken away while it loads draws nothing", async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript(() => {
      document.addEventListener("readystatechange", () => {
        if (document.readyState === "interactive") document.querySelector("inspection-ratings").remove();
      });
    });
    await page.goto(addressOf("yjs-2021"));
    await page.waitForLoadState("networkidle");
    await add(page);
    await expect(score(page)).toHaveCount(1);
    expect(complaints).toEqual([]);
  });
});


test.describe("attributes and properties", () => {
  /** Puts an element with attributes in the place of the page's. */
  async function put(page, attributes, properties = {}) {
    // A page with the same address but for its fragment would not load anew.
    await page.goto("about:blank");
    await page.goto(addressOf("yjs-2021"));
    await page.evaluate(
      ([attributes, properties]) => {
        const element = document.createElement("inspection-ratings");
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        Object.assign(element, properties);
        document.querySelector("inspection-ratings").replaceWith(element);
      },
      [attributes, properties],
    );
    await expect(page.locator(".ir-calculator")).toBeVisible();
    return page.locator("inspection-ratings");
  }

  test("framework", async ({ page }) => {
    const element = await put(page, { framework: "iyjwcv-2025" });
    await expect(score(page)).toHaveText("0 to 12 of 12");
    await expect(tool(page, "Undo")).toBeDisabled();
    await element.evaluate((element) => (element.framework = "yos-2018"));
    await expect(score(page)).toHaveText("0 to 36 of 36");
    await expect(element).toHaveAttribute("framework", "yos-2018");
  });

  test("an unknown framework, example, view or level of headings is named in the console", async ({ page }) => {
    const complaints = complaintsOf(page);
    const element = await put(page, { framework: "yjs-1066", example: "atlantis-2024", view: "small", "heading-level": "1" });
    await expect(score(page)).toHaveText("0 to 21 of 21");
    expect(complaints.splice(0)).toEqual([
      "<inspection-ratings>: there is no framework “yjs-1066”.",
      "<inspection-ratings>: there is no example “atlantis-2024”.",
      "<inspection-ratings>: there is no view “small”.",
      "<inspection-ratings>: there is no heading-level “1”.",
    ]);
    for (const [attribute, value] of [["view", "full"], ["view", ""], ["view", "compact"], ["heading-level", "6"], ["heading-level", ""]]) {
      await element.evaluate((element, [attribute, value]) => element.setAttribute(attribute, value), [attribute, value]);
    }
    await element.evaluate((element) => element.removeAttribute("view"));
    expect(complaints).toEqual([]);
  });

  test("example, which a reset goes back to", async ({ page }) => {
    const element = await put(page, { framework: "yos-2018", example: "bexley-2024" });
    await expectAsPrinted(page, report("bexley-2024"));
    await yes(page, "2.1.1").fill("0");
    await expect(score(page)).not.toHaveText("27 of 36");
    await tool(page, "Reset").click();
    await expectAsPrinted(page, report("bexley-2024"));
    await element.evaluate((element) => element.setAttribute("example", "islington-2024"));
    await expectAsPrinted(page, report("islington-2024"));
    await element.evaluate((element) => element.undo());
    await expectAsPrinted(page, report("bexley-2024"));
    await element.evaluate((element) => element.reset());
    await expectAsPrinted(page, report("islington-2024"));
  });

  test("value and outcome, set before and after the calculator is there", async ({ page }) => {
    const value = { version: 1, framework: "iyjwcv-2025", answers: { V1: { rating: "good" }, "2.1.1": { percent: 72.5 } } };
    const element = await put(page, {}, { value });
    await expect(score(page)).toHaveText("2 to 10 of 12");
    await expect(percentage(page, "2.1.1")).toHaveValue("72.5");
    expect(await element.evaluate((element) => element.value)).toEqual(value);

    const changed = { ...value, answers: { V1: { rating: "outstanding" } } };
    const [read, points, engine] = await element.evaluate((element, changed) => {
      element.value = changed;
      // The value and the outcome are right at once, before anything is drawn.
      return [element.value, element.outcome.score.points, element.outcome.steps.length];
    }, changed);
    expect([read, points]).toEqual([changed, 3]);
    expect(engine).toBeGreaterThan(0);
    await expect(score(page)).toHaveText("3 to 12 of 12");

    const error = await element.evaluate((element) => {
      try {
        element.value = { version: 1, framework: "yjs-2021", answers: { "9.9": { percent: 5 } } };
      } catch (error) {
        return [error.name, error.code, error.path];
      }
    });
    expect(error).toEqual(["InspectionError", "unknown-place", "9.9"]);
    await expect(score(page)).toHaveText("3 to 12 of 12");
  });

  test("value as a ratings string, in the attribute and in the property", async ({ page }) => {
    const warnings = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    const element = await put(page, { example: "camden-2025", value: "ratings:1/yjs-2021/1.1=G/2.1.1=72/9.9=G" });
    await expect(score(page)).toHaveText("2 to 34 of 36");
    expect(warnings).toEqual(["<inspection-ratings>: 9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1."]);
    expect(await element.evaluate((element) => element.value.answers)).toEqual({ 1.1: { rating: "good" }, "2.1.1": { percent: 72 } });

    // Reset goes back to the value, as to any figures that the page put in.
    await percentage(page, "2.1.1").fill("5");
    await tool(page, "Reset").click();
    await expect(percentage(page, "2.1.1")).toHaveValue("72");

    await element.evaluate((element) => element.setAttribute("value", "ratings:1/yjs-2021/1.1=O"));
    await expect(score(page)).toHaveText("3 to 36 of 36");
    await element.evaluate((element) => (element.value = "https://example.org/#ratings:1/iyjwcv-2025/V1=G/V1=O"));
    await expect(score(page)).toHaveText("2 to 11 of 12");
    expect(warnings.slice(1)).toEqual(["<inspection-ratings>: V1: this must be here once; the first one is kept."]);

    // A text that cannot be read changes nothing: the property throws the error, and the attribute warns.
    const error = await element.evaluate((element) => {
      element.setAttribute("value", "nonsense");
      element.setAttribute("value", "");
      element.removeAttribute("value");
      try {
        element.value = "ratings:2/yjs-2021";
      } catch (error) {
        return [error.name, error.code];
      }
    });
    expect(error).toEqual(["InspectionError", "unknown-version"]);
    expect(warnings.slice(2)).toEqual(["<inspection-ratings>: ratings: there is no ratings string here; one begins like ratings:1/yjs-2021/."]);
    await expect(score(page)).toHaveText("2 to 11 of 12");

    await put(page, {}, { value: "ratings:1/yjs-2021/1.1=G" });
    await expect(score(page)).toHaveText("2 to 35 of 36");
  });

  test("home, without which no link is offered", async ({ page, baseURL }) => {
    const element = await put(page, { value: "ratings:1/yjs-2021/1.1=G" });
    await page.getByText("Copy, save or print").click();
    const link = page.getByRole("textbox", { name: "Figures as a link" });
    await expect(page.getByRole("textbox", { name: "Figures as a line of text" })).toBeVisible();
    await expect(link).toHaveCount(0);
    for (const [home, expected] of [
      ["https://example.org/ratings/?a=b#old", "https://example.org/ratings/?a=b"],
      ["../elsewhere.html", `${baseURL}elsewhere.html`],
    ]) {
      await element.evaluate((element, home) => (element.home = home), home);
      await expect(link).toHaveValue(`${expected}#ratings:1/yjs-2021/1.1=G`);
      expect(await element.evaluate((element) => element.getAttribute("home"))).toBe(home);
    }
    await element.evaluate((element) => (element.home = null));
    await expect(link).toHaveCount(0);
  });

  test("a property set before the script has run is taken", async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener("readystatechange", () => {
        const element = document.querySelector("inspection-ratings");
        if (document.readyState === "interactive") Object.assign(element, { example: "camden-2025", readOnly: true });
      });
    });
    await page.goto("./");
    await expectAsPrinted(page, report("camden-2025"));
    await expect(page.locator("inspection-ratings")).toHaveAttribute("readonly", "");
  });

  test("view", async ({ page }) => {
    const element = await put(page, { view: "compact", example: "bexley-2024" });
    await expect(framework(page)).toHaveCount(0);
    await expect(yes(page, "2.1.1")).toHaveValue("9");
    await expect(page.getByText("Youth justice services, 2021 standards").first()).toBeVisible();
    await element.evaluate((element) => (element.view = "result"));
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await expectAsPrinted(page, report("bexley-2024"));
    await element.evaluate((element) => element.removeAttribute("view"));
    await expect(framework(page)).toBeVisible();
    expect(await element.evaluate((element) => element.view)).toBe("");
  });

  test("readonly", async ({ page }) => {
    const element = await put(page, { readonly: "", example: "bexley-2024" });
    for (const role of ["textbox", "radio", "combobox"]) await expect(page.getByRole(role)).toHaveCount(0);
    await expect(standard(page, "2.2")).toContainText("5 of 9 cases");
    await expectAsPrinted(page, report("bexley-2024"));
    await element.evaluate((element) => (element.readOnly = false));
    await expect(yes(page, "2.2.3")).toHaveValue("5");
  });

  test("only one standard, or one key question", async ({ page }) => {
    const element = await put(page, { only: "2.2", example: "bexley-2024" });
    await expect(score(page)).toHaveCount(0);
    await expect(rating(page, "2.2")).toHaveText("Requires improvement");
    await yes(page, "2.2.3").fill("6");
    await expect(rating(page, "2.2")).toHaveText("Good");
    await expect(page.locator(".ir-standard")).toHaveCount(1);

    await expect(announced(page)).toHaveText("2.2: Good");

    // The standard is named in a heading. Its rating leads nowhere, because there is no reading view.
    const name = page.getByRole("heading", { name: "2.2 Planning", level: 2 });
    await expect(name).toBeVisible();
    await expect(page.getByRole("button", { name: /rated so/ })).toHaveCount(0);
    await element.evaluate((element) => (element.headingLevel = 4));
    await expect(page.getByRole("heading", { name: "2.2 Planning", level: 4 })).toBeVisible();

    await element.evaluate((element) => (element.only = "2.2.3"));
    await expect(page.locator(".ir-standard")).toHaveCount(0);
    await expect(yes(page, "2.2.3")).toHaveValue("6");
    await expect(page.locator(".ir-bands li")).toHaveCount(4);
    await yes(page, "2.2.3").fill("8");
    await expect(announced(page)).toHaveText("2.2.3: Outstanding");
    await element.evaluate((element) => (element.only = "2.9"));
    await expect(page.getByText("There is no 2.9 in Youth justice services, 2021 standards.")).toBeVisible();
  });

  test("heading-level", async ({ page }) => {
    const levels = () => page.locator("inspection-ratings :is(h1, h2, h3, h4, h5, h6)").evaluateAll((all) => [...new Set(all.map((h) => h.localName))]);
    const element = await put(page, {});
    await expect.poll(levels).toEqual(["h2", "h3"]);
    await element.evaluate((element) => (element.headingLevel = 5));
    await expect(page.locator("inspection-ratings h6").first()).toBeAttached();
    await expect.poll(levels).toEqual(["h5", "h6"]);
  });

  test("events are off until the page asks for them, and the reader is informed when it has", async ({ page }) => {
    const element = await put(page, { framework: "iyjwcv-2025" });
    const listen = () => {
      globalThis.sent = [];
      for (const name of ["ready", "change"]) {
        document.addEventListener(`inspection-ratings-${name}`, ({ type, detail }) => sent.push([type, detail]));
      }
    };
    await page.evaluate(listen);
    await percentage(page, "2.1.1").fill("72");
    await expect(page.getByText("Nothing you enter leaves this browser.").first()).toBeVisible();
    await element.evaluate((element) => (element.events = true));
    await expect(page.getByText("shares what you enter with the page around it")).toBeVisible();
    expect(await page.evaluate(() => sent)).toEqual([]);

    await percentage(page, "2.1.2").fill("72");
    await expect.poll(() => page.evaluate(() => sent.length)).toBe(1);
    const [[type, { value, outcome }]] = await page.evaluate(() => sent);
    expect(type).toBe("inspection-ratings-change");
    expect(value.answers).toEqual({ "2.1.1": { percent: 72 }, "2.1.2": { percent: 72 } });
    expect(outcome.standards["2.1"].rating).toBe("good");

    await put(page, { events: "" });
    await page.evaluate(listen);
    await page.evaluate(() => {
      const element = Object.assign(document.createElement("inspection-ratings"), { events: true });
      document.querySelector("main").append(element);
    });
    await expect.poll(() => page.evaluate(() => sent.map(([type]) => type))).toEqual(["inspection-ratings-ready"]);
  });

  test("two copies of the script agree", async ({ page }) => {
    const complaints = complaintsOf(page);
    const fetched = [];
    page.on("request", (request) => request.url().endsWith(".wasm") && fetched.push(request.url()));
    await page.goto(addressOf("yjs-2021"));
    const [same, score] = await page.evaluate(async () => {
      const { InspectionRatings, ready, rate } = await import("./package/index.js");
      await ready;
      const outcome = rate({ version: 1, framework: "iyjwcv-2025", answers: {} });
      return [InspectionRatings === customElements.get("inspection-ratings"), outcome.score.max];
    });
    expect([same, score]).toEqual([true, 12]);
    expect(fetched.map((url) => url.match(/(app|engine|ratings)[^/]*wasm$/)[1])).toEqual(["app", "engine"]);
    expect(complaints).toEqual([]);
  });
});

test.describe("an element that cannot run says why", { tag: "@exhaustive" }, () => {
  for (const [name, answer, words] of [
    ["no connection", (route) => route.abort(), "could not be loaded"],
    ["no file", (route) => route.fulfill({ status: 404, body: "gone" }), "was not found on the server"],
    ["another file", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Welcome</h1>" }), "sent something else"],
  ]) {
    test(name, async ({ page }) => {
      await page.route("**/*.wasm", answer);
      await page.goto(addressOf("yjs-2021"));
      await expect(page.getByRole("alert")).toContainText(words);
      await expect(page.getByText("The calculator needs JavaScript and a browser")).toBeVisible();
    });
  }

  test("a server that sends the program with a wrong type is no reason", async ({ page }) => {
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { "content-type": "application/octet-stream" } });
    });
    const complaints = complaintsOf(page);
    await open(page);
    expect(complaints).toEqual([]);
  });

  for (const [what, wrap] of [
    ["that passes responses on", () => { const { fetch } = window; window.fetch = (...given) => fetch(...given); }],
    ["that reads each response first", () => {
      const { fetch } = window;
      window.fetch = async (...given) => {
        const response = await fetch(...given);
        await response.clone().arrayBuffer();
        return response;
      };
    }],
    ["that gives objects of its own", () => {
      const { fetch } = window;
      window.fetch = async (...given) => {
        const { ok, status, url, headers, body } = await fetch(...given);
        return { ok, status, url, headers, bodyUsed: false, arrayBuffer: () => new Response(body).arrayBuffer() };
      };
    }],
  ]) {
    test(`a script of the page with a fetch ${what} is no reason`, async ({ page }) => {
      await page.addInitScript(wrap);
      const complaints = complaintsOf(page);
      await open(page);
      expect(complaints).toEqual([]);
    });
  }

  test("a script of the page whose fetch fails is named as no connection, and not as an old browser", async ({ page }) => {
    await page.addInitScript(() => (window.fetch = () => Promise.reject(new TypeError("blocked by the page"))));
    await page.goto(addressOf("yjs-2021"));
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
  });

  test("an old browser", async ({ page }) => {
    await page.addInitScript(() => delete Document.prototype.adoptedStyleSheets);
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto(addressOf("yjs-2021"));
    await expect(page.getByRole("alert")).toContainText("This browser is too old");
  });

  test("the button starts the program again", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(addressOf("yjs-2021"));
    await expect(page.getByRole("alert")).toBeVisible();
    await page.unroute("**/*.wasm");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(score(page)).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("after a fault the figures entered can be copied, and the calculator can be started again", async ({ page }) => {
    await open(page);
    await openPublished(page, "Bexley, July 2024");
    await yes(page, "2.1.1").fill("most");
    await expect(page).toHaveURL(/yjs-2021(?!.*2\.1\.1=).*2\.1\.2=6of9/);
    // The program cannot go on when the browser refuses to change the page.
    await page.evaluate(() => {
      const { insertBefore } = Node.prototype;
      globalThis.mend = () => (Node.prototype.insertBefore = insertBefore);
      Node.prototype.insertBefore = () => {
        throw new Error("refused");
      };
    });
    await place(page, "How was this worked out?").click();
    await expect(page.getByRole("alert")).toContainText("has stopped working because of a fault");
    await page.evaluate(() => mend());
    const entered = page.getByRole("textbox", { name: "What you entered" });
    for (const line of [
      "2.1.1 supporting the child's desistance: sufficient cases: most",
      "Rating of 1.2 by inspectors: Outstanding",
      "Professional discretion: the rating set by the ratings panel of 2.3 Implementation and delivery: Outstanding",
      "Rating of 4.1 by inspectors: Not rated",
    ]) {
      expect((await entered.inputValue()).split("\n")).toContain(line);
    }
    await entered.focus();
    expect(await entered.evaluate((box) => box.selectionEnd - box.selectionStart)).toBeGreaterThan(1000);

    await page.getByRole("button", { name: "Start again" }).click();
    // The readable figures come back from the page's address.
    await expect(yes(page, "2.1.2")).toHaveValue("6");
    await expect(entered).toBeVisible();
    await openPublished(page, "Bexley, July 2024");
    await expectAsPrinted(page, report("bexley-2024"));
  });

  /** Gives a function the exports of the program as soon as the program runs. */
  const reach = (page, first = () => {}) =>
    page.addInitScript(`{
      const { instantiateStreaming } = WebAssembly;
      WebAssembly.instantiateStreaming = async (...given) => {
        const { module, instance } = await instantiateStreaming(...given);
        const start = () => {
          instance.exports.__wbindgen_start();
          globalThis.program = exports;
          (${first})();
        };
        const exports = { ...instance.exports, __wbindgen_start: start };
        return { module, instance: { exports } };
      };
    }`);

  /** From now on, the program reads beside its memory when a calculator starts. */
  const breakStart = () => {
    program.calculator_new = () => program.calculator_value(2 ** 32 - 64);
  };

  for (const [name, trap, says] of [
    [
      "a read beside the memory",
      () => {
        const { calculator_value } = program;
        program.calculator_value = () => {
          program.calculator_value = calculator_value;
          return calculator_value(2 ** 32 - 64);
        };
        setTimeout(() => document.querySelector("inspection-ratings").value);
      },
      "memory access out of bounds",
    ],
    [
      "calls too deep for the browser",
      () => {
        const element = document.querySelector("inspection-ratings");
        setTimeout(() => {
          // The program sets this field of the value that it returns.
          Object.defineProperty(Object.prototype, "version", { set: () => element.value, configurable: true });
          try {
            element.value;
          } finally {
            delete Object.prototype.version;
          }
        });
      },
      "Maximum call stack size exceeded",
    ],
  ]) {
    test(`after a trap of the program as after a fault it knows of: ${name}`, async ({ page }) => {
      await reach(page);
      await open(page);
      await percentage(page, "2.1.1").fill("72");
      await page.evaluate(() => document.querySelector("main").append(document.createElement("inspection-ratings")));
      const [first, second] = [0, 1].map((place) => page.locator("inspection-ratings").nth(place));
      await expect(score(second)).toBeVisible();
      await first.getByRole("textbox", { name: /^2\.1\.2 / }).focus();
      await page.evaluate(trap);
      await page.keyboard.press("5");
      for (const element of [first, second]) await expect(element.getByRole("alert")).toContainText(says);
      await expect(first.getByRole("textbox", { name: "What you entered" })).toHaveValue(/2\.1\.1 .*: 72$/m);

      await first.getByRole("button", { name: "Start again" }).click();
      await second.getByRole("button", { name: "Start again" }).click();
      for (const [element, figure] of [[first, "64"], [second, "52"]]) {
        await element.getByRole("textbox", { name: /^2\.1\.1 / }).fill(figure);
        await expect(element.locator(".ir-question__band").first()).toHaveText("Requires improvement");
      }
    });
  }

  test("a trap while the program starts takes the first view away", async ({ page }) => {
    await reach(page, breakStart);
    await page.goto("./#ratings:1/yjs-2021/2.1.1=72");
    await expect(page.getByRole("alert")).toContainText("memory access out of bounds");
    await page.getByRole("button", { name: "Start again" }).click();
    await changeFigures(page);
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
  });

  test("a trap while one element starts stops the other elements, which have the same program", async ({ page }) => {
    await reach(page);
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    // The script of the address would call the program too.
    await expect(page).toHaveURL(/2\.1\.1=72/);
    await page.evaluate(breakStart);
    await page.evaluate(() => document.querySelector("main").append(document.createElement("inspection-ratings")));
    await expect(page.getByRole("alert")).toHaveCount(2);
    await expect(page.getByRole("textbox", { name: "What you entered" })).toHaveValue(/2\.1\.1 .*: 72$/m);
  });

  test("a trap of another program on the page stops no calculator", async ({ page }) => {
    // The program has one function, whose only instruction is `unreachable`.
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    await page.route("**/other.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from(bytes) }));
    await open(page);
    await percentage(page, "2.1.1").fill("72");
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.evaluate(async () => {
      const { instance } = await WebAssembly.instantiateStreaming(fetch("other.wasm"));
      setTimeout(() => instance.exports.t());
      // Programs made by Emscripten break off in this way.
      Promise.reject(new WebAssembly.RuntimeError("Aborted()"));
    });
    await expect.poll(() => errors.sort()).toEqual(["Aborted()", "unreachable"]);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await percentage(page, "2.1.1").fill("80");
    await expect(rating(page, "2.1")).toBeVisible();
    await expect(percentage(page, "2.1.1")).toHaveValue("80");
  });
});
