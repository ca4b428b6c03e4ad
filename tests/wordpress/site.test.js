// The plugin in WordPress itself: uploaded, activated, put in a page, set, saved, opened again, and viewed. WORDPRESS chooses releases of
// Debian: `WORDPRESS=stable node --test tests/wordpress/site.test.js`.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { chromium, expect as playwrightExpect } from "@playwright/test";
import { startBrowser } from "../browsers/browsers.js";
import { Page } from "../browsers/page.js";
import { here } from "../../www/build/paths.js";
import { ADMINISTRATOR, startSite } from "./site.js";

/** The longest wait for WordPress, in milliseconds, because a busy machine opens the editor slowly. */
const PATIENCE = 90_000;
const expect = playwrightExpect.configure({ timeout: PATIENCE });

const suites = process.env.WORDPRESS?.split(/[ ,]+/) ?? readdirSync(here("target/wordpress"));
const BLOCK = "inspection-ratings/calculator";
const FALLBACK = "Ask the office for the ratings.";
const CHOSEN = { example: "bexley-2024", headingLevel: 3, fallback: FALLBACK };
const [, testedUpTo] = readFileSync(here("www/wordpress/readme.txt"), "utf8").match(/^Tested up to: (.*)$/m);

for (const suite of suites) {
  describe(`WordPress of Debian ${suite}`, () => {
    let site;
    let browser;
    let admin;
    /** The address of the page with the block. */
    let viewed;
    const complaints = [];

    before(async () => {
      site = await startSite(suite);
      console.log(`WordPress ${site.version}`);
      browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
      admin = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      admin.setDefaultTimeout(PATIENCE);
      admin.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
      admin.on("pageerror", (error) => complaints.push(String(error)));
      await admin.goto(`${site.address}wp-login.php`);
      await admin.locator("#user_login").fill(ADMINISTRATOR.name);
      await admin.locator("#user_pass").fill(ADMINISTRATOR.password);
      await admin.locator("#wp-submit").click();
      await expect(admin.locator("#wpadminbar")).toBeVisible();
    });
    after(async () => {
      await browser?.close();
      await site?.stop();
    });

    /** The editor draws the page in a frame. */
    const canvas = () => admin.frameLocator("iframe[name=editor-canvas]");
    /** The block in the editor, as it will be saved. */
    const block = () =>
      admin.evaluate((name) => {
        const found = window.wp.data.select("core/block-editor").getBlocks().find((block) => block.name === name);
        return found && { isValid: found.isValid, attributes: { ...found.attributes, fallback: String(found.attributes.fallback ?? "") } };
      }, BLOCK);
    const editorIsThere = () => admin.waitForFunction(() => window.wp?.data?.select("core/editor")?.getCurrentPostType?.() === "page");

    test("takes the archive, and activates the plugin", async () => {
      await admin.goto(`${site.address}wp-admin/plugin-install.php?tab=upload`);
      await admin.locator("#pluginzip").setInputFiles(here("dist/wordpress/inspection-ratings.zip"));
      await admin.locator("#install-plugin-submit").click();
      await admin.getByRole("link", { name: "Activate Plugin" }).click();
      await expect(admin.locator("tr[data-plugin^='inspection-ratings/']")).toHaveClass(/\bactive\b/);
    });

    test("puts the block in a page, with settings, and publishes the page", async () => {
      await admin.goto(`${site.address}wp-admin/post-new.php?post_type=page`);
      await editorIsThere();
      // WordPress shows a guide, and a choice of patterns, over a new page.
      await admin.evaluate(() => {
        const { set } = window.wp.data.dispatch("core/preferences");
        set("core/edit-post", "welcomeGuide", false);
        set("core", "enableChoosePatternModal", false);
      });
      await admin.reload();
      await editorIsThere();
      await canvas().getByRole("textbox", { name: "Add title" }).fill("Our ratings");
      await admin.keyboard.press("Enter");
      await canvas().locator("[data-type='core/paragraph']").pressSequentially("/inspection ratings", { delay: 30 });
      await admin.getByRole("option", { name: "Inspection ratings calculator" }).click();
      await expect(canvas().getByText("The calculator will appear here on the page.")).toBeVisible();

      await admin.evaluate(() => window.wp.data.dispatch("core/edit-post").openGeneralSidebar("edit-post/block"));
      await admin.getByLabel("Published inspection").selectOption({ label: "Bexley, July 2024" });
      await admin.getByLabel("Level of the first heading").selectOption("3");
      await expect(canvas().getByRole("listitem").filter({ hasText: "Published inspection: Bexley, July 2024" })).toBeVisible();
      await canvas().getByLabel("What readers see without JavaScript").click();
      await admin.keyboard.type(FALLBACK);

      const bar = admin.getByRole("region", { name: "Editor top bar" });
      await bar.getByRole("button", { name: "Publish", exact: true }).click();
      await admin.getByRole("region", { name: "Editor publish" }).getByRole("button", { name: "Publish", exact: true }).click();
      await admin.waitForFunction(() => window.wp.data.select("core/editor").isCurrentPostPublished());
      viewed = await admin.evaluate(() => window.wp.data.select("core/editor").getPermalink());
      viewed = viewed.replace(site.address, "");
      const { isValid, attributes } = await block();
      assert(isValid);
      for (const [name, value] of Object.entries(CHOSEN)) assert.equal(attributes[name], value, name);
    });

    test("opens the saved page again without finding the block invalid", async () => {
      complaints.length = 0;
      await admin.reload();
      await expect(canvas().getByText("The calculator will appear here on the page.")).toBeVisible();
      await expect(canvas().getByText(FALLBACK)).toBeVisible();
      const { isValid, attributes } = await block();
      assert(isValid);
      for (const [name, value] of Object.entries(CHOSEN)) assert.equal(attributes[name], value, name);
      await expect(canvas().getByText(/invalid content|Attempt recovery/i)).toHaveCount(0);
      assert.deepEqual(complaints.filter((text) => /inspection|Block validation/i.test(text)), []);
    });

    for (const [name, php] of [
      ["chromium", ""],
      ["firefox", ""],
      ["chromium", "add_filter('inspection_ratings_single_file', '__return_true');"],
    ]) {
      test(`shows the page in ${name}${php && ", as one script"}`, async () => {
        site.add(php);
        const source = await (await fetch(new URL(viewed, site.address))).text();
        assert.equal(source.includes("inspection-ratings.single.js"), Boolean(php));
        assert(source.includes(`<inspection-ratings example="bexley-2024" heading-level="3"><p>${FALLBACK}</p></inspection-ratings>`));
        const viewer = await startBrowser(name);
        try {
          const page = new Page(viewer, site.address);
          await page.open(viewed);
          await page.started();
          await page.showsScore("27 of 36");
          await page.fill(/^2\.2\.3 .*: sufficient cases$/, "6");
          await page.showsScore("28 of 36");
          assert.deepEqual(await page.complaints(), []);
        } finally {
          await viewer.stop();
        }
      });
    }

    test("makes no notice of PHP", async () => {
      const notices = site.notices();
      // A notice on purpose shows that notices are written and found.
      site.add("trigger_error('inspection-ratings: on purpose');");
      await fetch(new URL(viewed, site.address));
      assert.match(site.notices().at(-1) ?? "", /on purpose/);
      assert.deepEqual(notices, []);
    });

    test("is a version that the readme names", () => {
      const [major, minor] = site.version.split(".");
      const [testedMajor, testedMinor] = testedUpTo.split(".");
      assert(+major < +testedMajor || (major === testedMajor && +minor <= +testedMinor), `${site.version} is newer than ${testedUpTo}`);
    });
  });
}
