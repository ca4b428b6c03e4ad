import { test } from "@playwright/test";

test("time to the first button", async ({ page }) => {
  const start = performance.now();
  await page.goto("./");
  await page.getByRole("button").waitFor();
  console.log(`first button after ${(performance.now() - start).toFixed(0)} ms`);
});
