// The built site on nginx and Apache with Debian's configuration: the types of files, what is compressed, and a task in browsers.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { BROWSERS, startBrowser } from "../browsers/browsers.js";
import { Page } from "../browsers/page.js";
import { SERVERS, startServer } from "./servers.js";

/** The types that each server may give a file, by the ending of the file's name. A browser runs neither a module nor wasm of another type. */
const TYPES = {
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  wasm: /^application\/wasm$/,
  json: /^application\/json\b/,
  zip: /^application\/zip$/,
};

const files = readdirSync(new URL("../../dist/", import.meta.url), { recursive: true });

/** The type and the compression of a file. */
async function served(address, path) {
  const { ok, headers } = await fetch(new URL(path, address), { headers: { "Accept-Encoding": "gzip" } });
  assert(ok, path);
  return { type: headers.get("Content-Type"), compression: headers.get("Content-Encoding") };
}

const wasm = files.find((path) => /^assets\/app_bg.*\.wasm$/.test(path));

for (const name of Object.keys(SERVERS)) {
  describe(name, () => {
    let server;
    before(async () => {
      server = await startServer(name);
    });
    after(() => server?.stop());

    test("gives each file its type", async () => {
      const wrong = [];
      for (const path of files) {
        const expected = TYPES[path.split(".").at(-1)];
        if (!expected) continue;
        const { type } = await served(server.address, path);
        if (!expected.test(type)) wrong.push(`${path}: ${type}`);
      }
      assert.deepEqual(wrong, []);
    });

    for (const browserName of Object.keys(BROWSERS)) {
      test(`the calculator rates in ${browserName}, and its later programs come`, async () => {
        const browser = await startBrowser(browserName);
        try {
          const page = new Page(browser, server.address);
          await page.openCalculator();
          await page.press("button", "Bexley, July 2024");
          await page.showsScore("27 of 36");
          await page.press("button", "Copy, save or print");
          assert.match((await page.save("Save workbook")).name, /\.xlsx$/);
          assert.deepEqual(await page.complaints(), []);
        } finally {
          await browser.stop();
        }
      });
    }
  });
}

// docs/embedding.md has this line for nginx. Debian's Apache compresses the program by itself.
for (const [name, lines, compression] of [
  ["nginx", "", null],
  ["nginx", "gzip_types application/wasm application/javascript text/css;", "gzip"],
  ["Apache", "", "gzip"],
]) {
  test(`${name} sends the program ${compression ? "compressed" : "as it is"}${lines && ` with “${lines}”`}`, async () => {
    const server = await startServer(name, lines);
    try {
      assert.equal((await served(server.address, wasm)).compression, compression);
    } finally {
      await server.stop();
    }
  });
}
