// The reading view and the tasks of its readers, each with the number of its presses, on a phone and on a desk.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import {
  changeFigures, expectAsPrinted, focused, open, overall, panelOf, percentage, place, rating, ratings, readPublished, report, score, started, tool, yes,
} from "./calculator.js";

const LINES = JSON.parse(readFileSync(new URL("../ratings-strings-1.json", import.meta.url), "utf8")).map(([line]) => line);
const BEXLEY = `./#${LINES.find((line) => line.includes("service=Bexley%20Youth"))}`;
const SCREENS = { "a phone": { width: 390, height: 844 }, "a desk": { width: 1400, height: 900 } };

const row = (page, number) => page.locator(`#row-${number.replaceAll(".", "-")}`);
const reason = (page) => page.locator(".ir-answer__reason");
const next = (page) => page.locator(".ir-answer__next");

/** Counts the presses of a task. */
function presses() {
  let count = 0;
  const press = async (locator) => {
    count++;
    await locator.click();
  };
  return Object.assign(press, { count: () => count });
}

async function openLink(page, link = BEXLEY) {
  // Another fragment of the same page would not load the page anew.
  await page.goto("about:blank");
  await page.goto(link);
  await started(page);
}

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport });

    test("a link shows the rating, the score and the reason without scrolling, and the reason of a standard one press away", async ({ page }) => {
      await openLink(page);
      await expect(page.getByRole("heading", { name: "Bexley Youth Justice Service" })).toBeVisible();
      await expect(score(page)).toHaveText("27 of 36");
      await expect(overall(page)).toHaveText("Good");
      await expect(reason(page)).toHaveText(
        "2.2 Planning holds the score down most: 2.2.3 Keeping other people safe was sufficient in 5 of 9 cases, 56%. Good begins at 65%.",
      );
      for (const part of [score(page), overall(page), reason(page), next(page)]) {
        const { y, height } = await part.boundingBox();
        expect(y + height).toBeLessThanOrEqual(viewport.height);
      }
      const press = presses();
      await press(row(page, "2.2").locator(".ir-row__summary"));
      await expect(row(page, "2.2").locator(".ir-row__question--lowest")).toHaveText(/2\.2\.3 Keeping other people safe.*5 of 9, 56%.*Requires improvement/);
      await expect(row(page, "2.2")).toContainText("It would be Good with 2.2.3 at 6 of 9.");
      expect(press.count()).toBe(1);
    });

    test("a link shows what Outstanding takes, with and without changes to inspectors’ ratings, and a press tries a plan", async ({ page }) => {
      await openLink(page);
      await expect(next(page)).toHaveText(
        "No single case changes the overall rating. Outstanding would take 8 case judgements from no to yes, or 4 changes if inspectors’ ratings may change too.",
      );
      const press = presses();
      await press(place(page, "What would it take?"));
      const panel = panelOf(page, "What would it take?");
      await expect(panel).toContainText("If inspectors’ ratings may change too, 4 changes are enough.");
      await press(panel.getByRole("button", { name: /^Try it as a scenario/ }).first());
      await expect(score(page)).toHaveText("31 of 36");
      await expect(page.getByText("A scenario, not the actual figures: Scenario 1")).toBeVisible();
      // The plans are still there, and the plan that is shown is marked.
      await expect(panel.getByRole("button", { name: /^This way is shown/ })).toBeVisible();
      expect(press.count()).toBe(2);
    });

    test("two inspections are compared in a sentence and a table of what differs", async ({ page }) => {
      await openLink(page);
      const press = presses();
      await press(place(page, "Compare"));
      await panelOf(page, "Compare").getByLabel("Compare with").selectOption("Islington, August 2024");
      await expect(page.locator(".ir-comparison__headline")).toHaveText(
        "Bexley has 7 points fewer than Islington, and is rated Good, not Outstanding. 6 standards are rated lower in Bexley: 1.1, 1.3, 2.1, 2.2, 2.4 and 3.2. The widest gap is in 3.2.3: 36 percentage points. In the smaller samples, of 8 cases, one case is 13 percentage points.",
      );
      const table = panelOf(page, "Compare").getByRole("table");
      await expect(table.locator("tbody tr").first()).toBeVisible();
      const shown = await table.locator("tbody tr").count();
      await panelOf(page, "Compare").getByLabel("Show what is the same too").check();
      await expect.poll(() => table.locator("tbody tr").count()).toBeGreaterThan(shown);
      expect(press.count()).toBe(1);
    });

    test("an auditor’s sheet is rated, and compared with a moderator’s case by case", async ({ page }) => {
      await open(page);
      const cases = [["A1", "yes", "yes", "no"], ["A2", "yes", "yes", "yes"], ["A3", "no", "yes", "yes"], ["A4", "yes", "yes", "yes"]];
      const sheet = (...rows) => [["Case", "2.2.1", "2.2.2", "2.2.3"], ...rows].map((row) => row.join("\t")).join("\n");
      const press = presses();
      await press(place(page, "Paste or open figures"));
      await page.getByLabel("Paste figures").fill(sheet(...cases));
      await press(page.getByRole("button", { name: "Fill in the counts" }));
      await expect(rating(page, "2.2")).toContainText("Good");
      expect(press.count()).toBe(2);

      await page.getByLabel("Paste figures").fill(sheet(["A1", "yes", "yes", "yes"], ...cases.slice(1, 3), ["B7", "no", "no", "no"]));
      await press(page.getByRole("button", { name: "Compare with these figures" }));
      const table = page.getByRole("table", { name: "By case: 3 cases are in both sheets. Of 9 answers that both give, 8 agree (89%)." });
      // On a phone each number has its heading, and zeros are left out.
      const cells =
        screen === "a phone"
          ? ["Answered in both: 3", "Agreed: 2", "No in these figures, yes in the other sheet: 1 (A1)"]
          : ["3", "2", "0", "1 (A1)", "0"];
      await expect(table.getByRole("row", { name: /^2\.2\.3 / }).getByRole("cell")).toHaveText(cells, { useInnerText: true });
      const compared = panelOf(page, "Compare");
      await expect(compared).toContainText("Read differently most: 2.2.3 Planning: keeping other people safe (1 of 3).");
      await expect(compared).toContainText("Only in these figures: A4.");
      await expect(compared).toContainText("Only in the other sheet: B7.");
      expect(press.count()).toBe(3);

      // A reload loses neither.
      await page.reload();
      await expect(table).toBeVisible();
      await expect(compared).toContainText("Only in the other sheet: B7.");
      await expect(rating(page, "2.2")).toContainText("Good");
    });
  });
}

test("on a phone a plan that is tried is seen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await readPublished(page, "Islington, August 2024");
  await place(page, "What would it take?").click();
  const panel = panelOf(page, "What would it take?");
  await panel.getByLabel("Target", { exact: true }).selectOption("Good or lower");
  for (const press of [/^Try it as a scenario/, "Show this way instead (way 2)"]) {
    await panel.getByRole("button", { name: press }).first().click();
    await expect(page.locator(".ir-answer .ir-scenario-mark")).toBeInViewport({ ratio: 1 });
    await expect(overall(page)).toBeInViewport({ ratio: 1 });
  }
});

test("the plans can be stepped through, each from the baseline", async ({ page }) => {
  await open(page);
  await readPublished(page, "Islington, August 2024");
  await place(page, "What would it take?").click();
  const panel = panelOf(page, "What would it take?");
  await panel.getByLabel("Target", { exact: true }).selectOption("Good or lower");
  // The scenario that a plan starts is shown above the plan, and does not move the plan.
  const plan = panel.getByRole("listitem").filter({ has: page.getByRole("button", { name: /way 1\)$/ }) });
  await plan.getByRole("button").scrollIntoViewIfNeeded();
  const before = await plan.boundingBox();
  await panel.getByRole("button", { name: /^Try it as a scenario/ }).first().click();
  await expect(panel.getByRole("button", { name: "This way is shown (way 1)" })).toBeVisible();
  await expect.poll(async () => Math.abs((await plan.boundingBox()).y - before.y)).toBeLessThan(1);
  // The reader of a scenario need not have made it.
  await expect(tool(page, "Try it further")).toBeVisible();
  await expect(tool(page, "Delete this scenario")).toHaveCount(0);
  const first = await page.evaluate(() => document.querySelector("inspection-ratings").value);
  await panel.getByRole("button", { name: "Show this way instead (way 2)" }).click();
  await expect(panel.getByRole("button", { name: "This way is shown (way 2)" })).toBeVisible();
  const second = await page.evaluate(() => document.querySelector("inspection-ratings").value);
  expect(second).not.toEqual(first);
  await expect(overall(page)).toHaveText("Good");
});

test("a published inspection is read first, and its form has the report’s ratings", async ({ page }) => {
  await open(page);
  await readPublished(page, "Bexley, July 2024");
  await expect(page.locator(".ir-figures")).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe("Bexley Youth Justice Service");
  await changeFigures(page);
  await expectAsPrinted(page, report("bexley-2024"));
  await place(page, "Read the result").click();
  await expect.poll(() => focused(page)).toBe("Bexley Youth Justice Service");
});

test("“Read the result” stands out only once there is an overall rating to read", async ({ page }) => {
  await open(page);
  const read = place(page, "Read the result");
  const background = () => read.evaluate((button) => getComputedStyle(button).backgroundColor);
  const quiet = await background();
  await percentage(page, "2.1.1").fill("72");
  await expect(read).not.toHaveAttribute("aria-disabled");
  expect(await background()).toBe(quiet);
  await readPublished(page, "Bexley, July 2024");
  await changeFigures(page);
  expect(await background()).not.toBe(quiet);
});

test("figures that a published inspection has replaced come back with a press, by keyboard too", async ({ page }) => {
  await open(page);
  await expect(place(page, "Undo")).toHaveCount(0);
  await percentage(page, "2.1.1").fill("72");
  await readPublished(page, "Bexley, July 2024");
  await expect(overall(page)).toHaveText("Good");
  await place(page, "Undo").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#row-2-1")).toContainText("72%");
  await expect.poll(() => focused(page)).toBe("The ratings");
  // Without figures there is nothing to read, so the form is there, with the focus.
  await place(page, "Undo").press("Enter");
  await expect(percentage(page, "2.1.1")).toHaveValue("");
  await expect.poll(() => focused(page)).toMatch(/1\.1/);
  // A link has nothing to undo.
  await openLink(page);
  await expect(place(page, "Undo")).toHaveCount(0);
});

test("a row leads to its figures, and a rating back to its row", async ({ page }) => {
  await openLink(page);
  await row(page, "2.2").locator(".ir-row__summary").click();
  await row(page, "2.2").getByRole("button", { name: /^Change these figures/ }).click();
  await expect.poll(() => focused(page)).toMatch(/^2\.2 Planning > /);
  await yes(page, "2.2.3").fill("6");
  await rating(page, "2.2").getByRole("button", { name: /^Good: why/ }).click();
  await expect(row(page, "2.2")).toHaveAttribute("open", "");
});

test("every rule that is named is read where it is named, with its basis, and the reader stays there", async ({ page }) => {
  await openLink(page);
  for (const arrive of [
    async () => {
      for (const summary of await page.locator(".ir-row__summary").all()) await summary.click();
    },
    () => place(page, "How was this worked out?").click(),
    async () => {
      await changeFigures(page);
      for (const summary of await page.locator(".ir-discretion > summary").all()) await summary.click();
    },
  ]) {
    await arrive();
    const rules = page.locator("details.ir-rule");
    await expect.poll(() => rules.count()).toBeGreaterThan(12);
    // A rule is never named without its text.
    const named = await page.locator("inspection-ratings").evaluate(({ shadowRoot }) => {
      const elements = [...shadowRoot.querySelectorAll(".ir-calculator :not(script)")];
      const names = elements.filter((element) => !element.children.length && /^Rule \d+, [a-z]+$/.test(element.textContent.trim()));
      return names.filter((name) => !name.matches(".ir-rule > summary")).map((name) => name.outerHTML);
    });
    expect(named).toEqual([]);
    for (const rule of [rules.first(), rules.last()]) {
      const [number] = (await rule.locator("summary").textContent()).match(/\d+/);
      const summary = rule.locator("summary");
      await summary.focus();
      const { y } = await summary.boundingBox();
      await page.keyboard.press("Enter");
      await expect(rule.locator(".ir-rule__text")).toBeVisible();
      await expect(rule.locator(".ir-rule__text")).toContainText(/(Published|Inferred|Assumed): ./);
      expect(Number(number)).toBeGreaterThan(0);
      await expect(summary).toBeFocused();
      expect((await summary.boundingBox()).y).toBe(y);
      await page.keyboard.press("Enter");
      await expect(rule.locator(".ir-rule__text")).toBeHidden();
    }
  }
});

test("every mark of discretion has its note, and every note its mark, in every view", async ({ page }) => {
  for (const width of [390, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    for (const view of ["reading", "full", "compact", "result"]) {
      await openLink(page);
      if (view === "full") await changeFigures(page);
      else if (view !== "reading") await page.locator("inspection-ratings").evaluate((element, view) => (element.view = view), view);
      const isFolded = view === "compact" || (view === "full" && width === 390);
      if (isFolded) await page.getByRole("button", { name: "Show all ratings" }).click();
      const marked = view === "reading" ? ".ir-row__summary" : ".ir-table tr";
      const marks = page.locator(`${marked}:has(.ir-mark) .ir-number`);
      await expect(marks, `${view} at ${width}`).toHaveText(["2.3", "3.2", "3.3"]);
      const visible = page.locator(`${marked} .ir-mark:visible`);
      await expect(visible, `${view} at ${width}`).toHaveCount(3);
      // A part that scrolls cuts off what stands outside it.
      const cut = await visible.evaluateAll((marks) =>
        marks.filter((mark) => {
          const { right } = mark.getBoundingClientRect();
          for (let part = mark.parentElement; part; part = part.parentElement) {
            const end = part.getBoundingClientRect().left + part.clientLeft + part.clientWidth;
            if (getComputedStyle(part).overflowX !== "visible" && right > end) return true;
          }
          return right > innerWidth;
        }),
      );
      expect(cut, `${view} at ${width}`).toEqual([]);
      await expect(page.locator(".ir-notes li"), `${view} at ${width}`).toHaveText([/^2\.3 /, /^3\.2 /, /^3\.3 /]);
    }
  }
});

test("a switch from percentages to cases keeps what was entered, and its rating", async ({ page }) => {
  await open(page);
  await page.getByRole("textbox", { name: /^2\.2\.1 .*percentage yes$/ }).fill("72");
  await page.getByRole("radio", { name: "Numbers of cases" }).check();
  const question = page.locator(".ir-question", { hasText: "2.2.1" });
  await expect(question).toContainText("Good");
  await expect(question).toContainText("72% entered");
  await expect.poll(async () => (await ratings(page))["2.2"]).toBeTruthy();
});
