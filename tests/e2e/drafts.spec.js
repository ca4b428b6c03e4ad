// Drafts kept on this device: they are off at first, no draft is overwritten silently, and each change can be undone.
import { addressOf, complaintsOf, focused, open, openPublished, panelOf, percentage, place, score, tabTo, toForm, tool, yes } from "./calculator.js";
import { expect, test } from "./watched.js";

const panel = (page) => page.locator("#drafts");
const keep = (page) => page.getByRole("checkbox", { name: "Keep drafts in this browser" });
const name = (page) => page.getByRole("textbox", { name: "Name of the draft" });
const button = (page, label) => panel(page).getByRole("button", { name: label, exact: true });
const said = (page) => panel(page).getByRole("status");
const rows = (page) => panel(page).getByRole("listitem");
const names = (page) => panel(page).locator("li strong");

async function openPanel(page) {
  await open(page);
  await page.getByText("Keep drafts on this device").click();
  await expect(keep(page)).toBeVisible();
}

async function turnOn(page) {
  await openPanel(page);
  await keep(page).check();
  await expect(said(page)).toHaveText("Drafts will now be kept on this device. Nothing is entered yet. What you enter is saved as a draft.");
}

async function save(page, as) {
  await name(page).fill(as);
  await panel(page).getByRole("button", { name: /^Save (draft|as another draft)$/ }).click();
}

/** Drafts with a figure each, saved under their names. */
async function withDrafts(page, drafts) {
  await turnOn(page);
  for (const [as, figure] of Object.entries(drafts)) {
    await percentage(page, "2.1.1").fill(figure);
    await save(page, as);
    await expect(said(page)).toContainText(`“${as}” is saved on this device.`);
  }
}

/** The same page in another tab, with the panel open. */
async function another(context) {
  const page = await context.newPage();
  await openPanel(page);
  return page;
}

const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test("nothing is kept until a person switches drafts on", async ({ page }) => {
  const complaints = complaintsOf(page);
  await openPanel(page);
  await expect(keep(page)).not.toBeChecked();
  await expect(keep(page)).toHaveAccessibleDescription(/stored in this browser on this device, and are not sent anywhere\..*Switching this off deletes all drafts/s);
  await expect(name(page)).toHaveCount(0);
  expect(await databases(page)).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ""]);
  expect(complaints).toEqual([]);
});

test("a draft is saved, listed, and opened in one step", async ({ page }) => {
  const complaints = complaintsOf(page);
  await turnOn(page);
  await openPublished(page, "Bexley, July 2024");
  await save(page, "Before the visit");
  await expect(rows(page)).toHaveText([/^Before the visitYouth justice services, 2021 standards\. Good, 27 of 36\. \d+ \w+ \d{4}, \d\d:\d\d/]);
  // A reload would keep the figures, because the address may contain them by now.
  await page.goto("about:blank");
  await page.goto(addressOf("yjs-2021"));
  await expect(score(page)).toHaveText("0 to 36 of 36");
  await page.getByText("Keep drafts on this device").click();
  await percentage(page, "2.1.1").fill("12");
  await button(page, "Open Before the visit").click();
  await expect(score(page)).toHaveText("27 of 36");
  await expect(name(page)).toHaveValue("Before the visit");
  await expect(said(page)).toHaveText("“Before the visit” is open. It is saved as you change it.");
  // Complete figures open in the reading view.
  await expect(page.getByRole("heading", { name: "Bexley Youth Justice Service" })).toBeVisible();
  await button(page, "Go back to your earlier figures").click();
  await expect(said(page)).toHaveText("Your earlier figures are back.");
  await toForm(page);
  await expect(percentage(page, "2.1.1")).toHaveValue("12");
  expect(complaints).toEqual([]);
});

test("a draft is compared with the figures on the page, if it is under the same standards", async ({ page }) => {
  await turnOn(page);
  await openPublished(page, "Bexley, July 2024");
  await save(page, "July");
  await openPublished(page, "Islington, August 2024");
  await button(page, "Compare July").click();
  const july = `July, saved ${await page.evaluate(() => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" }).format())}`;
  await expect(said(page)).toHaveText(`“Compare” shows “${july}” beside the figures on the page.`);
  await expect(panelOf(page, "Compare")).toContainText("Islington has 7 points more than Bexley, and is rated Outstanding, not Good.");
  await expect(page.getByLabel("Compare with").locator("option:checked")).toHaveText(july);
  await expect.poll(() => focused(page)).toBe("Compare with");
  await expect(score(page)).toHaveText("34 of 36");
  await openPublished(page, "Camden, 2025");
  await button(page, "Compare July").click();
  await expect(said(page)).toHaveText(`“${july}” is under other standards than the figures on the page, so the two cannot be compared.`);
  await expect(score(page)).toHaveText("11 of 12");
});

test("the scores of drafts that are complete are shown over time, for each of the standards", async ({ page }) => {
  await turnOn(page);
  for (const [report, as] of [
    ["Bexley, July 2024", "First"], ["Camden, 2025", "Another service"], ["Islington, August 2024", "Second"],
  ]) {
    await openPublished(page, report);
    await save(page, as);
    await expect(said(page)).toHaveText(`“${as}” is saved on this device.`);
  }
  const rows = panel(page).getByRole("region", { name: "Scores over time" }).getByRole("row");
  await expect(rows).toHaveText([
    "DraftSavedScoreRatingChange", /^First.*27 of 36Good$/, /^Second.*34 of 36Outstanding▲ up 7 points$/,
  ]);
  await button(page, "Delete First").click();
  await expect(rows).toHaveCount(0);
  await button(page, "Restore “First”").click();
  await expect(rows).toHaveCount(3);
});

test("the next day begins with the draft that was saved last", async ({ page, context }) => {
  const complaints = complaintsOf(page);
  await withDrafts(page, { One: "70", Two: "80" });
  const next = await context.newPage();
  await open(next);
  await next.getByRole("button", { name: "Continue “Two”" }).click();
  await expect(percentage(next, "2.1.1")).toHaveValue("80");
  await expect(said(next)).toHaveText("“Two” is open. It is saved as you change it.");
  await expect(name(next)).toHaveValue("Two");
  await expect(next.locator("#continue")).toHaveText(/^“Two”: saved \d\d:\d\d$/);
  // The drafts are figures to compare with, each with its day.
  await place(next, "Compare").click();
  const day = await next.evaluate(() => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" }).format());
  await next.getByLabel("Compare with").selectOption(`One, saved ${day}`);
  await expect(next.locator(".ir-comparison")).toContainText("▲\u00a0up 10 percentage points");
  // A reader who comes by a link, or keeps no drafts, gets no “Continue”.
  const linked = await context.newPage();
  await linked.goto("./#ratings:1/iyjs-2025/2.1.1=44");
  await toForm(linked);
  await expect(percentage(linked, "2.1.1")).toHaveValue("44");
  await expect(linked.locator("#continue")).toBeHidden();
  expect(complaints).toEqual([]);
});

test("a draft that is not complete says so, and a draft needs a name", { tag: "@exhaustive" }, async ({ page }) => {
  await withDrafts(page, { Half: "70" });
  await expect(rows(page)).toContainText("Not complete");
  await save(page, "  ");
  await expect(panel(page).getByRole("alert")).toHaveText("Enter a name for the draft");
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveAccessibleDescription("Enter a name for the draft");
  await name(page).fill("x");
  await expect(panel(page).getByRole("alert")).toHaveCount(0);
});

test("saving again replaces the draft, and the draft before can be put back", { tag: "@exhaustive" }, async ({ page }) => {
  await withDrafts(page, { Ours: "70" });
  await percentage(page, "2.1.1").fill("90");
  await save(page, "Ours");
  await expect(said(page)).toHaveText("“Ours” is saved on this device, replacing the earlier version.");
  await button(page, "Restore the earlier “Ours”").click();
  await expect(said(page)).toHaveText("Restored.");
  await button(page, "Open Ours").click();
  await expect(percentage(page, "2.1.1")).toHaveValue("70");
});

test("the list marks the draft that is on the page, and says that it is saved", { tag: "@exhaustive" }, async ({ page }) => {
  const now = /^On the page now, saved \d\d:\d\d\.$/;
  const left = "Opened before. Other figures are on the page now.";
  const marks = panel(page).locator(".drafts__now");
  await withDrafts(page, { One: "70", Two: "80" });
  await expect(marks).toHaveText([now, ""]);
  await button(page, "Open One").click();
  await expect(marks).toHaveText(["", now]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(marks).toHaveText(["", left]);
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(marks).toHaveText(["", now]);
  await percentage(page, "2.1.1").fill("65");
  await expect(marks).toHaveText([now, ""]);
  await expect(names(page)).toHaveText(["One", "Two"]);
  // The address follows the figures all the same.
  await expect(page).toHaveURL(/2\.1\.1=65/);
});

/** The page as another day begins: in another tab, with the draft that was saved last. */
async function continued(context, draft) {
  const page = await context.newPage();
  await open(page);
  await page.getByRole("button", { name: `Continue “${draft}”` }).click();
  await expect(said(page)).toContainText(`“${draft}” is open.`);
  return page;
}

for (const width of [390, 1400]) {
  test(`ticking the box keeps what is entered, and says so at once, at ${width} px`, async ({ page, context }) => {
    const complaints = complaintsOf(page);
    await page.setViewportSize({ width, height: 844 });
    await openPanel(page);
    await page.getByLabel("Service (optional)").fill("Borough");
    await percentage(page, "2.1.1").fill("70");
    await keep(page).check();
    const day = await page.evaluate(() => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" }).format());
    await expect(said(page)).toContainText(`“Borough, ${day}” is saved on this device`);
    await expect(said(page)).toBeInViewport();
    await expect(name(page)).toHaveValue(`Borough, ${day}`);
    await percentage(page, "2.1.2").fill("80");
    await expect(panel(page).locator(".drafts__now")).toHaveText(/^On the page now, saved/);
    await page.close();
    const next = await continued(context, `Borough, ${day}`);
    await expect(percentage(next, "2.1.1")).toHaveValue("70");
    await expect(percentage(next, "2.1.2")).toHaveValue("80");
    expect(complaints).toEqual([]);
  });
}

test("a draft that is open saves itself: when the page rests, when it is left, and after a reload", async ({ page, context }) => {
  const complaints = complaintsOf(page);
  await withDrafts(page, { Audit: "70" });
  await page.close();
  let next = await continued(context, "Audit");
  await percentage(next, "2.1.1").fill("71");
  await expect(next.locator("#continue")).toHaveText("“Audit”: saving");
  await expect(next.locator("#continue")).toHaveText(/^“Audit”: saved/);
  await expect(said(next)).toHaveText("“Audit” is saved as you change it.");
  await next.reload();
  await expect(next.locator("#continue")).toHaveText(/^“Audit”: saved/);
  await percentage(next, "2.1.1").fill("72");
  await next.goto("about:blank");
  await next.close();
  next = await continued(context, "Audit");
  await expect(percentage(next, "2.1.1")).toHaveValue("72");
  await percentage(next, "2.1.1").fill("73");
  await expect(said(next)).toContainText("saved as you change it");
  await next.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(next.locator("#continue")).toHaveText(/^“Audit”: saved/);
  await next.close();
  next = await continued(context, "Audit");
  await expect(percentage(next, "2.1.1")).toHaveValue("72");
  await percentage(next, "2.1.1").fill("99");
  await button(next, "Put “Audit” back as it was when you opened it").click();
  await button(next, "Open Audit").click();
  await expect(percentage(next, "2.1.1")).toHaveValue("72");
  expect(complaints).toEqual([]);
});

test("a draft does not take over other figures: of a report, of a scenario, or of a link", { tag: "@exhaustive" }, async ({ page }) => {
  await withDrafts(page, { Audit: "70" });
  const mark = panel(page).locator(".drafts__now");
  const opensAs = async (figure) => {
    await button(page, "Open Audit").click();
    await toForm(page);
    await expect(percentage(page, "2.1.1")).toHaveValue(figure);
  };
  await page.getByRole("button", { name: "Start a scenario", exact: true }).click();
  await percentage(page, "2.1.1").fill("90");
  await expect(mark).toHaveText(/without the scenario that is shown\.$/);
  await page.waitForTimeout(600);
  await opensAs("70");
  await openPublished(page, "Bexley, July 2024");
  await expect(mark).toHaveText("Opened before. Other figures are on the page now.");
  await page.waitForTimeout(600);
  await opensAs("70");
  await page.evaluate(() => (location.hash = "#ratings:1/yjs-2021/2.1.1=44"));
  await toForm(page);
  await expect(percentage(page, "2.1.1")).toHaveValue("44");
  await page.waitForTimeout(600);
  await opensAs("70");
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await page.waitForTimeout(600);
  await opensAs("70");
});

test("the sheet of another quarter does not overwrite the draft, and the reader says where it is saved", { tag: "@exhaustive" }, async ({ page, context }) => {
  await withDrafts(page, { "Quarter 3": "70" });
  const next = await continued(context, "Quarter 3");
  const top = next.locator("#continue");
  const sheet = (yes) => `Case,2.1.1,2.1.2,2.1.3\n1,${yes},no,yes\n2,yes,${yes},no\n3,no,yes,${yes}\n`;
  const fillIn = async (text) => {
    if (!(await next.getByLabel("Paste figures").isVisible())) await place(next, "Paste or open figures").click();
    await next.getByLabel("Paste figures").fill(text);
    await tool(next, "Fill in the counts").click();
  };
  // The name of the service and the figures of the quarter are changes of the draft.
  await next.getByLabel("Service (optional)").pressSequentially("Borough");
  await fillIn(sheet("yes"));
  await expect(top).toHaveText(/^“Quarter 3”: saved/);
  // Of another quarter, several figures differ.
  await fillIn(sheet("no"));
  await expect(top).toContainText("Not saved: these are not the figures of “Quarter 3”.");
  // The page is seen whole, not cut at its edges: nothing covers the buttons, at any width.
  for (const width of [320, 768, 1024, 1400]) {
    await next.setViewportSize({ width, height: 900 });
    const covered = await top.getByRole("button").evaluateAll((buttons) =>
      buttons.map((button) => {
        button.scrollIntoView({ block: "center" });
        const { left, top, right, bottom } = button.getBoundingClientRect();
        return [top + 1, bottom - 1].map((at) => document.elementFromPoint((left + right) / 2, at) === button);
      }),
    );
    expect(covered, `${width} px`).toEqual([[true, true], [true, true]]);
  }
  await expect(said(next)).toHaveText("Other figures are on the page now, and are not saved. “Quarter 3” stays as it was.");
  await tool(next, "Undo").click();
  await expect(top).toHaveText(/^“Quarter 3”: saved/);
  await expect(said(next)).toHaveText("“Quarter 3” is open. It is saved as you change it.");
  await tool(next, "Redo").click();
  await top.getByRole("button", { name: "Save as a new draft" }).click();
  await expect(names(next)).toHaveText([/^Borough, /, "Quarter 3"]);
  await name(next).fill("Quarter 4");
  await button(next, "Save draft").click();
  await expect(names(next)).toHaveText(["Quarter 4", "Quarter 3"]);
  await button(next, "Open Quarter 3").click();
  await toForm(next);
  await expect(yes(next, "2.1.1")).toHaveValue("2");
  await fillIn(sheet("no"));
  await button(next, "Save in “Quarter 3”").click();
  await expect(said(next)).toHaveText("“Quarter 3” is saved on this device, replacing the earlier version.");
  await next.close();
  const later = await continued(context, "Quarter 3");
  await toForm(later);
  await expect(yes(later, "2.1.1")).toHaveValue("1");
});

test("a draft of a scenario has the actual figures too, and print has nothing about drafts", { tag: "@exhaustive" }, async ({ page }) => {
  await turnOn(page);
  await percentage(page, "2.1.1").fill("70");
  await tool(page, "Start a scenario").click();
  await percentage(page, "2.1.1").fill("90");
  await save(page, "Plan");
  await expect(said(page)).toContainText("“Plan” is saved on this device.");
  await page.reload();
  const top = page.locator("#continue");
  await expect(top).toHaveText(/^“Plan”: saved \d\d:\d\d$/);
  await page.getByRole("radio", { name: /^(Baseline|Actual)/ }).check();
  await expect(top).toHaveText(/^“Plan”: saved \d\d:\d\d, with the scenario$/);
  await page.emulateMedia({ media: "print" });
  await expect(top).toBeHidden();
});

test("“Save as another draft” leaves the draft as it was opened", { tag: "@exhaustive" }, async ({ page }) => {
  await withDrafts(page, { Audit: "70" });
  await percentage(page, "2.1.1").fill("90");
  await expect(said(page)).toHaveText("“Audit” is saved as you change it.");
  await name(page).fill("Variant");
  await button(page, "Save as another draft").click();
  await expect(said(page)).toHaveText("“Variant” is saved on this device. “Audit” stays as it was when you opened it.");
  await button(page, "Open Audit").click();
  await expect(percentage(page, "2.1.1")).toHaveValue("70");
  await button(page, "Open Variant").click();
  await expect(percentage(page, "2.1.1")).toHaveValue("90");
});

test("a name that a draft has already needs a confirmation, and another name makes another draft", { tag: "@exhaustive" }, async ({ page }) => {
  await withDrafts(page, { One: "70", Two: "80" });
  await save(page, "One");
  await expect(said(page)).toHaveText("There is already a draft called “One”.");
  await expect(button(page, "Keep both")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("“One (2)” is saved on this device.");
  await expect(names(page)).toHaveText(["One (2)", "Two", "One"]);
  await save(page, "Two");
  await button(page, "Replace it").click();
  await expect(rows(page)).toHaveCount(3);
});

test.describe("can be taken back", () => {
  test("a new name", { tag: "@exhaustive" }, async ({ page }) => {
    await withDrafts(page, { One: "70", Two: "80" });
    await button(page, "Rename One").click();
    const field = page.getByRole("textbox", { name: "New name of One" });
    await expect(field).toBeFocused();
    await field.fill("Two");
    await page.keyboard.press("Enter");
    await expect(said(page)).toHaveText("There is already a draft called “Two”. Choose another name.");
    await field.fill("Three");
    await page.keyboard.press("Enter");
    await expect(said(page)).toHaveText("“One” is now called “Three”.");
    await expect.poll(async () => (await names(page).allTextContents()).sort()).toEqual(["Three", "Two"]);
    await button(page, "Rename it back to “One”").click();
    await expect(said(page)).toHaveText("Restored.");
    await expect.poll(async () => (await names(page).allTextContents()).sort()).toEqual(["One", "Two"]);
    await button(page, "Rename One").click();
    await page.keyboard.press("Escape");
    await expect(button(page, "Rename One")).toBeFocused();
  });

  test("deletions, one after the other", { tag: "@exhaustive" }, async ({ page }) => {
    await withDrafts(page, { One: "70", Two: "80" });
    await button(page, "Delete One").click();
    await expect(said(page)).toHaveText("“One” is deleted.");
    await expect(button(page, "Restore “One”")).toBeFocused();
    await button(page, "Delete Two").click();
    await expect(panel(page).getByText("No drafts yet.")).toBeVisible();
    await button(page, "Restore “Two”").click();
    await button(page, "Restore “One”").click();
    await expect(rows(page)).toHaveCount(2);
    await expect(button(page, "Open One")).toBeFocused();
    await button(page, "Open One").click();
    await expect(percentage(page, "2.1.1")).toHaveValue("70");
  });

  test("the deletion of all", { tag: "@exhaustive" }, async ({ page }) => {
    await withDrafts(page, { One: "70", Two: "80", Three: "90" });
    await button(page, "Delete all drafts").click();
    await expect(said(page)).toHaveText("3 drafts deleted.");
    await expect(rows(page)).toHaveCount(0);
    await button(page, "Restore 3 drafts").click();
    await expect(rows(page)).toHaveCount(3);
  });

  test("switching off, which deletes all", async ({ page }) => {
    await withDrafts(page, { One: "70", Two: "80" });
    await keep(page).uncheck();
    await expect(said(page)).toHaveText("2 drafts deleted. Drafts are no longer kept on this device. You can undo this until you leave this page.");
    await expect(name(page)).toHaveCount(0);
    await button(page, "Restore the drafts").click();
    await expect(keep(page)).toBeChecked();
    await expect(rows(page)).toHaveCount(2);
    await keep(page).uncheck();
    await expect(said(page)).toHaveText(/^2 drafts deleted\. Drafts are no longer kept/);
    await page.reload();
    await page.getByText("Keep drafts on this device").click();
    await expect(keep(page)).not.toBeChecked();
    // The reload has kept the figures of the tab, which are the first draft again.
    await keep(page).check();
    await expect(rows(page)).toHaveCount(1);
  });

  test("also after new drafts took the places of the old", { tag: "@exhaustive" }, async ({ page }) => {
    await withDrafts(page, { Old: "70" });
    await keep(page).uncheck();
    await keep(page).check();
    await save(page, "New");
    await expect(rows(page)).toHaveCount(1);
    await button(page, "Restore the drafts").click();
    await expect(rows(page)).toHaveCount(2);
    await expect.poll(async () => (await names(page).allTextContents()).sort()).toEqual(["New", "Old"]);
  });
});

test.describe("two tabs", { tag: "@exhaustive" }, () => {
  test("see each other's drafts", async ({ page, context }) => {
    await withDrafts(page, { One: "70" });
    const other = await another(context);
    await expect(rows(other)).toHaveText([/^One/]);
    await button(page, "Delete One").click();
    await expect(rows(other)).toHaveCount(0);
  });

  for (const [choice, drafts] of [
    ["Keep both", { Shared: "20", "Shared (2)": "90" }],
    ["Replace it", { Shared: "90" }],
  ]) {
    test(`say so when both change a draft: ${choice}`, async ({ page, context }) => {
      await withDrafts(page, { Shared: "70" });
      const other = await another(context);
      await button(other, "Open Shared").click();
      await percentage(other, "2.1.1").fill("20");
      await expect(said(page)).toHaveText("This draft was changed in another tab.");
      await percentage(page, "2.1.1").fill("90");
      await expect(page.locator("#continue")).toHaveText("“Shared”: not saved. Another tab has changed it. See what to do");
      await page.locator("#continue").getByRole("button").click();
      await expect(button(page, "Keep both")).toBeFocused();
      await button(page, choice).click();
      await expect(rows(page)).toHaveCount(Object.keys(drafts).length);
      for (const [draft, figure] of Object.entries(drafts)) {
        await button(page, `Open ${draft}`).click();
        await expect(percentage(page, "2.1.1")).toHaveValue(figure);
      }
    });

    test(`never overwrite each other silently: ${choice}`, async ({ page, context }) => {
      await withDrafts(page, { Shared: "70" });
      const other = await another(context);
      await button(other, "Open Shared").click();
      await expect(percentage(other, "2.1.1")).toHaveValue("70");
      await percentage(other, "2.1.1").fill("20");
      await save(other, "Shared");
      await expect(said(other)).toContainText("replacing the earlier version");

      await percentage(page, "2.1.1").fill("90");
      await save(page, "Shared");
      await expect(said(page)).toHaveText("This draft was changed in another tab.");
      await expect(percentage(page, "2.1.1")).toHaveValue("90");
      await button(page, choice).click();
      await expect(rows(page)).toHaveCount(Object.keys(drafts).length);
      for (const [draft, figure] of Object.entries(drafts)) {
        await button(page, `Open ${draft}`).click();
        await expect(percentage(page, "2.1.1")).toHaveValue(figure);
      }
    });
  }

  test("of which one switches drafts off leave the other's figures alone", async ({ page, context }) => {
    await withDrafts(page, { One: "70" });
    const other = await another(context);
    await keep(page).uncheck();
    await expect(keep(other)).not.toBeChecked();
    await expect(percentage(page, "2.1.1")).toHaveValue("70");
  });

  test("a draft deleted in one is not brought back by the other without a word", async ({ page, context }) => {
    // This tab gets no messages from the other tab.
    await page.addInitScript(() => {
      globalThis.BroadcastChannel = class {
        postMessage() {}
      };
    });
    await withDrafts(page, { One: "70" });
    const other = await another(context);
    await button(other, "Delete One").click();
    await button(page, "Rename One").click();
    await page.getByRole("textbox", { name: "New name of One" }).fill("Two");
    await page.keyboard.press("Enter");
    await expect(said(page)).toHaveText("“One” is deleted. The figures on this page are not saved.");
    await expect(rows(page)).toHaveCount(0);
  });
});

test.describe("a store that", { tag: "@exhaustive" }, () => {
  test("is refused says so, and the figures stay", async ({ page }) => {
    await page.addInitScript(() => {
      indexedDB.constructor.prototype.open = () => {
        throw new DOMException("no", "SecurityError");
      };
    });
    await openPanel(page);
    await percentage(page, "2.1.1").fill("70");
    await keep(page).click();
    await expect(said(page)).toHaveText(/^This browser does not let the page store anything, perhaps because this is a private window\. Your figures are still on this page\./);
    await expect(keep(page)).not.toBeChecked();
    await expect(percentage(page, "2.1.1")).toHaveValue("70");
  });

  test("is full says so, and loses nothing", async ({ page }) => {
    await withDrafts(page, { One: "70" });
    await page.evaluate(() => {
      const { add, put } = IDBObjectStore.prototype;
      window.refused = 0;
      window.makeRoom = () => Object.assign(IDBObjectStore.prototype, { add, put });
      // A browser without room begins the write, and then aborts its whole transaction.
      const fill = (write) =>
        function (...given) {
          const { transaction } = this;
          Object.defineProperty(transaction, "error", { value: new DOMException("full", "QuotaExceededError") });
          transaction.addEventListener("abort", () => setTimeout(() => window.refused++));
          queueMicrotask(() => transaction.abort());
          return write.apply(this, given);
        };
      Object.assign(IDBObjectStore.prototype, { add: fill(add), put: fill(put) });
    });
    await percentage(page, "2.1.1").fill("90");
    // The draft saves itself.
    await expect.poll(() => page.evaluate(() => window.refused)).toBe(1);
    for (const as of ["Two", "One"]) {
      const before = await page.evaluate(() => window.refused);
      await save(page, as);
      // The sentence of the first press would also be right for the second press.
      await expect.poll(() => page.evaluate(() => window.refused)).toBeGreaterThan(before);
      await expect(said(page)).toHaveText(/^This browser’s storage is full, so nothing was saved\. Your figures are still on this page\./);
      await expect(names(page)).toHaveText(["One"]);
      await expect(percentage(page, "2.1.1")).toHaveValue("90");
    }
    await page.evaluate(() => window.makeRoom());
    // What could not be saved is saved before the draft is opened anew.
    await button(page, "Open One").click();
    await expect(said(page)).toContainText("“One” is open.");
    await expect(percentage(page, "2.1.1")).toHaveValue("90");
  });
});

test.describe("where it is not the store that fails", { tag: "@exhaustive" }, () => {
  test("without the program drafts are kept, and only what needs figures says why it cannot be done", async ({ page }) => {
    await withDrafts(page, { One: "70" });
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("about:blank");
    await page.goto(addressOf("yjs-2021"));
    await expect(page.locator("inspection-ratings").getByRole("alert")).toContainText("could not be loaded");
    await page.getByText("Keep drafts on this device").click();
    const words = "The calculator is not running. Try this again once it is.";
    await button(page, "Open One").click();
    await expect(said(page)).toHaveText(words);
    await save(page, "Two");
    await expect(said(page)).toHaveText(words);
    await expect(names(page)).toHaveText(["One"]);
    await keep(page).uncheck();
    await expect(said(page)).toHaveText(/^1 draft deleted/);
    await keep(page).check();
    await expect(said(page)).toContainText("Drafts will now be kept on this device.");
    await expect(keep(page)).toBeChecked();

    await page.unroute("**/*.wasm");
    await page.getByRole("button", { name: "Try again" }).click();
    await percentage(page, "2.1.1").fill("80");
    await save(page, "Two");
    await expect(said(page)).toHaveText("“Two” is saved on this device.");
  });

  test("a draft that cannot be read says what is wrong in it, and is not open", async ({ page }) => {
    await withDrafts(page, { One: "70" });
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open("inspection-ratings-drafts").onsuccess = ({ target: { result: database } }) => {
            const store = database.transaction("drafts", "readwrite").objectStore("drafts");
            store.getAll().onsuccess = ({ target: { result } }) => {
              const draft = result.find(({ name }) => name === "One");
              store.put({ ...draft, id: 7, name: "Old", value: { ...draft.value, answers: { "9.9": { percent: 5 } } } }).onsuccess = resolve;
            };
          };
        }),
    );
    await page.reload();
    // The panel is open, because a draft is on the page.
    await button(page, "Open Old").click();
    await expect(said(page)).toHaveText(
      "“Old” cannot be opened: 9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1. Your figures have not changed.",
    );
    await expect(rows(page).and(page.locator("[data-current]")).filter({ hasText: /^Old/ })).toHaveCount(0);
    await button(page, "Open One").click();
    await expect(percentage(page, "2.1.1")).toHaveValue("70");
  });

  test("a fault of the page is not blamed on the browser", async ({ page }) => {
    const complaints = complaintsOf(page);
    await withDrafts(page, { One: "70" });
    await page.evaluate(() => {
      Date.now = () => {
        throw new Error("no clock");
      };
    });
    await save(page, "Two");
    await expect(said(page)).toHaveText(/^That could not be done, because of a fault in this page\. Your figures are still on this page\./);
    await expect(keep(page)).toBeChecked();
    // The calculator receives the error too, because its program may have stopped.
    expect(complaints).toEqual(["Error: no clock"]);
  });
});

test("the keyboard is enough", async ({ page }) => {
  await open(page);
  await panel(page).locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(keep(page)).toBeVisible();
  await tabTo(page, /^Keep drafts in this browser/);
  await page.keyboard.press("Space");
  await expect(name(page)).toBeVisible();
  await tabTo(page, /^Name of the draft/);
  await page.keyboard.type("Typed");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(1);
  await tabTo(page, /^Delete Typed/);
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(1);
});
