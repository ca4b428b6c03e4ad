// Scripts and programs that the browser fetches later. If a script does not come, the page says so near the pressed button, the next press tries
// again, and the typed figures stay.
import { readFileSync } from "node:fs";
import { judge, open, openPublished, percentage, score, standard, started, toForm, unfoldPanel } from "../calculator.js";
import { expect, test } from "../watched.js";

const WORKBOOK = readFileSync(new URL("../../sheets/workbooks/audit.xlsx", import.meta.url));

/** The faults under which no script comes any more: each answers the request for a script. */
const FAULTS = {
  "the server has it no more": (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }),
  "the server answers with another page": (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Home</h1>" }),
  "there is no connection": (route) => route.abort("internetdisconnected"),
  "the server fails": (route) => route.fulfill({ status: 503, body: "" }),
  "a filter blocks it": (route) => route.abort("blockedbyclient"),
};

/** Lets no script or program come from now on. Returns a function that lets them come again. */
async function withhold(page, fault, of = /\.(js|wasm)(\?.*)?$/) {
  const answer = FAULTS[fault];
  await page.route(of, answer);
  return () => page.unroute(of, answer);
}

const drafts = (page) => page.locator("#drafts");
const keep = (page) => page.getByRole("checkbox", { name: "Keep drafts in this browser" });
const saved = (page) => drafts(page).getByRole("listitem");
const openDrafts = (page) => page.getByText("Keep drafts on this device").click();

async function saveDraft(page, name) {
  await page.getByRole("textbox", { name: "Name of the draft" }).fill(name);
  await page.getByRole("button", { name: "Save draft" }).click();
}

test.describe("a panel whose script does not come", () => {
  for (const fault of Object.keys(FAULTS)) {
    test(`drafts, because ${fault}: nothing looks kept, and the next press tries again`, async ({ page }) => {
      await open(page);
      await percentage(page, "2.1.1").fill("72");
      const end = await withhold(page, fault);
      await openDrafts(page);
      await expect(drafts(page).getByRole("alert")).toContainText("could not be loaded, so nothing in it works yet");
      await keep(page).click();
      await expect(drafts(page).getByRole("alert")).toHaveCount(1);
      await expect(keep(page)).not.toBeChecked();
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
      await expect(percentage(page, "2.1.1")).toHaveValue("72");
      await end();
      await keep(page).click();
      await expect(drafts(page).getByRole("status")).toContainText("is saved on this device");
      await expect(drafts(page).getByRole("alert")).toHaveCount(0);
      await saveDraft(page, "One");
      await expect(saved(page)).toHaveCount(1);
    });
  }

  test("drafts: the button in its words tries again too, and so does opening it again", async ({ page }) => {
    await open(page);
    const end = await withhold(page, "there is no connection");
    await openDrafts(page);
    const again = drafts(page).getByRole("button", { name: "Try again" });
    await again.click();
    await expect(drafts(page).getByRole("alert")).toHaveCount(1);
    // A press during an attempt is no new attempt, so the next press waits for the end of the one before.
    const failed = page.waitForEvent("console", (message) => message.type() === "error" && /dynamically imported/.test(message.text()));
    await openDrafts(page);
    await openDrafts(page);
    await failed;
    await expect(drafts(page).getByRole("alert")).toHaveCount(1);
    await end();
    await again.click();
    await expect(again).toHaveCount(0);
    await keep(page).check();
    await saveDraft(page, "One");
    await expect(saved(page)).toHaveCount(1);
  });

  test("drafts: a box that is ticked while the script is on its way counts", async ({ page }) => {
    await open(page);
    let come;
    const waited = new Promise((resolve) => (come = resolve));
    await page.route(/drafts[^/]*\.js$/, async (route) => {
      await waited;
      await route.continue();
    });
    await openDrafts(page);
    await keep(page).check();
    come();
    await saveDraft(page, "One");
    await expect(saved(page)).toHaveCount(1);
    await expect(keep(page)).toBeChecked();
  });

  test("the panel for frames", async ({ page }) => {
    await open(page);
    const panel = page.locator("#embed");
    const end = await withhold(page, "the server has it no more");
    await panel.locator("summary").first().click();
    await expect(panel.getByRole("alert")).toContainText("could not be loaded");
    await end();
    await panel.getByRole("button", { name: "Try again" }).click();
    await expect(panel.getByRole("alert")).toHaveCount(0);
    await expect(panel.locator("#embed-code")).toHaveValue(/<(iframe|inspection-ratings)/);
  });
});

test.describe("drafts in a browser that", () => {
  test("blocks the channel between tabs are kept all the same", async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.BroadcastChannel = class {
        constructor() {
          throw new DOMException("Access denied", "SecurityError");
        }
      };
    });
    await open(page);
    await openDrafts(page);
    await keep(page).check();
    await saveDraft(page, "One");
    await expect(saved(page)).toHaveCount(1);
    await page.reload();
    await started(page);
    // The panel is open, because a draft is on the page.
    await expect(saved(page)).toHaveCount(1);
  });

  test("has no channel between tabs are kept all the same", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
    await open(page);
    await openDrafts(page);
    await keep(page).check();
    await saveDraft(page, "One");
    await expect(saved(page)).toHaveCount(1);
  });

  test("has kept them by a newer page says so, and not that its window is private", async ({ page }) => {
    await open(page);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open("inspection-ratings-drafts", 99);
          request.onsuccess = () => resolve(request.result.close());
        }),
    );
    await openDrafts(page);
    await expect(drafts(page).getByRole("status")).toContainText("A newer version of this page has kept drafts here. Reload this page");
    await expect(keep(page)).not.toBeChecked();
  });

  for (const [name, press] of [
    ["two presses at once", (page) => page.getByRole("button", { name: "Save draft" }).dblclick()],
    ["five presses at once", (page) => page.getByRole("button", { name: "Save draft" }).click({ clickCount: 5 })],
    ["Enter held down", async (page) => {
      await page.getByRole("textbox", { name: "Name of the draft" }).focus();
      for (let times = 0; times < 5; times++) await page.keyboard.down("Enter");
      await page.keyboard.up("Enter");
    }],
    ["presses in one task", (page) => page.getByRole("button", { name: "Save draft" }).evaluate((button) => {
      for (let times = 0; times < 3; times++) button.click();
    })],
  ]) {
    test(`gets ${name} makes one draft`, async ({ page }) => {
      await open(page);
      await openDrafts(page);
      await keep(page).check();
      await page.getByRole("textbox", { name: "Name of the draft" }).fill("One");
      await press(page);
      await expect(saved(page)).toHaveCount(1);
      await page.waitForTimeout(300);
      await expect(saved(page)).toHaveCount(1);
    });
  }

  test("a draft that is opened again after other figures is the draft again", async ({ page }) => {
    await open(page);
    await percentage(page, "2.1.1").fill("70");
    await openDrafts(page);
    await keep(page).check();
    await saveDraft(page, "One");
    for (const other of ["Bexley, July 2024", "Islington, August 2024"]) {
      await drafts(page).getByRole("button", { name: "Open One" }).click();
      await toForm(page);
      await expect(percentage(page, "2.1.1")).toHaveValue("70");
      await openPublished(page, other);
    }
    await drafts(page).getByRole("button", { name: "Open One" }).click();
    await toForm(page);
    await expect(percentage(page, "2.1.1")).toHaveValue("70");
  });
});

test.describe("what leaves the calculator", () => {
  for (const fault of ["the server has it no more", "there is no connection", "the server answers with another page"]) {
    test(`is not fetched because ${fault}: each button says so, and works at the next press`, async ({ page }) => {
      test.slow();
      await open(page);
      // The first use of the calculator would fetch most of it.
      const end = await withhold(page, fault);
      await openPublished(page, "Bexley, July 2024");
      await unfoldPanel(page, "Copy, save or print");
      const buttons = page.getByRole("region", { name: "Copy, save or print" }).getByRole("button", { name: /^Save/ });
      await expect(buttons.nth(3)).toBeVisible();
      const names = await buttons.allTextContents();
      for (const name of names) {
        await page.getByRole("button", { name, exact: true }).click();
        await expect(page.locator(".ir-message").filter({ hasText: /could not be loaded/ }), name).toHaveCount(1);
      }
      await end();
      for (const name of names) {
        const download = page.waitForEvent("download");
        await page.getByRole("button", { name, exact: true }).click();
        expect((await download).suggestedFilename(), name).toMatch(/\.(json|csv|svg|png|xlsx)$/);
      }
    });
  }
});

test.describe("what comes into the calculator", () => {
  const bringIn = (page) => page.getByRole("region", { name: "Paste or open figures" });
  const CASES = "Case\t2.1.1\t2.1.2\n1\tYes\tNo\n2\tYes\tYes";

  for (const [name, bring] of [
    ["a text", (page) => bringIn(page).getByRole("textbox").first().fill(CASES)],
    ["a text file", (page) => bringIn(page).locator("input[type=file]").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(CASES) })],
    ["a workbook", (page) => bringIn(page).locator("input[type=file]").setInputFiles({ name: "a.xlsx", mimeType: "application/octet-stream", buffer: WORKBOOK })],
  ]) {
    for (const fault of ["the server has it no more", "there is no connection"]) {
      test(`${name} whose script is not fetched because ${fault} is answered, and read at the next try`, async ({ page }) => {
        await page.goto("about:blank");
        await open(page);
        await percentage(page, "2.2.1").fill("72");
        // The first use of the calculator requests these scripts too, and they do not come then either.
        const end = await withhold(page, fault);
        await page.reload().catch(() => {});
        await end();
        await page.reload();
        await started(page);
        const endAgain = await withhold(page, fault);
        await unfoldPanel(page, "Paste or open figures");
        await bring(page);
        await expect(bringIn(page)).toContainText(/could not be (loaded|fetched)/);
        await expect(percentage(page, "2.2.1")).toHaveValue("72");
        await endAgain();
        if (name === "a text") await bringIn(page).getByRole("textbox").first().fill("");
        await bring(page);
        await expect(page.locator(".ir-offer")).toBeVisible();
      });
    }
  }
});

test.describe("the form before its program", () => {
  const waiting = (page) => page.locator("#waiting");
  const type = async (page) => {
    await page.getByLabel(/^2\.1\.1.*percentage yes$/).fill("72");
    await page.getByLabel(/^2\.1\.2.*percentage yes$/).fill("81");
  };

  for (const fault of Object.keys(FAULTS)) {
    test(`whose script does not come, because ${fault}, says that it is not counting, and keeps what was typed`, async ({ page }) => {
      await withhold(page, fault, /\/assets\/[^/]*\.js$/);
      await page.goto("./");
      await type(page);
      await expect(waiting(page)).toBeHidden();
      await expect(waiting(page)).toBeVisible({ timeout: 8000 });
      await expect(waiting(page)).toContainText("Not counting yet: the calculator’s script has not come. What you enter stays here, but has no rating.");
      await expect(page.getByLabel(/^2\.1\.1.*percentage yes$/)).toHaveValue("72");
    });
  }

  for (const [name, late] of [
    ["a program that comes in time", 0],
    ["a program that comes late", 6000],
  ]) {
    test(`${name}: what was typed counts then, and no word is left`, async ({ page }) => {
      test.slow();
      await page.route(/app[^/]*\.wasm$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, late));
        await route.continue();
      });
      await page.goto("./#ratings:1/yjs-2021");
      if (late) {
        await type(page);
        await expect(waiting(page)).toBeVisible({ timeout: 8000 });
        await expect(waiting(page)).toContainText("Not counting yet: the calculator’s program is still on its way. You can go on");
      }
      await started(page);
      await expect(waiting(page)).toHaveCount(0);
      if (late) {
        await expect(percentage(page, "2.1.1")).toHaveValue("72");
        await expect.poll(() => page.locator("inspection-ratings").evaluate(({ value }) => Object.keys(value.answers))).toEqual(["2.1.1", "2.1.2"]);
      }
      await page.waitForTimeout(4500);
      await expect(waiting(page)).toHaveCount(0);
    });
  }

  for (const [name, answer, says] of [
    ["is gone", FAULTS["the server has it no more"], "was not found on the server"],
    ["is another page", FAULTS["the server answers with another page"], "sent something else instead"],
    ["cannot be reached", FAULTS["there is no connection"], /could not be|connection/i],
  ]) {
    test(`a program that ${name} is named, with what was typed`, async ({ page }) => {
      let go;
      const gone = new Promise((resolve) => (go = resolve));
      await page.route(/app[^/]*\.wasm$/, async (route) => {
        await gone;
        await answer(route);
      });
      await page.goto("./");
      await type(page);
      go();
      const box = page.locator("inspection-ratings").getByRole("alert");
      await expect(box).toContainText(says);
      await expect(page.locator("inspection-ratings").getByRole("textbox").first()).toHaveValue(/72[\s\S]*81/);
      await expect(waiting(page)).toHaveCount(0);
    });
  }
});

test.describe("a deploy while the page is open", () => {
  test("takes the scripts' names away: each thing that needs one says so, and the figures stay", async ({ page }) => {
    test.slow();
    await open(page);
    // The first use of the calculator would fetch most of it.
    await withhold(page, "the server has it no more", /\/(assets|package)\//);
    await percentage(page, "2.1.1").fill("72");
    await judge(page, "1.1", "Good");
    await openDrafts(page);
    await expect(drafts(page).getByRole("alert")).toContainText("a newer one may have replaced it: reload it. Your figures stay.");
    await unfoldPanel(page, "Copy, save or print");
    await page.getByRole("button", { name: "Save picture (SVG)" }).click();
    await expect(page.locator(".ir-message")).toContainText("a newer page has replaced this one");
    await expect(standard(page, "2.1")).toBeVisible();
    await percentage(page, "2.1.2").fill("80");
    await expect(score(page)).toHaveText(/of 36$/);
    // The new page opens the figures.
    await page.unroute(/\/(assets|package)\//);
    await page.reload();
    await started(page);
    await toForm(page);
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await expect(percentage(page, "2.1.2")).toHaveValue("80");
  });
});
