import { defineConfig } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 4179);

export default defineConfig({
  outputDir: "../../test-results",
  forbidOnly: true,
  reporter: "list",
  // A busy machine can be late once. What fails twice is broken, and what passes then is listed as flaky.
  retries: 1,
  // What a screen reader says, checked in as it is.
  snapshotPathTemplate: "{testDir}/transcripts/{arg}{ext}",
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: {
      // make finds it, or installs it; Playwright's own is never downloaded.
      executablePath: process.env.CHROME ?? "/usr/bin/chromium",
      // --no-sandbox is for root, whom Chromium refuses with one; the others keep it off the network.
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
    // One at a time, or the measures would disturb each other.
    { name: "bench", testDir: "bench", workers: 1, retries: 0 },
  ],
  webServer: { command: "node server.js", port, reuseExistingServer: false },
});
