// The states of the pages. The tests of accessibility, layout and markup go through all of them. A new state is a new row.
import { expect } from "@playwright/test";
import { addressOf, enterAs, framework, how, judge, of, openPublished, percentage, place, readPublished, score, standard, tool, unfoldMore, unfoldPanel, waitBox, yes } from "./calculator.js";

const BEXLEY = "Bexley, July 2024";

/** The calculator's own page, with a published inspection or with nothing. */
async function calculator(page, published) {
  await page.goto(addressOf("yjs-2021"));
  await expect(score(page)).toBeVisible();
  if (published) await openPublished(page, published);
}

/** The calculator's own page with a published inspection to be read. */
async function read(page, published) {
  await calculator(page);
  await readPublished(page, published);
  await expect(page.locator(".ir-reading")).toBeVisible();
}

/** The calculator's own page with some panels unfolded. */
async function unfolded(page, published, ...titles) {
  await calculator(page, published);
  for (const title of titles) await unfoldPanel(page, title);
}

/** The element with the figures of Bexley, and with properties that a page sets. */
async function set(page, attributes) {
  await calculator(page, BEXLEY);
  await page.locator("inspection-ratings").evaluate((element, attributes) => Object.assign(element, attributes), attributes);
}

async function withErrors(page) {
  await percentage(page, "2.1.1").fill("104");
  await how(page, "2.1.2").selectOption("Cases");
  await yes(page, "2.1.2").fill("9");
  await of(page, "2.1.2").fill("8");
  await how(page, "3.3.3").selectOption("Cases");
  await yes(page, "3.3.3").fill("5");
  await yes(page, "3.3.3").blur();
  await expect(page.locator(".govuk-error-message")).toHaveCount(3);
}

async function withScenario(page) {
  await calculator(page, BEXLEY);
  await tool(page, "Start a scenario").click();
  await yes(page, "2.2.3").fill("6");
  await unfoldPanel(page, "Compare");
  await page.getByLabel("Name of this scenario").fill("One more case in planning to keep other people safe");
}

/** Each row: the name of a state, and the steps that lead to it. `make test` looks at the first state, and `make exhaustive` at all. */
export const STATES = [
  ["complete", (page) => calculator(page, BEXLEY)],
  ["empty", (page) => calculator(page)],
  [
    "partly filled",
    async (page) => {
      await calculator(page);
      await percentage(page, "2.1.1").fill("72");
      await how(page, "2.1.3").selectOption("Not asked");
      await judge(page, "1.1", "Good");
      await percentage(page, "2.2.3").fill("49,5");
      await page.getByText("Show all ratings").dispatchEvent("click");
    },
  ],
  [
    "a domain and a standard not inspected",
    async (page) => {
      await calculator(page, BEXLEY);
      await page.getByRole("button", { name: "Mark as without cases (2 Court disposals)" }).click();
      await unfoldMore(page, "3.1");
      await page.getByRole("button", { name: "Mark as not inspected (3.1 Assessment)" }).click();
    },
  ],
  ["by cases, and all ratings shown", async (page) => {
    await calculator(page, "Islington, August 2024");
    await enterAs(page, "Numbers of cases");
    await page.getByText("Show all ratings").dispatchEvent("click");
  }],
  ["errors", async (page) => {
    await calculator(page);
    await withErrors(page);
  }],
  ["two parts judged: work with victims", async (page) => {
    await calculator(page);
    const options = await framework(page).locator("option").allTextContents();
    await framework(page).selectOption({ label: options.find((label) => /victims/i.test(label)) });
  }],
  ["what it does not do, and which framework", async (page) => {
    await calculator(page);
    await page.getByText("What this does, and what it does not").click();
    await page.getByText("Which should I choose?").click();
  }],
  ["discretion open", async (page) => {
    await calculator(page, BEXLEY);
    await standard(page, "3.1").getByText("Discretion and more").first().click();
    await standard(page, "3.1").getByRole("radio", { name: "Outstanding", exact: true }).check();
    await standard(page, "3.1").getByLabel("Reason").fill("Because.");
  }],
  ["a rating instead of figures", async (page) => {
    await calculator(page);
    await unfoldMore(page, "2.4");
    await page.getByRole("button", { name: /^Enter the rating instead of 2\.4/ }).click();
  }],
  ["two sheets of the same cases compared, and dates of another edition", async (page) => {
    await unfolded(page, undefined, "Paste or open figures");
    const paste = page.getByLabel("Paste figures");
    await paste.fill("Case,Date,2.1.1,2.1.2\nA1,3/2/2026,yes,no\nA2,4/2/2026,no,yes\n");
    await page.getByRole("button", { name: "Fill in the counts" }).click();
    await paste.fill("Case,Date,2.1.1,2.1.2\nA1,3/2/2026,yes,yes\nA2,4/2/2026,no,yes\nA3,4/2/2026,no,yes\n");
    await expect(page.getByText("The dates in column B")).toBeVisible();
    await page.getByRole("button", { name: "Compare with these figures" }).click();
    await expect(page.getByRole("table", { name: /^By case/ })).toBeVisible();
    await unfoldPanel(page, "Paste or open figures");
    await paste.fill("Case,Date,2.1.1,2.1.2\nA1,3/2/2026,yes,yes\nA2,4/2/2026,no,yes\n");
    await page.getByText("The dates in column B").waitFor();
  }],
  ["a rating instead of figures, beside its rating", async (page) => {
    await calculator(page, "Camden, 2025");
    await expect(page.getByText("Entered as a rating, without percentages")).toBeVisible();
  }],
  ["a sheet understood in part", async (page) => {
    await unfolded(page, BEXLEY, "Paste or open figures");
    await page.getByLabel("Paste figures").fill("Case,2.1.1 Desistance,2.1.2,Safety\n1,Yes,n,partly\n2,no,n/a,y\n");
    await page.getByRole("button", { name: "Fill in the counts" }).waitFor();
  }],
  ["a file that cannot be read", async (page) => {
    await unfolded(page, BEXLEY, "Paste or open figures");
    await page.getByLabel("Or open a file").setInputFiles({ name: "audit.xlsx", mimeType: "", buffer: Buffer.from("PK\x03\x04") });
    await page.locator(".ir-panel .govuk-error-message").first().waitFor();
  }],
  ["take out open", (page) => unfolded(page, BEXLEY, "Copy, save or print")],
  ["drafts kept", async (page) => {
    await calculator(page, BEXLEY);
    await page.getByText("Keep drafts on this device").click();
    await page.getByLabel("Keep drafts in this browser").check();
    await page.getByLabel("Name of the draft").fill("November");
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByRole("button", { name: /^Delete/ }).first().waitFor();
  }],
  ["what it takes open", async (page) => {
    await unfolded(page, BEXLEY, "What would it take?");
    await page.getByText("Leave some as they are").click();
  }],
  ["how far open", (page) => unfolded(page, BEXLEY, "How far to the next band?")],
  ["how sure open", async (page) => {
    await unfolded(page, BEXLEY, "How sure is this?");
    await page.getByLabel(/^How many cases was the sample drawn from/).fill("none");
  }],
  ["how sure of percentages", async (page) => {
    await calculator(page);
    for (const number of ["2.1.1", "2.1.2", "3.1.1"]) await percentage(page, number).fill("67");
    await unfoldPanel(page, "How sure is this?");
    await page.getByLabel("2 Court disposals").fill("9");
    await page.getByRole("button", { name: "Turn percentages into numbers of cases" }).click();
    await page.getByLabel("3 Out-of-court disposals").fill("5");
    await expect(page.getByText("The percentage does not fit 5 cases: 3.1.1 (67%).")).toBeVisible();
  }],
  ["steps open", (page) => unfolded(page, "Camden, May 2020", "How was this worked out?")],
  ["scenario at hand", withScenario],
  ["ratings wait, and figures have changed", async (page) => {
    await calculator(page, BEXLEY);
    await (await waitBox(page)).check();
    await yes(page, "2.2.3").fill("6");
    await expect(page.getByText("These ratings do not include your latest changes.")).toBeVisible();
  }],
  ["reading", (page) => read(page, BEXLEY)],
  ["reading, a row unfolded", async (page) => {
    await read(page, BEXLEY);
    await page.locator("#row-2-2 > summary").click();
    await page.locator("#row-2-3 > summary").click();
    for (const rule of await page.locator("#row-2-3 .ir-rule > summary").all()) await rule.click();
  }],
  ["reading, the other published inspections unfolded", async (page) => {
    await read(page, BEXLEY);
    await page.getByText("Other published inspections").click();
    await expect(page.getByRole("button", { name: "Camden, 2025" })).toBeVisible();
  }],
  ["reading a scenario", async (page) => {
    await read(page, BEXLEY);
    await place(page, "What would it take?").click();
    await page.getByRole("button", { name: /^Try it as a scenario/ }).first().click();
    await expect(score(page)).toHaveText("31 of 36");
  }],
  ["compared with a published inspection", async (page) => {
    await read(page, BEXLEY);
    await place(page, "Compare").click();
    await page.getByLabel("Compare with").selectOption("Islington, August 2024");
    await expect(page.locator(".ir-comparison__headline")).toBeVisible();
  }],
  ["compact", (page) => set(page, { view: "compact" })],
  ["result", (page) => set(page, { view: "result" })],
  ["only a standard", (page) => set(page, { only: "2.2" })],
  ["only a key question", (page) => set(page, { only: "2.2.3" })],
  ["read only", (page) => set(page, { readOnly: true })],
  ["options that are wrong", async (page) => {
    await page.goto("embed.html#framework=yjs-2030&views=small&value=hello");
    await page.locator(".ir-wrong").waitFor();
  }],
  ["frame", async (page) => {
    await page.goto("embed.html#example=bexley-2024");
    await expect(score(page)).toBeVisible();
  }],
  ["guidance", async (page) => {
    await page.goto("guidance.html");
    await expect(score(page)).toBeVisible();
  }],
  ["embed panel open, with an error", async (page) => {
    await calculator(page);
    await page.getByText("Put this on your page").click();
    await expect(page.getByLabel("Code to copy")).toHaveValue(/iframe/);
    await expect(page.frameLocator("#embed-preview iframe").locator(".ir-score")).toBeVisible();
    await page.getByLabel("Width in pixels").fill("12");
  }],
  ["program not found", async (page) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
    await page.goto(addressOf("yjs-2021"));
    await expect(page.getByRole("alert")).toContainText("was not found");
  }],
  ["stopped by a fault", async (page) => {
    await calculator(page, BEXLEY);
    await page.evaluate(() => {
      Node.prototype.insertBefore = () => {
        throw new Error("refused");
      };
    });
    await page.getByText("How was this worked out?").click();
    await expect(page.getByRole("alert")).toContainText("has stopped working because of a fault");
  }],
];

/** Brings a page into a state. */
export const arriveAt = (page, wanted) => STATES.find(([name]) => name === wanted)[1](page);
