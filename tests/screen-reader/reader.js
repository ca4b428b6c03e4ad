// Orca, the screen reader of GNOME, with a browser, on a display without a screen: keys are pressed, and what Orca says is read from its log.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start, startDisplay } from "../browsers/browsers.js";
import { here } from "../../www/build/paths.js";

/** How each browser is started by a person's command, with a folder for its profile. Firefox asks questions on its first day. */
const BROWSERS = {
  chromium: (folder, address) => [
    process.env.CHROME ?? "/usr/bin/chromium",
    [
      "--no-sandbox", "--disable-gpu", "--force-renderer-accessibility", "--no-first-run", "--no-default-browser-check", "--window-size=1280,900",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--password-store=basic", `--user-data-dir=${folder}`, address,
    ],
  ],
  firefox: (folder, address) => {
    const preferences = {
      "browser.aboutwelcome.enabled": false,
      "browser.preonboarding.enabled": false,
      "browser.shell.checkDefaultBrowser": false,
      "browser.startup.homepage_override.mstone": "ignore",
      "datareporting.policy.dataSubmissionEnabled": false,
      "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "services.settings.server": "data:,",
      "termsofuse.bypassNotification": true,
      "accessibility.force_disabled": -1,
    };
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
    writeFileSync(join(folder, "user.js"), lines.join("\n"));
    return [process.env.FIREFOX ?? "/usr/bin/firefox-esr", ["--no-remote", "--profile", folder, "--width", "1280", "--height", "900", address]];
  },
};

export const NAMES = Object.keys(BROWSERS);

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** After this silence Orca has said everything, because an announcement comes a second after the last key. In milliseconds. */
const SILENCE = 2500;
/** The longest wait for a sentence of Orca, in milliseconds, because a machine can be busy. */
const PATIENCE = 60_000;

/** Orca's names of the keys that are pressed together with another key. */
const ECHOES = { ctrl: "left control", shift: "left shift" };

/** A line of Orca's log with a spoken text. */
const SPOKEN = /SPEECH OUTPUT: '(.*?)' ?(?:\{.*)?$/gm;

/**
 * The first sentence that is in none of the texts after the text of the sentence before it. Undefined if all sentences are there, in order.
 *
 * @param {string[]} sentences
 * @param {string[]} texts
 */
export function missing(sentences, texts) {
  let from = 0;
  return sentences.find((sentence) => {
    const at = texts.findIndex((text, place) => place >= from && text.includes(sentence));
    from = at + 1;
    return at < 0;
  });
}

/**
 * Starts Orca and a browser with a page.
 *
 * @param {"chromium" | "firefox"} name
 * @param {string} address
 * @param {string} title the page's title, which the window has
 */
export async function startReader(name, address, title) {
  const folder = mkdtempSync(join(tmpdir(), "reader-"));
  const [home, profile, runtime, log] = ["home", "profile", "run", "orca.log"].map((part) => join(folder, part));
  for (const part of [home, profile, runtime]) mkdirSync(part, { mode: 0o700 });
  const stops = [];
  const stop = async () => {
    for (const stopOne of stops.reverse()) stopOne();
    await sleep(300);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const { display, stop: stopDisplay } = await startDisplay();
    stops.push(stopDisplay);
    const env = {
      ...process.env,
      HOME: home,
      XDG_RUNTIME_DIR: runtime,
      DISPLAY: display,
      LC_ALL: "C.UTF-8",
      GTK_MODULES: "gail:atk-bridge",
      GNOME_ACCESSIBILITY: "1",
      ACCESSIBILITY_ENABLED: "1",
      MOZ_DISABLE_CONTENT_SANDBOX: "1",
    };
    /** Starts a program, which stops at the end. */
    const run = (command, args, stdio = "ignore") => {
      const { program, stop: stopProgram } = start(command, args, { env, cwd: folder, stdio });
      stops.push(stopProgram);
      return program;
    };
    const tool = (command, ...args) => {
      const { error, stdout } = spawnSync(command, args, { env, encoding: "utf8" });
      assert.ifError(error);
      return stdout.trim();
    };

    const bus = run("dbus-daemon", ["--session", "--nofork", "--print-address=1"], ["ignore", "pipe", "ignore"]);
    env.DBUS_SESSION_BUS_ADDRESS = await new Promise((resolve) => bus.stdout.once("data", (data) => resolve(String(data).trim())));
    run("/usr/libexec/at-spi-bus-launcher", ["--launch-immediately"]);
    await sleep(1000);
    for (const setting of ["IsEnabled", "ScreenReaderEnabled"]) {
      const set = ["org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", `string:${setting}`, "variant:boolean:true"];
      tool("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", ...set);
    }
    run("openbox", []);
    await sleep(1000);
    run("/usr/bin/python3", [here("tests/screen-reader/run_orca.py"), "--replace", `--debug-file=${log}`]);
    for (let left = 100; left > 0 && !existsSync(log); left--) await sleep(200);
    await sleep(2000);
    run(...BROWSERS[name](profile, address));
    let window;
    for (let left = 200; left > 0 && !window; left--) {
      await sleep(300);
      [window] = tool("xdotool", "search", "--onlyvisible", "--name", title).split("\n");
    }
    assert(window, `${name} shows no window “${title}”`);
    tool("xdotool", "windowactivate", "--sync", window);

    let read = 0;
    /** The texts that Orca says from now on, until it has said certain sentences in this order and is silent. */
    const spoken = async (sentences = [""]) => {
      const begun = Date.now();
      let last = begun;
      let texts = [];
      for (; Date.now() - begun < PATIENCE; await sleep(100)) {
        const phrases = Array.from(readFileSync(log, "utf8").slice(read).matchAll(SPOKEN), ([, text]) => text.replaceAll(/\s+/g, " ").trim()).filter(Boolean);
        if (phrases.length > texts.length) [texts, last] = [phrases, Date.now()];
        if (missing(sentences, texts) === undefined && Date.now() - last > SILENCE) break;
      }
      read = readFileSync(log, "utf8").length;
      return texts;
    };
    return {
      /** Presses keys, and listens. Orca repeats the names of keys, which are left out. */
      async press(keys, sentences) {
        if (keys.length) tool("xdotool", "key", "--delay", "100", ...keys);
        const echoes = keys.flatMap((key) => key.split("+")).map((key) => ECHOES[key] ?? key.toLowerCase());
        return (await spoken(sentences)).filter((text) => !echoes.includes(text.toLowerCase()));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
