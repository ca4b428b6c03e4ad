// How the tests find the parts of the calculator: by labels, headings and numbers, as readers do.
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";

/** Opens the page with nothing entered, under a framework. Most tests are of the framework of most published inspections. */
export async function open(page, framework = "yjs-2021") {
  await page.goto(addressOf(framework));
  await started(page);
}

/** The address of the page with nothing entered, under a framework. */
export const addressOf = (framework) => `./#ratings:1/${framework}`;

/** Waits until the program is there. The first view is there before it. */
export async function started(page) {
  await expect(score(page)).toBeVisible();
  await page.waitForFunction(() => document.querySelector("inspection-ratings").value);
}

/** Makes Yew believe that each drawing takes more than 16 ms: it then lets the browser do something else before the drawing has ended. */
export const drawSlowly = (page) =>
  page.evaluate(() => {
    const { now } = Date;
    let calls = 0;
    Date.now = () => now() + 20 * calls++;
  });

/** The errors and warnings that the browser reports from now on. */
export function complaintsOf(page) {
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}

const starting = (number) => new RegExp(`^${number.replaceAll(".", "\\.")} `);

export const score = (page) => page.locator(".ir-score");
export const overall = (page) => page.locator(".ir-overall");
export const announced = (page) => page.getByRole("status");

/** Collects the announcements from now on. */
export const collectAnnouncements = (page) =>
  announced(page).evaluate((region) => {
    window.announcements = [];
    const collect = () => region.textContent && window.announcements.push(region.textContent);
    new MutationObserver(collect).observe(region, { childList: true, characterData: true, subtree: true });
  });
/** The announcements since the last call. */
export const announcements = (page) => page.evaluate(() => window.announcements.splice(0));

/** The fields of a standard. */
export const standard = (page, number) => page.getByRole("group", { name: starting(number) }).and(page.locator("fieldset"));
/** A standard's rating, as the page shows it beside the fields. */
export const rating = (page, number) => standard(page, number).locator(".ir-standard__result");
/** The reason for a standard's rating. */
export const why = (page, number) => standard(page, number).locator(".ir-standard__why");

const field = (page, number, what) => page.getByRole("textbox", { name: new RegExp(`${starting(number).source}.*: ${what}$`) });
export const percentage = (page, number) => field(page, number, "percentage yes");
export const yes = (page, number) => field(page, number, "sufficient cases");
export const of = (page, number) => field(page, number, "cases inspected");
export const how = (page, number) => page.getByLabel(`How ${number} is answered`);

/** The band of a key question, in words. */
export const band = (page, number) => page.locator(".ir-question", { has: how(page, number) }).locator(".ir-question__band");
export const error = (page, number) => page.locator(".ir-question", { has: how(page, number) }).locator(".govuk-error-message");

/** The list from which the rating of a judged standard is chosen. */
export const judgement = (page, number) => page.getByLabel(`Rating of ${number} by inspectors`);
/** Chooses the rating of a judged standard, and stays in the list as a person does. */
export async function judge(page, number, name) {
  await judgement(page, number).focus();
  await judgement(page, number).selectOption(name);
}

/** Unfolds the further entries of a standard: discretion, a rating instead of figures, and that the standard was not inspected. */
export async function unfoldMore(page, number) {
  const details = standard(page, number).locator(".ir-discretion");
  if (!(await details.evaluate(({ open }) => open))) await details.locator("> summary").click();
}

export const tool = (page, name) => page.getByRole("button", { name, exact: true });

/** Opens a published inspection, which is then read. */
export const readPublished = (page, title) => tool(page, title).click();
/** Opens a published inspection, and turns to the form. */
export async function openPublished(page, title) {
  await readPublished(page, title);
  await changeFigures(page);
}
/** Turns from the reading view to the form. */
export async function changeFigures(page) {
  await tool(page, "Change the figures").click();
  await expect(page.locator(".ir-figures")).toBeVisible();
}
/** Turns to the form, from the reading view or from the form. */
export async function toForm(page) {
  await started(page);
  // The view may change while it is looked at, because the page draws other figures later than it takes them.
  await expect(async () => {
    if (await page.locator(".ir-reading").count()) await tool(page, "Change the figures").click({ timeout: 1000 });
    await expect(page.locator(".ir-figures")).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
}

/** The box that makes ratings wait for a request. It is among the settings. */
export async function waitBox(page) {
  const box = page.getByLabel("Update ratings only when I ask");
  if (!(await box.isVisible())) await page.getByText("Settings", { exact: true }).click();
  return box;
}

/** The button of a panel, near the score. */
export const place = (page, title) => page.locator(".ir-places[role=group]").getByRole("button", { name: title, exact: true });
/** A panel that is unfolded. */
export const panelOf = (page, title) => page.getByRole("region", { name: title, exact: true });
/** Unfolds a panel, and waits for its content. */
export async function unfoldPanel(page, title) {
  await place(page, title).click();
  await expect(panelOf(page, title)).toBeVisible();
  return panelOf(page, title);
}
export const framework = (page) => page.getByLabel("When was the inspection?", { exact: true });
export const enterAs = (page, name) => page.getByRole("radio", { name, exact: true }).check();

export const WORDS = {
  inadequate: "Inadequate",
  "requires-improvement": "Requires improvement",
  good: "Good",
  outstanding: "Outstanding",
};

/** A published inspection: the figures and the ratings that its report prints. */
export function report(id) {
  return JSON.parse(readFileSync(new URL(`../published/${id}.json`, import.meta.url), "utf8"));
}

/** The expected text of the table of ratings, for a report. */
export function printedRatings({ expected, discretion }) {
  const words = ([number, { rating }]) => {
    const changed = number in discretion ? "* by professional discretion" : "";
    return [number, rating ? WORDS[rating] + changed : "Not rated"];
  };
  return Object.fromEntries(Object.entries(expected.standards).map(words));
}

/** The text of the table of ratings. */
export function ratings(page) {
  const rows = page.getByRole("table", { name: /^Ratings/ }).locator("tr:has(td)");
  return rows.evaluateAll((rows) =>
    Object.fromEntries(rows.map((row) => [row.querySelector(".ir-number").textContent, row.querySelector("td").textContent])),
  );
}

export async function expectAsPrinted(page, report) {
  await expect(score(page)).toHaveText(`${report.expected.score} of ${report.expected.max}`);
  await expect(overall(page)).toHaveText(WORDS[report.expected.overall]);
  await expect.poll(() => ratings(page)).toEqual(printedRatings(report));
}

/** The element that has the focus, in words: its standard, then its name. */
export function focused(page) {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const text = (element) => element?.textContent.replace(/\s+/g, " ").trim();
    const name = at.getAttribute("aria-label") ?? text(at.labels?.[0]) ?? text(at);
    return [text(at.closest(".ir-standard")?.querySelector("legend")), name].filter(Boolean).join(" > ");
  });
}

/** Presses Tab, or another key, until an element with a matching name has the focus. */
export async function tabTo(page, name, key = "Tab") {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`${key} never came to ${name}`);
}
