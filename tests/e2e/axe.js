// What axe-core finds: the rules of WCAG 2.0 to 2.2, A and AA, and best practice.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules about colours. Dark and forced colours affect no other rule. */
export const OF_COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
const ALL = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] };

/** Colours do not depend on the width. */
const ALL_BUT_COLOURS = Object.fromEntries(OF_COLOURS.values.map((rule) => [rule, { enabled: false }]));

const LIGHT = { colorScheme: "light", forcedColors: "none" };

/** How each state is looked at. */
export const LOOKS = [
  { name: "light, 1280 px", width: 1280, media: LIGHT, runOnly: ALL },
  { name: "dark, 1280 px", width: 1280, media: { ...LIGHT, colorScheme: "dark" }, runOnly: OF_COLOURS },
  { name: "light, 320 px", width: 320, media: LIGHT, runOnly: ALL, rules: ALL_BUT_COLOURS },
  { name: "forced colours, 320 px", width: 320, media: { ...LIGHT, forcedColors: "active" }, runOnly: OF_COLOURS },
];

/**
 * The faults that axe reports, a line each: the rule, its impact, the place and the reason. Each frame is tried by itself, because a preview in a
 * frame repeats the landmarks of the page.
 */
export async function violations(page, options) {
  const run = async (options) => {
    const { violations } = await axe.run(document, { ...options, iframes: false, resultTypes: ["violations"] });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.flat().join(" ")}: ${failureSummary.split("\n").slice(1).join("; ").trim()}`),
    );
  };
  return (await Promise.all(page.frames().map((frame) => frame.evaluate(run, options)))).flat();
}

/** Puts axe into the page and its frames. */
export async function prepareAxe(page) {
  for (const frame of page.frames()) await frame.evaluate(AXE);
}
