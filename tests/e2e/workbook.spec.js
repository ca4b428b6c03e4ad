// Saving a workbook: the browser fetches the program only then, and the page says so if the program cannot come.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { announced, complaintsOf, open, openPublished, unfoldPanel } from "./calculator.js";

const PROGRAM = /workbook[^/]*\.wasm/;
const unfold = (page) => unfoldPanel(page, "Copy, save or print");
const press = (page) => page.getByRole("button", { name: /workbook/ }).click();
const message = (page) => page.locator(".ir-message");

async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("a workbook is saved, by a program that is fetched only then, and once", async ({ page }) => {
  const complaints = complaintsOf(page);
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  await unfold(page);
  expect(fetched.filter((url) => /workbook/.test(url))).toEqual([]);
  const { name, bytes } = await saved(page);
  expect(name).toMatch(/^Bexley-Youth-Justice-Service_yjs-2021_\d{4}-\d\d-\d\d\.xlsx$/);
  expect(bytes.subarray(0, 4).toString("latin1"), "it is a zip file").toBe("PK\x03\x04");
  await expect(announced(page)).toContainText(/workbook/i);
  await saved(page);
  expect(fetched.filter((url) => PROGRAM.test(url))).toHaveLength(1);
  expect(complaints).toEqual([]);
});

for (const [what, answer, words] of [
  ["is not there", (route) => route.fulfill({ status: 404 }), /not found on the server/],
  ["cannot be reached", (route) => route.abort("internetdisconnected"), /could not be loaded/],
  ["breaks off", (route) => route.fulfill({ status: 200, contentType: "application/wasm", body: "\0asm" }), /could not be loaded/],
]) {
  test(`where the program ${what}, the panel says so, and the next press tries again`, async ({ page }) => {
    await open(page);
    await unfold(page);
    await page.route(PROGRAM, answer);
    await press(page);
    await expect(message(page)).toHaveText(words);
    await expect(announced(page)).toHaveText(words);
    await page.unroute(PROGRAM, answer);
    expect((await saved(page)).bytes.length).toBeGreaterThan(5_000);
  });
}

test("how much of the program has arrived is shown", async ({ page }) => {
  await open(page);
  await unfold(page);
  const seen = await page.evaluate(async () => {
    const shadow = document.querySelector("inspection-ratings").shadowRoot;
    const seen = [];
    new MutationObserver(() => seen.push(shadow.querySelector(".ir-message")?.textContent)).observe(shadow, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    [...shadow.querySelectorAll(".ir-take-out button")].find(({ textContent }) => textContent === "Save workbook").click();
    while (!/done|saved/.test(seen.at(-1))) await new Promise((resolve) => setTimeout(resolve, 20));
    return seen;
  });
  expect(seen.join("\n")).toMatch(/\d0%/);
});

test("the single file says where workbooks are made", async ({ page }) => {
  await page.goto("hosts/none/single.html");
  await unfold(page);
  await press(page);
  await expect(message(page)).toHaveText(/single-file calculator is kept small, so it cannot make workbooks/);
});
