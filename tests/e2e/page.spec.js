import { expect, test } from "@playwright/test";

test("counts clicks under the production policy, without a complaint", async ({ page }) => {
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  const response = await page.goto("./");
  expect(response.headers()["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval';");
  const button = page.getByRole("button");
  await expect(button).toHaveCSS("background-color", "rgb(15, 122, 82)");
  await button.click();
  await button.click();
  await expect(button).toHaveText("Clicked 2 times");
  expect(complaints).toEqual([]);
});

test("the engine runs in a page under the production policy", async ({ page }) => {
  await page.goto("./");
  const frameworks = await page.evaluate(async () => {
    const engine = await import("./package/engine.js");
    await engine.ready;
    return engine.frameworks();
  });
  expect(frameworks).toEqual(["2021", "2025"]);
});
