// Pages whose scripts have put names on `Object.prototype`, as old libraries did: each name that the calculator, or a function of the
// browser that the calculator calls, could take for one of its own. `signal`, `attributeFilter`, `name` and `value` are left out, because
// they stop Playwright's own script in the page.
import { complaintsOf, open, openPublished, percentage, score, started, toForm, tool, unfoldPanel } from "../calculator.js";
import { expect, test } from "../watched.js";

const NAMES = {
  "of old libraries": ["each", "extend", "keys", "map", "values", "clone", "inherits", "first", "last", "where", "toJSONString", "forEach", "size"],
  "of listeners": ["once", "passive", "capture"],
  "of requests": ["method", "body", "headers", "mode", "cache", "credentials", "redirect", "referrer", "integrity", "priority", "duplex"],
  "of events": ["bubbles", "cancelable", "composed", "detail", "inputType", "data", "isComposing", "relatedTarget", "key"],
  "of observers": ["attributes", "subtree", "childList", "root", "rootMargin", "threshold", "box"],
  "of shadow roots and styles": ["delegatesFocus", "slotAssignment", "serializable", "clonable", "baseURL", "media", "disabled"],
  "of what scrolls": ["behavior", "block", "inline", "preventScroll", "focusVisible", "type", "lastModified", "endings"],
  "of dates": ["locale", "localeMatcher", "style", "day", "month", "year", "timeStyle", "dateStyle", "timeZone", "calendar"],
  "of the wire format": ["version", "framework", "answers", "discretion", "scenario", "names", "yes", "of", "percent", "rating", "notAsked", "service", "reason"],
  "of the calculator": ["id", "fragment", "typed", "reading", "shown", "baseline", "scenarios", "message", "code", "path", "kind"],
};

for (const [kind, names] of Object.entries(NAMES)) {
  test(`names ${kind} change nothing`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript((names) => {
      for (const name of names) Object.prototype[name] = () => {};
    }, names);
    await open(page);
    // Each field is used more than once, because a listener with `once` would receive the first event only.
    for (const [number, figure] of [["2.1.1", "72"], ["2.1.2", "65"], ["2.1.3", "81"], ["2.1.1", "73"]]) await percentage(page, number).fill(figure);
    await expect(score(page)).toHaveText("2 to 35 of 36");
    expect(await page.locator("inspection-ratings").evaluate((element) => JSON.stringify(element.value.answers))).toBe(
      '{"2.1.1":{"percent":73},"2.1.2":{"percent":65},"2.1.3":{"percent":81}}',
    );
    await tool(page, "Undo").click();
    await tool(page, "Redo").click();
    await expect(percentage(page, "2.1.1")).toHaveValue("73");
    await page.reload();
    await started(page);
    await toForm(page);
    await expect(percentage(page, "2.1.1")).toHaveValue("73");
    await openPublished(page, "Bexley, July 2024");
    await expect(score(page)).toHaveText("27 of 36");
    await unfoldPanel(page, "Copy, save or print");
    const download = page.waitForEvent("download");
    await tool(page, "Save figures").click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    expect(complaints).toEqual([]);
  });
}
