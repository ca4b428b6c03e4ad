// The guide to putting the calculator on another page: docs/embedding.md as a page.
import { LOOKS, prepareAxe, violations } from "./axe.js";
import { complaintsOf } from "./calculator.js";
import { invalid } from "./validity.js";
import { expect, test } from "./watched.js";

test("opens from the panel, and each of its links and pictures leads to something", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto("./");
  await page.getByText("Put this on your page").click();
  await page.getByRole("link", { name: "the guide" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Put the calculator on your page" })).toBeVisible();
  const addresses = await page.getByRole("link").evaluateAll((links) => links.map(({ href }) => href));
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    const { pathname, hash } = new URL(address);
    expect((await page.request.get(address)).status()).toBe(200);
    if (pathname.endsWith("/embedding.html")) await expect(page.locator(hash)).toHaveCount(1);
  }
  expect(await page.locator("img").evaluateAll((all) => all.map(({ naturalWidth }) => naturalWidth > 0))).toEqual([true]);
  expect(complaints).toEqual([]);
});

test("is read as UTF-8, whatever the server says, and needs no script", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.route("**/embedding.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/html" } });
  });
  await page.goto(`${baseURL}embedding.html`);
  await expect(page.getByText("index-….js")).toBeVisible();
  expect(await page.content()).toContain("import … from");
  await page.close();
});

test("fetches no calculator", async ({ page }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto("embedding.html");
  await page.waitForLoadState("networkidle");
  expect(requests.filter((url) => /\.(js|wasm)$/.test(url))).toEqual([]);
});

for (const { name, width, media, runOnly, rules } of LOOKS) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia(media);
    await page.goto("embedding.html");
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(width);
    await prepareAxe(page);
    expect(await violations(page, { runOnly, rules })).toEqual([]);
  });
}

for (const address of ["rules.html", "embedding.html"]) {
  test(`${address}: on a phone a row with long texts is an entry, whose cells keep their columns`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const narrow = await page.locator(".table--entries td:not(:empty)").evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
    expect(Math.min(...narrow)).toBeGreaterThan(300);
    const scrolled = await page.locator(".table").evaluateAll((parts) => parts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    expect(scrolled).toBe(0);
    const { nodes } = await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree");
    const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role.value);
    const count = (wanted) => roles.filter((role) => role === wanted).length;
    for (const [role, cells] of [["table", "table"], ["row", "tr"], ["columnheader", "th"], ["cell", "td"]]) {
      expect(count(role), role).toBe(await page.locator(`.table ${cells}`).count());
    }
  });
}

test("a link to a rule leads to its row, which is marked", async ({ page }) => {
  for (const [width, words] of [[390, "Rule 9"], [1400, "9"]]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("about:blank");
    await page.goto("rules.html#rule-9");
    const row = page.locator("#rule-9");
    await expect(row).toBeInViewport({ ratio: 1 });
    const number = row.locator("td").first();
    expect(await number.evaluate((cell) => getComputedStyle(cell, "::before").content.match(/\w+/)[0])).toBe(width < 640 ? "Rule" : "none");
    await expect(number).toHaveText(words.match(/\d+/)[0]);
    expect(await row.evaluate((row) => getComputedStyle(row).backgroundColor)).not.toBe(await page.locator("#rule-8").evaluate((row) => getComputedStyle(row).backgroundColor));
  }
});

test("its HTML is valid", async ({ page }) => {
  expect(await invalid(await (await page.request.get("embedding.html")).text())).toEqual([]);
});
