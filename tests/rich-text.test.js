// The copied ratings, and what LibreOffice reads of their HTML: the rows and cells of the plain text. LibreOffice's Calc reads them, because
// Calc is the part of LibreOffice that the other tests need, and nothing can be pasted without a screen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { htmlOf, textOf } from "../www/rich-text.js";

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

test("a scenario is said to be one, beside its baseline, and what has no figures is left out", () => {
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

for (const [name, table] of [["Bexley", snapshot("bexley-2024")], ["nothing entered", snapshot("nothing-entered")], ["a scenario", scenario]]) {
  test(`LibreOffice reads the copied ratings of ${name} as they are in plain text`, { skip: !OFFICE && "LibreOffice is not installed" }, () => {
    const folder = mkdtempSync(join(tmpdir(), "ratings-"));
    try {
      const file = join(folder, "ratings.html");
      writeFileSync(file, htmlOf(table));
      const profile = pathToFileURL(join(folder, "profile")).href;
      const tabbed = "csv:Text - txt - csv (StarCalc):9,,76";
      const args = [`-env:UserInstallation=${profile}`, "--headless", "--infilter=calc_HTML_WebQuery", "--convert-to", tabbed, "--outdir", folder, file];
      execFileSync(OFFICE, args, { stdio: "ignore", timeout: 180_000 });
      const read = linesOf(readFileSync(join(folder, "ratings.csv"), "utf8"));
      assert.deepEqual(read, linesOf(textOf(table)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** The lines of a text that are not blank, without the cells that are blank at their end and the mark of a list. */
function linesOf(text) {
  return text.split(/\r?\n/).map((line) => line.replace(/\s+$/, "").replace(/^\W*\s(?=\w)/, "")).filter(Boolean);
}
