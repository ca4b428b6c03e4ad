// Orca's sentences about the calculator in Firefox and Chromium. Each file in transcripts/ has steps, and after each step the sentences that Orca
// must say there, in this order; Orca may say more. UPDATE_EXPECT=1 writes all sentences: keep those that Orca says every time.
// BROWSERS chooses a browser: `BROWSERS=firefox node --test tests/screen-reader/screen-reader.test.js`.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import sirv from "sirv";
import { here } from "../../www/build/paths.js";
import { NAMES, missing, startReader } from "./reader.js";

const TITLE = "Ratings of a service";

/** The page has its title, by which its window is known, when the calculator is there. */
const page = (attributes) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Loading</title>
<h1>${TITLE}</h1>
<inspection-ratings ${attributes} events></inspection-ratings>
<script type="module">
  addEventListener("inspection-ratings-ready", () => (document.title = "${TITLE}"));
  import "/package/index.js";
</script>`;

/**
 * The steps of a person on a page: its name and the keys. Orca's own keys are t for the next table, e for the next field, and
 * Insert+a for typing in it.
 */
const TASKS = [
  {
    name: "a percentage with an error",
    attributes: 'framework="yjs-2021"',
    steps: [
      ["to the service, which is the first field", ["e"]],
      ["to the first percentage", ["e"]],
      ["to typing", ["Insert+a"]],
      ["a figure that cannot be, and on to the list beside it", ["1", "0", "4", "Tab"]],
      ["back to the figure", ["shift+Tab"]],
      ["another figure in its place, and on to the list", ["ctrl+a", "7", "2", "Tab"]],
      ["to the figure that counts", ["shift+Tab"]],
    ],
  },
  {
    name: "a published report",
    attributes: 'example="bexley-2024"',
    steps: [
      ["to the ratings", ["t"]],
      ["down to the second heading", ["Down"]],
      ["down to a domain", ["Down"]],
      ["to the first figure", ["e"]],
      ["to typing", ["Insert+a"]],
      ["fewer sufficient cases, which lowers the score", ["ctrl+a", "5"]],
      ["taken back", ["ctrl+z"]],
    ],
  },
];

/** The steps of a transcript, and the sentences of each. */
const parsed = (text) =>
  text.split(/^# /m).slice(1).map((part) => {
    const [step, ...sentences] = part.trim().split("\n");
    return [step, sentences];
  });

const browsers = process.env.BROWSERS?.split(/[ ,]+/) ?? NAMES;

let server;
before(async () => {
  const files = sirv(here("dist"));
  server = createServer((request, response) => {
    const task = TASKS[request.url.slice(1)];
    if (!task) return files(request, response);
    response.setHeader("Content-Type", "text/html").end(page(task.attributes));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
});
after(() => {
  server.close();
  server.closeAllConnections();
});

describe("Orca", { concurrency: false }, () => {
  for (const browser of browsers) {
    for (const [number, { name, steps }] of TASKS.entries()) {
      test(`${browser}: ${name}`, async () => {
        const path = here(`tests/screen-reader/transcripts/${browser}-${name.replaceAll(" ", "-")}.txt`);
        const expected = process.env.UPDATE_EXPECT ? undefined : parsed(readFileSync(path, "utf8"));
        const all = [["the page", []], ...steps];
        if (expected) assert.deepEqual(expected.map(([step]) => step), all.map(([step]) => step), "the steps of the transcript");
        for (const [step, sentences] of expected ?? []) assert(sentences.length, `${step}: the transcript expects nothing`);
        const reader = await startReader(browser, `http://127.0.0.1:${server.address().port}/${number}`, TITLE);
        try {
          const transcript = [];
          for (const [place, [step, keys]] of all.entries()) {
            const sentences = expected?.[place][1];
            const texts = await reader.press(keys, sentences);
            transcript.push([`# ${step}`, ...texts].join("\n"));
            const lacking = sentences && missing(sentences, texts);
            assert(lacking === undefined, `${step}: Orca does not say “${lacking}”, but\n${texts.join("\n")}`);
          }
          if (!expected) writeFileSync(path, `${transcript.join("\n\n")}\n`);
        } finally {
          await reader.stop();
        }
      });
    }
  }
});
