// What a screen reader says, as a virtual one works it out from the roles, names and descriptions in the page.
// Unlike a real screen reader, the virtual one reads what is folded away too. docs/accessibility.md says what else it leaves open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { judge, open, openPublished, percentage, score, tool, waitBox, yes } from "./calculator.js";
import { arriveAt } from "./states.js";
import { expect, test } from "./watched.js";

const READER = readFileSync(createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js"), "utf8");

test.beforeEach(({ page }) => page.route("**/reader.js", (route) => route.fulfill({ contentType: "text/javascript", body: READER })));

/** The most lines of a transcript: further lines of a part repeat its pattern. */
const MANY = 40;

/** The sentences of the screen reader from the beginning of an element to its end, a line each. */
async function transcript(locator) {
  const phrases = await locator.evaluate(async (container) => {
    const { virtual } = await import("/reader.js");
    await virtual.start({ container });
    const first = [virtual.activeNode, await virtual.lastSpokenPhrase()];
    const phrases = [first[1]];
    // After the end, the screen reader starts again at the beginning.
    for (let steps = 0; steps < 500; steps++) {
      await virtual.next();
      const phrase = await virtual.lastSpokenPhrase();
      if (virtual.activeNode === first[0] && phrase === first[1]) break;
      phrases.push(phrase);
    }
    await virtual.stop();
    return phrases;
  });
  // The ends of parts and the options of lists are left out. So is which radio is chosen, because the virtual screen reader takes it from the
  // attribute, which a person's choice does not change. A test below looks that up in the browser's own tree.
  const lines = phrases.filter((phrase) => phrase && !/^(end of |end, |option, )/.test(phrase));
  return lines.slice(0, MANY).map((line) => line.replace(/^((?:radio|checkbox), .*), (?:not )?checked/, "$1")).join("\n") + "\n";
}

/**
 * Parts in a state, each with the file of its sentences: `--update-snapshots` writes them anew, and the difference is to
 * be read.
 */
const TRANSCRIPTS = [
  ["a percentage that is missing", "empty", ".ir-question >> nth=0"],
  ["a percentage with an error", "errors", ".ir-question >> nth=0"],
  ["cases with an error", "errors", ".ir-question >> nth=1"],
  ["cases and their band", "complete", ".ir-question >> nth=2"],
  ["a standard that is judged", "complete", "fieldset.ir-standard >> nth=0"],
  ["a key question that is judged", "two parts judged: work with victims", ".ir-question:has(.ir-judgement) >> nth=0"],
  ["discretion", "discretion open", ".ir-discretion[open] >> nth=0"],
  ["the score", "complete", ".ir-headline"],
  ["the score of a scenario", "scenario at hand", ".ir-headline"],
  ["the score while ratings wait", "ratings wait, and figures have changed", ".ir-headline"],
  ["the tools", "ratings wait, and figures have changed", ".ir-tools"],
  ["scenarios", "scenario at hand", ".ir-scenarios"],
  ["the answer to read", "reading", ".ir-answer"],
  ["a row that is unfolded", "reading, a row unfolded", "#row-2-2"],
  ["what it takes", "what it takes open", ".ir-ask"],
  ["how sure", "how sure open", ".ir-panel >> nth=0"],
];

for (const [name, state, where] of TRANSCRIPTS) {
  test(`reads ${name}`, async ({ page }) => {
    await arriveAt(page, state);
    expect(await transcript(page.locator(where))).toMatchSnapshot(`${name.replaceAll(" ", "-")}.txt`);
  });
}

test("the browser knows which radios, lists and boxes are chosen, and what has an error", async ({ page }) => {
  await arriveAt(page, "errors");
  await (await waitBox(page)).check();
  await judge(page, "1.1", "Good");
  await expect(page.locator("fieldset.ir-standard >> nth=0")).toMatchAriaSnapshot(`
    - group "1.1 Governance and leadership":
      - combobox "Rating of 1.1 by inspectors":
        - option "Good" [selected]
  `);
  await expect(page.locator(".ir-toolbar__settings")).toMatchAriaSnapshot(`- checkbox "Update ratings only when I ask" [checked]`);
  await expect(page.locator(".ir-question >> nth=1").getByRole("textbox").first()).toHaveAttribute("aria-invalid", "true");
});

test.describe("of its own accord it says", () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await open(page);
    await page.locator("inspection-ratings").evaluate(async ({ shadowRoot }) => {
      const { virtual } = await import("/reader.js");
      await virtual.start({ container: shadowRoot.querySelector(".ir-calculator") });
      window.reader = virtual;
    });
    await page.clock.pauseAt(Date.now() + 60_000);
  });

  /** The announcements since the last call, after a time in milliseconds, without the names of controls that the person went to. */
  async function announcements(page, time = 1100) {
    await page.clock.runFor(time);
    const phrases = await page.evaluate(async () => {
      const phrases = await reader.spokenPhraseLog();
      await reader.clearSpokenPhraseLog();
      return phrases;
    });
    return phrases.filter((phrase) => /^(polite|assertive): /.test(phrase));
  }

  // The announcement comes from one region that was there before, because screen readers do not read a region that appears with its text.
  const say = (words) => [`polite: ${words}`];

  test("nothing of a figure that changes no rating", async ({ page }) => {
    await percentage(page, "2.1.1").pressSequentially("72");
    expect(await announcements(page, 10_000)).toEqual([]);
  });

  test("a changed rating once, in one sentence, when typing has rested for a second", async ({ page }) => {
    await openPublished(page, "Bexley, July 2024");
    expect(await announcements(page)).toEqual(say("27 of 36: Good"));
    await yes(page, "2.2.3").fill("");
    await yes(page, "2.2.3").pressSequentially("9");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("6");
    expect(await announcements(page, 900)).toEqual([]);
    expect(await announcements(page, 200)).toEqual(say("28 of 36: Good"));
    expect(await announcements(page, 10_000)).toEqual([]);
  });

  test("an error when its field is left, and not again when it is read there", async ({ page }) => {
    await percentage(page, "2.1.1").fill("104");
    expect(await announcements(page, 10_000)).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await announcements(page)).toEqual(say("There is an error in 2.1.1, so it is not counted."));
    await page.keyboard.press("Shift+Tab");
    expect(await announcements(page, 10_000)).toEqual([]);
  });

  test("where ratings wait, the errors of figures, and the ratings when they are asked for", async ({ page }) => {
    await openPublished(page, "Bexley, July 2024");
    expect(await announcements(page)).toEqual(say("27 of 36: Good"));
    await (await waitBox(page)).check();
    await yes(page, "2.2.3").fill("6");
    await yes(page, "2.1.2").fill("99");
    await tool(page, "Undo").focus();
    expect(await announcements(page, 10_000)).toEqual(say("There is an error in 2.1.2, so it is not counted."));
    await page.keyboard.press("Control+Enter");
    expect(await announcements(page)).toEqual(say("Between 26 and 28 of 36: Good"));
    await expect(score(page)).toHaveText("26 to 28 of 36");
    await (await waitBox(page)).uncheck();
    expect(await announcements(page, 10_000)).toEqual([]);
  });
});
