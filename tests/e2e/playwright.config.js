import { defineConfig } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 4179);

// Chromium refuses root without --no-sandbox. The other options keep Chromium itself off the network.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Chromium as people have it. make finds the browsers or installs them. Playwright downloads none. */
const chromium = { executablePath: process.env.CHROME ?? "/usr/bin/chromium", args };
/**
 * The engine of Chromium without its windows, in which a page opens three times as fast. Debian's dies of a wasm program that reads
 * beside its memory, unless the program itself looks where it reads.
 */
const headlessShell = {
  executablePath: process.env.HEADLESS_SHELL ?? "/usr/bin/chromium-headless-shell",
  args: [...args, "--disable-features=WebAssemblyTrapHandler"],
};

export default defineConfig({
  outputDir: "../../test-results",
  forbidOnly: true,
  // Playwright's default is half of the cores.
  workers: "100%",
  reporter: "list",
  // A busy machine can be too slow once. A test that fails and then passes is listed as flaky.
  retries: 1,
  // The transcripts of the screen reader are in the repository.
  snapshotPathTemplate: "{testDir}/transcripts/{arg}{ext}",
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
  },
  projects: [
    { name: "e2e", testDir: ".", testIgnore: "bench/**", use: { launchOptions: headlessShell } },
    // One worker, because two measurements at once would disturb each other.
    { name: "bench", testDir: "bench", workers: 1, retries: 0, use: { launchOptions: chromium } },
  ],
  webServer: { command: "node server.js", port, reuseExistingServer: false },
});
