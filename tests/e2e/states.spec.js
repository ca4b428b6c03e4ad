// Each state is looked at in every way: whatever is shown fits at 320 px, which is 400 % zoom on a screen of 1,280, with the spacing of text
// that a reader may set too; targets can be hit; the HTML is valid; and axe finds nothing.
import { LOOKS, OF_COLOURS, prepareAxe, violations } from "./axe.js";
import { SPACED, ask, prepare } from "./fit.js";
import { STATES, arriveAt } from "./states.js";
import { invalid } from "./validity.js";
import { expect, test } from "./watched.js";

for (const [name, arrive] of STATES) {
  test(`${name}: fits, can be hit, is valid, and axe finds nothing`, async ({ page }) => {
    test.slow();
    await arrive(page);
    const found = {};
    const expectNothing = (what, wrong) => wrong.length && (found[what] = [...new Set(wrong)].slice(0, 12));

    await prepareAxe(page);
    for (const { name, width, media, runOnly, rules = {} } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia(media);
      // At the top of the page, axe takes no target for too small because the strip hides half of it.
      await page.evaluate(() => scrollTo(0, 0));
      expectNothing(`axe, ${name}`, await violations(page, { runOnly, rules }));
    }
    await page.emulateMedia(LOOKS[0].media);

    await prepare(page);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const what of ["wide", "cut", "squeezed", "overlaps", "small"]) expectNothing(`${what} at ${width}`, await ask(page, what));
    }
    const { page: whole, parts } = await ask(page, "html");
    expectNothing("invalid", (await Promise.all([whole, ...parts].map(invalid))).flat());
    await ask(page, "space", SPACED);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const what of ["wide", "cut", "squeezed", "overlaps"]) expectNothing(`${what} at ${width}, spaced`, await ask(page, what));
    }
    expect(found).toEqual({});
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`every kind of button can be read under the mouse, ${colorScheme}`, { tag: "@exhaustive" }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await arriveAt(page, "a sheet understood in part");
    await prepareAxe(page);
    // What is hidden until it has the focus has no place for the mouse.
    const buttons = page.locator("inspection-ratings button:not([aria-disabled=true], .ir-skip *, .ir-places--end *):visible");
    const kinds = new Map(await buttons.evaluateAll((all) => all.map((button, place) => [button.className, place])));
    expect(kinds.size).toBeGreaterThan(3);
    for (const place of kinds.values()) {
      await buttons.nth(place).hover();
      expect(await violations(page, { runOnly: OF_COLOURS })).toEqual([]);
    }
  });
}
