// Typing, changing, undoing and clearing figures.
import { expect, test } from "@playwright/test";
import { announced, announcements, band, collectAnnouncements, enterAs, error, expectAsPrinted, focused, framework, how, judge, judgement, of, open, openPublished, overall, percentage, rating, ratings, report, score, standard, tabTo, tool, unfoldMore, why, yes } from "./calculator.js";

test.beforeEach(({ page }) => open(page));

/** A rated standard, whose rating must stay while other figures change. */
async function rateDelivery(page) {
  for (const number of ["2.3.1", "2.3.2", "2.3.3"]) await percentage(page, number).fill("72");
  await expect(rating(page, "2.3")).toHaveText("Good");
}

for (const [typed, message] of [
  ["104", "Percentage must be between 0 and 100"],
  ["-5", "Percentage must be between 0 and 100"],
  ["most", "Percentage must be a number, like 72"],
  ["66.667", "Percentage must have 2 decimal places or fewer"],
]) {
  test(`${typed} is answered on leaving the field, and the rest is still rated`, async ({ page }) => {
    await rateDelivery(page);
    const field = percentage(page, "2.1.1");
    await field.pressSequentially(typed);
    await expect(error(page, "2.1.1")).toHaveCount(0);
    await page.keyboard.press("Tab");
    await expect(error(page, "2.1.1")).toContainText(`Error: ${message}`);
    await expect(field).toHaveAccessibleDescription(new RegExp(message));
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveValue(typed);
    await expect(page.getByText("There is an error in 2.1.1, so it is not counted.")).toBeVisible();
    await expect(rating(page, "2.3")).toHaveText("Good");
    await expect(score(page)).toHaveText("2 to 35 of 36");
    await page.getByRole("button", { name: "Go to 2.1.1" }).press("Enter");
    await expect(field).toBeFocused();

    await field.fill("72");
    await expect(error(page, "2.1.1")).toHaveCount(0);
    await expect(band(page, "2.1.1")).toHaveText("Good");
    await expect(page.locator(".ir-problems")).toHaveCount(0);
  });
}

for (const [sufficient, cases, message] of [
  ["12", "9", "Sufficient cases must be 9 or fewer, the number inspected"],
  ["6.5", "9", "Sufficient cases must be a whole number, 0 or more"],
  ["6", "nine", "Cases must be a number, like 9"],
  ["0", "0", "There must be at least 1 case. If there were none, choose “Not asked”"],
  ["6", "", "Enter the number of cases inspected"],
]) {
  test(`“${sufficient}” of “${cases}” cases is answered on leaving both, and the rest is still rated`, async ({ page }) => {
    await rateDelivery(page);
    await how(page, "2.1.1").selectOption("Cases");
    await yes(page, "2.1.1").pressSequentially(sufficient);
    await page.keyboard.press("Tab");
    await expect(of(page, "2.1.1")).toBeFocused();
    await expect(error(page, "2.1.1")).toHaveCount(0);
    await page.keyboard.type(cases);
    await page.keyboard.press("Tab");
    await expect(error(page, "2.1.1")).toContainText(`Error: ${message}`);
    await expect(yes(page, "2.1.1")).toHaveValue(sufficient);
    await expect(of(page, "2.1.1")).toHaveValue(cases);
    await expect(rating(page, "2.3")).toHaveText("Good");
  });
}

for (const typed of ["72", "72%", "72 %", "72,5", " 72 ", "72 per cent"]) {
  test(`“${typed}” is understood, and stays as typed`, async ({ page }) => {
    await percentage(page, "2.1.1").pressSequentially(typed);
    await expect(band(page, "2.1.1")).toHaveText("Good");
    await page.keyboard.press("Tab");
    await expect(percentage(page, "2.1.1")).toHaveValue(typed);
    await expect(error(page, "2.1.1")).toHaveCount(0);
  });
}

test("the second press of a double press resets nothing, because the first can have moved the button", async ({ page }) => {
  await open(page);
  await percentage(page, "2.1.1").fill("70");
  const reset = tool(page, "Reset");
  await reset.dispatchEvent("click", { detail: 2 });
  await expect(percentage(page, "2.1.1")).toHaveValue("70");
  await reset.click();
  await expect(percentage(page, "2.1.1")).toHaveValue("");
});

test("a half-typed figure is not disturbed", async ({ page }) => {
  const field = percentage(page, "2.1.1");
  for (const [key, text] of [["1", "1"], [".", "1."], ["0", "1.0"], ["5", "1.05"]]) {
    await field.press(key);
    await expect(field).toHaveValue(text);
    await expect(error(page, "2.1.1")).toHaveCount(0);
  }
  await expect(band(page, "2.1.1")).toHaveText("Inadequate");
});

test("a figure is changed where the caret is", async ({ page }) => {
  const field = percentage(page, "2.1.1");
  await field.fill("70");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("2.");
  await expect(field).toHaveValue("72.0");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Delete");
  await expect(field).toHaveValue("72");
});

test("bands and the standard's rating follow each character", async ({ page }) => {
  await rateDelivery(page);
  const field = percentage(page, "2.3.3");
  await field.fill("");
  await expect(rating(page, "2.3")).toHaveText("Inadequate to Good");
  await expect(why(page, "2.3")).toHaveText("2.3.3 is missing");
  for (const [key, figure, standard] of [["6", "Inadequate", "Inadequate"], ["4", "Requires improvement", "Requires improvement"]]) {
    await field.press(key);
    await expect(band(page, "2.3.3")).toHaveText(figure);
    await expect(rating(page, "2.3")).toHaveText(standard);
  }
  await expect(why(page, "2.3")).toHaveText(/^Limited by /);
});

test("everything that a typed figure changes is drawn before the next frame", async ({ page }) => {
  await openPublished(page, "Bexley, July 2024");
  await enterAs(page, "Percentages");
  const drawn = await percentage(page, "2.4.3").evaluate(async (field) => {
    const parts = [field.getRootNode().querySelector(".ir-score"), field.closest(".ir-question").querySelector(".ir-question__band")];
    const words = () => parts.map((part) => part.textContent);
    const frame = new Promise((resolve) => requestAnimationFrame(() => resolve(words())));
    const before = words();
    field.value = "50";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    return { before, inTheFrame: await frame };
  });
  expect(drawn).toEqual({ before: ["27 of 36", "Good"], inTheFrame: ["26 of 36", "Requires improvement"] });
});

test("a field shows the figure of the state when something is typed and undone before it is drawn", async ({ page }) => {
  await percentage(page, "2.1.1").fill("72");
  await percentage(page, "2.1.2").fill("60");
  const element = page.locator("inspection-ratings");
  await element.evaluate((element) => {
    for (const [id, value] of [["figure-2-1-1", "5"], ["figure-2-1-2", "6"]]) {
      const field = element.shadowRoot.getElementById(id);
      field.value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
    element.undo();
    element.undo();
  });
  await expect(percentage(page, "2.1.2")).toHaveValue("60");
  await expect(percentage(page, "2.1.1")).toHaveValue("72");
  expect(await element.evaluate(({ value }) => value.answers)).toEqual({ "2.1.1": { percent: 72 }, "2.1.2": { percent: 60 } });
});

test("a band that rounding decided says so", async ({ page }) => {
  await how(page, "2.1.1").selectOption("Cases");
  await yes(page, "2.1.1").fill("11");
  await of(page, "2.1.1").fill("17");
  await expect(band(page, "2.1.1")).toHaveText(/^65% Good\s*Rounded up into this band$/);
  await how(page, "2.1.1").selectOption("% yes");
  await expect(percentage(page, "2.1.1")).toHaveValue("65");
  await expect(band(page, "2.1.1")).toHaveText("Good");
});

test("Enter goes to the next figure and selects it, and Shift+Tab back", async ({ page }) => {
  await percentage(page, "2.1.2").fill("50");
  await percentage(page, "2.1.1").focus();
  await page.keyboard.type("72");
  await page.keyboard.press("Enter");
  await expect(percentage(page, "2.1.2")).toBeFocused();
  await page.keyboard.type("8");
  await expect(percentage(page, "2.1.2")).toHaveValue("8");
  await tabTo(page, /2\.1\.1 .*percentage yes$/, "Shift+Tab");
  // The next field can be a rating that inspectors judge.
  await percentage(page, "3.3.3").press("Enter");
  await expect(page.getByLabel("Rating of 3.4 by inspectors")).toBeFocused();
});

test("Enter in the last figure goes to the button that reads the result", async ({ page }) => {
  await framework(page).selectOption({ label: "2018 to mid-2021" });
  await percentage(page, "2.1.1").fill("72");
  await page.locator("input.ir-figure").last().press("Enter");
  await expect(tool(page, "Read the result").last()).toBeFocused();
});

test("the first Tab of the calculator leads past all that stands above the figures", async ({ page }) => {
  const way = tool(page, "Go to the figures");
  await way.press("Enter");
  await expect(judgement(page, "1.1")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(way).not.toBeInViewport({ ratio: 0.9 });
});

test("undo and redo by button", async ({ page }) => {
  await expect(tool(page, "Undo")).toBeDisabled();
  await expect(tool(page, "Redo")).toBeDisabled();
  await percentage(page, "2.1.1").pressSequentially("72");
  await percentage(page, "2.1.2").pressSequentially("50");
  await expect(tool(page, "Redo")).toBeDisabled();

  await tool(page, "Undo").click();
  await expect(percentage(page, "2.1.2")).toHaveValue("");
  await expect(percentage(page, "2.1.1")).toHaveValue("72");
  await tool(page, "Undo").click();
  await expect(percentage(page, "2.1.1")).toHaveValue("");
  await expect(tool(page, "Undo")).toBeDisabled();
  await expect(tool(page, "Undo")).toBeFocused();

  await tool(page, "Redo").click();
  await tool(page, "Redo").click();
  await expect(percentage(page, "2.1.1")).toHaveValue("72");
  await expect(percentage(page, "2.1.2")).toHaveValue("50");
  await expect(tool(page, "Redo")).toBeDisabled();
});

for (const redo of ["Control+y", "Control+Shift+z"]) {
  test(`undo by Control+z and redo by ${redo}, while typing`, async ({ page }) => {
    await percentage(page, "2.1.1").pressSequentially("72");
    const field = percentage(page, "2.1.2");
    await field.pressSequentially("50");
    await page.keyboard.press("Control+z");
    await expect(field).toHaveValue("");
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await page.keyboard.press("Control+z");
    await expect(percentage(page, "2.1.1")).toHaveValue("");
    await page.keyboard.press(redo);
    await page.keyboard.press(redo);
    await expect(percentage(page, "2.1.1")).toHaveValue("72");
    await expect(field).toHaveValue("50");
    await expect(field).toBeFocused();
  });
}

test("undo takes back what was typed before that was drawn", async ({ page }) => {
  const field = percentage(page, "2.1.1");
  await field.evaluate((field) => {
    const options = { bubbles: true, composed: true };
    field.value = "72";
    field.dispatchEvent(new InputEvent("input", options));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, ...options }));
  });
  await expect(field).toHaveValue("");
  await expect(tool(page, "Redo")).toBeEnabled();
  await tool(page, "Redo").click();
  await expect(field).toHaveValue("72");
  await expect(band(page, "2.1.1")).toHaveText("Good");
});

test("undo takes back choices from lists and radios", async ({ page }) => {
  await judge(page, "1.1", "Good");
  await how(page, "2.1.1").selectOption("Not asked");
  await enterAs(page, "Numbers of cases");
  await expect(how(page, "2.1.2")).toHaveValue("Cases");

  await page.keyboard.press("Control+z");
  await expect(page.getByRole("radio", { name: "Percentages" })).toBeChecked();
  await expect(how(page, "2.1.2")).toHaveValue("% yes");
  await expect(how(page, "2.1.1")).toHaveValue("Not asked");
  await page.keyboard.press("Control+z");
  await expect(how(page, "2.1.1")).toHaveValue("% yes");
  await expect(judgement(page, "1.1")).toHaveValue("Good");
  await page.keyboard.press("Control+z");
  await expect(judgement(page, "1.1")).toHaveValue("Not entered");
  await page.keyboard.press("Control+y");
  await expect(judgement(page, "1.1")).toHaveValue("Good");
});

test("a reset clears the figures, and undo brings them back", async ({ page }) => {
  const bexley = report("bexley-2024");
  await openPublished(page, "Bexley, July 2024");
  await expectAsPrinted(page, bexley);
  await tool(page, "Reset").click();
  await expect(score(page)).toHaveText("0 to 36 of 36");
  await expect(yes(page, "2.1.1")).toHaveValue("");
  await expect(judgement(page, "1.1")).toHaveValue("Not entered");
  await tool(page, "Undo").click();
  await expectAsPrinted(page, bexley);
  await expect(yes(page, "2.1.1")).toHaveValue("9");
});

test("another framework and back loses no figure", async ({ page }) => {
  await percentage(page, "2.1.1").fill("72");
  await judge(page, "1.1", "Good");
  const before = await ratings(page);
  await framework(page).selectOption({ label: "From 2025: children and victims" });
  await expect(score(page)).toHaveText("0 to 12 of 12");
  await expect(percentage(page, "2.1.1")).toHaveValue("");
  await expect.poll(async () => Object.keys(await ratings(page))).toEqual(["2.1", "2.2", "2.3", "V1"]);
  await percentage(page, "2.1.1").fill("50");

  await framework(page).selectOption({ label: "Mid-2021 to early 2025" });
  await expect(percentage(page, "2.1.1")).toHaveValue("72");
  await expect(judgement(page, "1.1")).toHaveValue("Good");
  await expect.poll(() => ratings(page)).toEqual(before);

  await page.keyboard.press("Control+z");
  await expect(framework(page)).toHaveValue(/children and victims/);
  await expect(percentage(page, "2.1.1")).toHaveValue("50");
});

test("a key question not asked is left out", async ({ page }) => {
  await percentage(page, "2.2.1").fill("89");
  await percentage(page, "2.2.2").fill("67");
  await percentage(page, "2.2.3").fill("40");
  await expect(rating(page, "2.2")).toHaveText("Inadequate");
  await how(page, "2.2.3").selectOption("Not asked");
  await expect(percentage(page, "2.2.3")).toHaveCount(0);
  await expect(band(page, "2.2.3")).toHaveText("Left out");
  await expect(rating(page, "2.2")).toHaveText("Good");
  await how(page, "2.2.3").selectOption("% yes");
  await expect(percentage(page, "2.2.3")).toHaveValue("40");
});

test("resettlement is rated separately, or not rated", async ({ page }) => {
  await openPublished(page, "Bexley, July 2024");
  await expect(rating(page, "4.1")).toHaveText("Not rated");
  await expect(standard(page, "4.1").getByText("Discretion")).toHaveCount(0);
  await judge(page, "4.1", "Inadequate");
  await expect(rating(page, "4.1")).toHaveText("Inadequate");
  await expect(score(page)).toHaveText("27 of 36");
  await expect(standard(page, "4.1").getByText("Discretion")).toHaveCount(1);
});

test("a rating entered instead of figures", async ({ page }) => {
  await percentage(page, "2.2.1").fill("40");
  await unfoldMore(page, "2.2");
  await page.getByRole("button", { name: "Enter the rating instead of 2.2 Planning" }).click();
  await expect(judgement(page, "2.2")).toBeFocused();
  await judge(page, "2.2", "Good");
  await expect(rating(page, "2.2")).toHaveText("Good");
  await page.getByRole("button", { name: "Enter the figures instead of 2.2 Planning" }).click();
  await expect(percentage(page, "2.2.1")).toHaveValue("40");
  await expect(rating(page, "2.2")).toHaveText("Inadequate");
});

test("what is still possible narrows as figures come in", async ({ page }) => {
  await expect(score(page)).toHaveText("0 to 36 of 36");
  await expect(overall(page)).toHaveText("No rating yet");
  await expect(page.getByText("0 points so far, 12 standards not rated yet")).toBeVisible();
  for (const number of ["1.1", "1.2", "1.3", "1.4"]) await judge(page, number, "Outstanding");
  await expect(score(page)).toHaveText("12 to 36 of 36");
  await expect(overall(page)).toHaveText("Requires improvement to Outstanding");
  for (const number of ["2.1.1", "2.2.1"]) await percentage(page, number).fill("49");
  await expect(score(page)).toHaveText("12 to 30 of 36");
  await expect(overall(page)).toHaveText("Requires improvement or Good");
});

test.describe("what is announced", () => {
  /** The frame after which all is drawn. */
  const frame = (page) => page.clock.runFor(50);

  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await open(page);
    await page.clock.pauseAt(Date.now() + 60_000);
    await collectAnnouncements(page);
  });

  test("nothing, when the page opens or a figure changes no rating", async ({ page }) => {
    await expect(announced(page)).toHaveText("");
    await percentage(page, "2.1.1").fill("72");
    await frame(page);
    await expect(band(page, "2.1.1")).toHaveText("Good");
    await page.clock.runFor(10_000);
    expect(await announcements(page)).toEqual([]);
  });

  test("nothing, when a rating changed only while the figure was half typed", async ({ page }) => {
    for (const key of "72") {
      await percentage(page, "2.1.1").press(key);
      await frame(page);
    }
    await expect(rating(page, "2.1")).toHaveText("Inadequate to Good");
    await page.clock.runFor(10_000);
    expect(await announcements(page)).toEqual([]);
  });

  test("one sentence, about a second after the last rating changed", async ({ page }) => {
    for (const number of ["1.1", "1.2", "1.3"]) {
      await judge(page, number, "Outstanding");
      await page.clock.runFor(500);
    }
    expect(await announcements(page)).toEqual([]);
    await page.clock.runFor(400);
    expect(await announcements(page)).toEqual([]);
    await page.clock.runFor(200);
    expect(await announcements(page)).toEqual(["Between 9 and 36 of 36: Requires improvement to Outstanding"]);
    await page.clock.runFor(10_000);
    expect(await announcements(page)).toEqual([]);
  });

  test("an error, once its field has been left", async ({ page }) => {
    await percentage(page, "2.1.1").fill("104");
    await page.clock.runFor(10_000);
    expect(await announcements(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.clock.runFor(1100);
    expect(await announcements(page)).toEqual([expect.stringMatching(/^There is an error in 2\.1\.1/)]);
  });

  test("the score and the overall rating of a complete inspection", async ({ page }) => {
    await openPublished(page, "Bexley, July 2024");
    await page.clock.runFor(1100);
    await yes(page, "2.1.1").fill("8");
    await page.clock.runFor(10_000);
    expect(await announcements(page)).toEqual(["27 of 36: Good"]);
  });
});
