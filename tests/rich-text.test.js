// The copied ratings, and what LibreOffice reads of their HTML: the rows and cells of the plain text. LibreOffice's Calc reads them, because
// Calc is the part of LibreOffice that the other tests need, and nothing can be pasted without a screen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { htmlOf, textOf } from "../www/take-out/rich-text.js";
import { htmlOfBlocks, textOfBlocks } from "../www/take-out/shown.js";

const OFFICE = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
const snapshot = (name) => JSON.parse(readFileSync(new URL(`snapshots/take-out/table-${name}.json`, import.meta.url), "utf8"));

const row = (called, rest) => ({ called, rating: "Good", id: "good", ...rest });
const scenario = {
  language: "en-GB", title: "Ratings: A & B. A scenario, not the actual figures: <Two> more", framework: "Youth justice services",
  headings: ["Standard", "Figures", "Rating"], baseline: "Baseline",
  overall: row("Overall rating", { was: "Requires improvement" }), score: { called: "Score", rating: "20 of 36", was: "18 of 36" },
  body: [
    { called: "2 Court disposals", note: "Rated separately" },
    row("2.1 Assessment", { mark: "*", was: "Good", figures: [{ called: "2.1.1 Desistance", figure: "8 of 9 (89%)", rating: "Outstanding", was: "6 of 9" }] }),
    { called: "2.2 Planning", rating: "No rating yet", blank: true },
    { called: "3 Out-of-court disposals" },
    { called: "3.1 Assessment", rating: "No rating yet", blank: true },
  ],
  discretion: "By professional discretion", notes: ["2.1 Assessment: a reason."], leftOut: "2 standards without figures are left out.", unofficial: "Unofficial.",
};

test("the copy of a scenario names the scenario, has the baseline beside it, and leaves out standards without figures", () => {
  assert.deepEqual(textOf(scenario).split("\n"), [
    "Ratings: A & B. A scenario, not the actual figures: <Two> more",
    "Youth justice services",
    "Standard\tFigures\tRating\tBaseline",
    "Overall rating\t\tGood\tRequires improvement",
    "Score\t\t20 of 36\t18 of 36",
    "2 Court disposals (Rated separately)",
    "2.1 Assessment\t\tGood*\tGood",
    "2.1.1 Desistance\t8 of 9 (89%)\tOutstanding\t6 of 9",
    "* By professional discretion",
    "2.1 Assessment: a reason.",
    "2 standards without figures are left out.",
    "Unofficial.",
    "",
  ]);
});

const paragraph = (text, strong = false) => ({ kind: "paragraph", text, strong });
const cell = (text, heads = false) => ({ text, heads, strong: false });

/** A comparison and ways to a rating, as `shown.js` finds them in their panels; `take-out.spec.js` has what it finds in a browser. */
const comparison = [
  paragraph("The score falls from 34 to 27. 6 standards are rated lower."),
  {
    kind: "table",
    caption: "Islington <August> & These figures",
    rows: [
      ["Standard or key question", "Islington", "These figures", "Difference"].map((text) => cell(text, true)),
      ["Score and overall rating", "34 of 36 Outstanding", "27 of 36 Good", "▼ down 7 points"].map((text) => cell(text)),
      ["2.2 Planning", "Outstanding", "Requires improvement", "▼ down 2 ratings"].map((text) => cell(text)),
    ],
  },
];
const ways = [
  paragraph("Fewest changes needed: 2 case judgements. There are 2 ways:", true),
  {
    kind: "list",
    items: [
      [paragraph("28 of 36: Good", true), { kind: "list", items: [[paragraph("2.2.3 Safe & well: 5 to 6 of 9")], [paragraph("2.2 becomes Good")]] }],
      [paragraph("28 of 36: Good", true), { kind: "list", items: [[paragraph("2.1.2 Safe: 6 to 8 of 9")]] }],
    ],
  },
];

for (const [name, html, text] of [
  ["the ratings of Bexley", htmlOf(snapshot("bexley-2024")), textOf(snapshot("bexley-2024"))],
  ["the ratings with nothing entered", htmlOf(snapshot("nothing-entered")), textOf(snapshot("nothing-entered"))],
  ["the ratings of a scenario", htmlOf(scenario), textOf(scenario)],
  ["a comparison", htmlOfBlocks(scenario, comparison), textOfBlocks(scenario, comparison)],
  ["ways to a rating", htmlOfBlocks(scenario, ways), textOfBlocks(scenario, ways)],
]) {
  test(`LibreOffice reads the copy of ${name} as it is in plain text`, { skip: !OFFICE && "LibreOffice is not installed" }, () => {
    const folder = mkdtempSync(join(tmpdir(), "ratings-"));
    try {
      const file = join(folder, "ratings.html");
      writeFileSync(file, html);
      const profile = pathToFileURL(join(folder, "profile")).href;
      const tabbed = "csv:Text - txt - csv (StarCalc):9,,76";
      const args = [`-env:UserInstallation=${profile}`, "--headless", "--infilter=calc_HTML_WebQuery", "--convert-to", tabbed, "--outdir", folder, file];
      execFileSync(OFFICE, args, { stdio: "ignore", timeout: 180_000 });
      const read = linesOf(readFileSync(join(folder, "ratings.csv"), "utf8"));
      assert.deepEqual(read, linesOf(text));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** The lines of a text that are not blank, without the cells that are blank at their end and the mark of a list. */
function linesOf(text) {
  return text.split(/\r?\n/).map((line) => line.replace(/\s+$/, "").replace(/^\W*\s(?=\w)/, "")).filter(Boolean);
}
