// How each browser is started: its driver, its capabilities, its folder for downloads, and the functions that it lacks.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Builder, Capabilities } from "selenium-webdriver";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const CHROME = process.env.CHROME ?? "/usr/bin/chromium";

/** The types of the files that the page saves. Firefox would ask where to save a file of any further type. */
const SAVED = ["text/csv", "application/json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

/**
 * For each browser: its driver with the arguments for a port, whether it needs a display, the capabilities to request with a folder for
 * its downloads, and whether its driver prints.
 */
export const BROWSERS = {
  chromium: {
    driver: process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver",
    prints: true,
    capabilities: (folder) => ({
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: CHROME,
        // Chromium refuses root without --no-sandbox. The other options keep Chromium itself off the network.
        args: [
          "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
          "--disable-background-networking", "--disable-component-update", "--disable-sync", `--user-data-dir=${join(folder, "profile")}`,
        ],
        prefs: { "download.default_directory": folder, "download.prompt_for_download": false },
      },
    }),
  },
  firefox: {
    driver: process.env.GECKODRIVER ?? fileURLToPath(new URL("../../target/tools/bin/geckodriver", import.meta.url)),
    prints: true,
    capabilities: (folder) => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: FIREFOX,
        args: ["-headless"],
        prefs: {
          "browser.download.folderList": 2,
          "browser.download.dir": folder,
          "browser.download.alwaysOpenPanel": false,
          "browser.helperApps.neverAsk.saveToDisk": SAVED.join(),
          // Firefox itself stays off the network.
          "app.normandy.enabled": false,
          "browser.safebrowsing.update.enabled": false,
          "datareporting.policy.dataSubmissionEnabled": false,
          "network.captive-portal-service.enabled": false,
          "network.connectivity-service.enabled": false,
          "services.settings.server": "data:,",
        },
      },
    }),
  },
  webkit: {
    driver: process.env.WEBKITWEBDRIVER ?? "/usr/bin/WebKitWebDriver",
    needsDisplay: true,
    // WebKitWebDriver has no command to print.
    prints: false,
    capabilities: () => ({ browserName: "MiniBrowser" }),
  },
};

/** A port that no program has. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a program in a process group of its own, so that stopping it stops what it started. */
export function start(command, args, options) {
  const program = spawn(command, args, { detached: true, ...options });
  program.once("error", (error) => console.error(`${command} cannot be started: ${error.message}`));
  const stop = () => {
    process.off("exit", stop);
    try {
      process.kill(-program.pid, "SIGKILL");
    } catch {
      // The program has ended.
    }
  };
  process.once("exit", stop);
  return { program, stop };
}

/** Starts a display without a screen. Xvfb writes the number of the display, which no other program has, to the fourth file. */
export async function startDisplay() {
  const { program, stop } = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((resolve, reject) => {
    program.once("exit", () => reject(new Error("Xvfb has ended")));
    program.stdio[3].once("data", (data) => resolve(String(data).trim()));
  });
  return { display: `:${number}`, stop };
}

/** Waits until a driver answers. */
async function ready(address) {
  for (let left = 150; left > 0; left--) {
    const answer = await fetch(`${address}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no driver answers at ${address}`);
}

/**
 * Starts a browser with a profile of its own.
 *
 * @param {keyof typeof BROWSERS} name
 * @returns the session, the browser's own name and version, the folder of its downloads, whether it prints, and how to stop it
 */
export async function startBrowser(name) {
  const { driver: command, needsDisplay, prints, capabilities } = BROWSERS[name];
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const stops = [];
  const stop = async () => {
    for (const stopOne of stops.reverse()) await stopOne();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    // WebKitGTK saves in the home folder, where no other folder is named.
    const home = join(folder, "home");
    mkdirSync(home);
    const env = { ...process.env, HOME: needsDisplay ? home : process.env.HOME };
    if (needsDisplay) {
      const { display, stop: stopDisplay } = await startDisplay();
      stops.push(stopDisplay);
      Object.assign(env, { DISPLAY: display, GDK_BACKEND: "x11", NO_AT_BRIDGE: "1" });
    }
    const port = await freePort();
    const driver = start(command, [`--port=${port}`], { env, stdio: process.env.DRIVER_LOG ? "inherit" : "ignore" });
    stops.push(driver.stop);
    const address = `http://127.0.0.1:${port}`;
    await ready(address);
    const session = await new Builder().usingServer(address).withCapabilities(new Capabilities(capabilities(folder))).build();
    stops.push(() => session.quit().catch(() => {}));
    await session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
    const found = await session.getCapabilities();
    return {
      session,
      version: `${found.get("browserName")} ${found.get("browserVersion")}`,
      downloads: needsDisplay ? home : folder,
      prints,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
