// Does the tasks of tasks.js in each browser. BROWSERS and TASKS choose some: `BROWSERS=firefox TASKS=core node --test tests/browsers/browsers.test.js`.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, startBrowser } from "./browsers.js";
import { Page } from "./page.js";

process.env.E2E_PORT ??= "4195";
const { servers } = await import("../e2e/server.js");
const { TASKS } = await import("./tasks.js");

const names = process.env.BROWSERS?.split(/[ ,]+/) ?? Object.keys(BROWSERS);
const words = process.env.TASKS;
const tasks = TASKS.filter(({ name, core }) => !words || (words === "core" ? core : name.includes(words)));
assert(tasks.length && names.every((name) => name in BROWSERS), "BROWSERS and TASKS must name some");

after(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

describe("the tasks", { concurrency: true }, () => {
  for (const name of names) {
    describe(name, { concurrency: false }, () => {
      let browser;

      before(async () => {
        browser = await startBrowser(name);
        console.log(`${name}: ${browser.version}`);
      });
      after(() => browser?.stop());

      for (const { name, run, expected } of tasks) {
        test(name, async () => {
          const page = new Page(browser, `http://127.0.0.1:${process.env.E2E_PORT}/`);
          await run(page);
          const complaints = await page.complaints();
          assert.deepEqual(complaints.filter((complaint) => !expected?.test(complaint)), []);
        });
      }
    });
  }
});
