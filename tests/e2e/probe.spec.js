import { complaintsOf, score } from "./calculator.js";
import { expect, test } from "./watched.js";
const looks = (page) => page.evaluate(() => {
  const { shadowRoot } = document.querySelector("inspection-ratings");
  return [...shadowRoot.querySelectorAll("*")].map((element) => {
    const style = getComputedStyle(element);
    const all = {};
    for (const name of style) if (!/color|^font-family$/.test(name)) all[name] = style.getPropertyValue(name);
    const { width, height } = element.getBoundingClientRect();
    return { name: element.localName + "." + element.getAttribute("class"), width, height, all };
  });
});
for (const [name, css] of [
  ["unset", "* { all: unset }"],
  ["revert", "* { all: revert }"],
  ["initial", "* { all: initial }"],
  ["62.5", "html { font-size: 62.5% }"],
  ["body", "body { text-transform: uppercase; letter-spacing: 1em; text-align: center; font-style: italic; white-space: nowrap; line-height: 3; font-weight: 700; font-size: 30px; word-spacing: 2em; text-indent: 3em; cursor: wait; list-style: square inside; text-shadow: 1px 1px red; quotes: none; hyphens: auto; word-break: break-all; overflow-wrap: anywhere; tab-size: 1; font-variant: small-caps; font-stretch: condensed; border-collapse: collapse; border-spacing: 20px; caption-side: bottom; empty-cells: hide; font-kerning: none; font-feature-settings: 'smcp'; visibility: visible; word-break: keep-all; text-wrap: balance; -webkit-text-stroke: 1px; font-size-adjust: 0.4; line-break: anywhere; text-rendering: optimizeLegibility; font-synthesis: none; text-underline-offset: 5px; orphans: 5; text-align-last: right; user-select: none; text-decoration: underline; accent-color: red; pointer-events: none; stroke: red; fill: red; stroke-width: 9px; text-anchor: end; dominant-baseline: hanging }"],
  ["elements", "div, fieldset, legend, label, input, select, textarea, button, table, th, td, ul, li, p, h2, h3, details, summary, svg, a { display: inline; margin: 50px; padding: 9px; border: 9px solid red; float: right; font-size: 30px; appearance: none; box-sizing: border-box; height: 3px } inspection-ratings { all: unset; }"],
]) test(name, async ({ page }) => {
  await page.goto("hosts/none/element.html");
  await page.addStyleTag({ content: "inspection-ratings { width: 1000px !important; box-sizing: border-box; padding: 0 !important; margin: 0!important }" });
  await expect(score(page)).toBeVisible();
  await page.locator("inspection-ratings").evaluate((e) => e.example = "bexley-2024");
  await expect(score(page)).toHaveText("27 of 36");
  const t = Date.now();
  const before = await looks(page);
  await page.addStyleTag({ content: css });
  const after = await looks(page);
  console.log(name, before.length, after.length, Date.now() - t);
  const diffs = {};
  before.forEach((b, i) => {
    const a = after[i];
    for (const p in b.all) if (b.all[p] !== a.all[p]) (diffs[p] ??= []).push(`${b.name}: ${b.all[p]} → ${a.all[p]}`);
    if (b.width !== a.width || b.height !== a.height) (diffs.SIZE ??= []).push(`${b.name} ${b.width}×${b.height} → ${a.width}×${a.height}`);
  });
  for (const [p, list] of Object.entries(diffs)) console.log(p, list.length, list.slice(0, 3).join(" | ").slice(0, 300));
});
