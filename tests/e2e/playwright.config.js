import { defineConfig } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 4179);

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
    launchOptions: {
      // make finds Chromium or installs it. Playwright downloads none.
      executablePath: process.env.CHROME ?? "/usr/bin/chromium",
      // Chromium refuses root without --no-sandbox. The other options keep Chromium itself off the network.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "e2e", testDir: ".", testIgnore: "bench/**" },
    // One worker, because two measurements at once would disturb each other.
    { name: "bench", testDir: "bench", workers: 1, retries: 0 },
  ],
  webServer: { command: "node server.js", port, reuseExistingServer: false },
});
