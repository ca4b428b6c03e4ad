// Copying and saving: the content of the clipboard and of the files, compared with the engine.
import { readFileSync } from "node:fs";
import { WORDS, announced, complaintsOf, open, openPublished, percentage, place, report, yes } from "./calculator.js";
import { expect, test } from "./watched.js";

const way = (page, name) => page.getByRole("button", { name, exact: true });
const message = (page) => page.locator(".ir-message");

async function openWays(page, title) {
  await open(page);
  if (title) await openPublished(page, title);
  await page.getByText("Copy, save or print").click();
}

/** Presses a button, and returns the file that came down. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), way(page, name).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Today as the page has it. */
const today = (page) => page.evaluate(() => new Intl.DateTimeFormat("sv").format());
const figures = (page) => page.evaluate(() => document.querySelector("inspection-ratings").value);
const outcome = (page) => page.evaluate(() => document.querySelector("inspection-ratings").outcome);

/** A table as a spreadsheet opens it. */
function rowsOf(csv) {
  const [headings, ...rows] = csv
    .split("\r\n")
    .slice(0, -1)
    .map((line) => Array.from(`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
  return rows.map((cells) => Object.fromEntries(headings.map((heading, place) => [heading, cells[place]])));
}

test.describe("Copy ratings", () => {
  test("puts the table on the clipboard, rich and plain", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const complaints = complaintsOf(page);
    await openWays(page, "Bexley, July 2024");
    await way(page, "Copy ratings").click();
    await expect(message(page)).toHaveText("Ratings copied. Paste them into Word or an email.");
    await expect(announced(page)).toContainText("Ratings copied. Paste them into Word or an email.", { timeout: 5000 });
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      return { rich: await read("text/html"), plain: await read("text/plain") };
    });
    const { expected, discretion } = report("bexley-2024");
    const lines = copied.plain.trimEnd().split("\n");
    expect(lines.slice(0, 2)).toEqual(["Ratings: Bexley Youth Justice Service", "Youth justice services, 2021 standards (mid-2021 to early 2025)"]);
    expect(lines).toContain(`Score\t\t${expected.score} of ${expected.max}`);
    expect(lines).toContain(`Overall rating\t\t${WORDS[expected.overall]}`);
    for (const [number, { rating }] of Object.entries(expected.standards)) {
      const word = (rating ? WORDS[rating] : "Not rated") + (number in discretion ? "*" : "");
      expect(lines.filter((line) => line.startsWith(`${number} `) && line.endsWith(`\t${word}`))).toHaveLength(1);
    }
    expect(lines).toContain("2.3 Implementation and delivery: Good by its figures, Outstanding by discretion. All the evidence was considered (footnote 6).");
    expect(lines.at(-1)).toContain("Unofficial");

    // Word reads one table, with the words of the plain text.
    const cells = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, "text/html");
      return { tables: body.querySelectorAll("table").length, rows: Array.from(body.querySelectorAll("tr"), (row) => Array.from(row.cells, (cell) => cell.textContent).join("\t")), words: body.textContent };
    }, copied.rich);
    expect(cells.tables).toBe(1);
    expect(cells.rows).toEqual(lines.slice(2, 2 + cells.rows.length));
    expect(cells.words).toContain("Ratings: Bexley Youth Justice Service");
    expect(cells.words).toContain("Unofficial");
    expect(complaints).toEqual([]);
  });

  test("copies words, never markup", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openWays(page);
    await page.evaluate(() => {
      const reason = '<img src=x onerror="alert(1)"> & "so"\nand on';
      document.querySelector("inspection-ratings").value = {
        version: 1, framework: "yjs-2021", service: "<b>Bold</b> & Sons", answers: { 2.1: { rating: "good" } },
        discretion: { 2.1: { rating: "outstanding", reason } },
      };
    });
    await way(page, "Copy ratings").click();
    await expect(message(page)).toContainText("copied");
    const rich = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType("text/html")).text());
    const words = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, "text/html");
      return { images: body.querySelectorAll("img").length, words: body.textContent };
    }, rich);
    expect(words.images).toBe(0);
    expect(words.words).toContain("Ratings: <b>Bold</b> & Sons");
    expect(words.words).toContain('<img src=x onerror="alert(1)"> & "so" and on');
  });

  test("takes the older way where the browser has no other", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => (navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"))));
    await openWays(page, "Camden, 2025");
    await way(page, "Copy ratings").click();
    await expect(message(page)).toContainText("Ratings copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Ratings: Camden");
  });

  test("says what to do instead where both are refused", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      document.execCommand = () => false;
    });
    await openWays(page, "Camden, 2025");
    await way(page, "Copy ratings").click();
    const words = /This browser did not allow copying\. Save the table or a picture instead, or select the table/;
    await expect(message(page)).toHaveText(words);
    await expect(announced(page)).toHaveText(words, { timeout: 5000 });
    await expect(way(page, "Copy ratings")).toBeFocused();
  });
});

test("a comparison and the ways to a rating are copied as they are shown, and the comparison is saved as a table", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await openPublished(page, "Bexley, July 2024");
  const lines = () => page.evaluate(async () => (await navigator.clipboard.readText()).trimEnd().split("\n"));
  await place(page, "What would it take?").click();
  await way(page, "Copy these ways").click();
  await expect(message(page)).toHaveText("Copied. Paste it into Word or an email.");
  const ways = await lines();
  expect(ways.slice(0, 2)).toEqual(["Ratings: Bexley Youth Justice Service", "Youth justice services, 2021 standards (mid-2021 to early 2025)"]);
  expect(ways[2]).toContain("8 case judgements from no to yes");
  expect(ways.slice(3, 8)).toEqual(["If inspectors’ ratings may change too, 4 changes are enough.", "Ratings that discretion set stay: 2.3, 3.2 and 3.3.", "The way, with inspectors’ ratings unchanged:", "31 of 36: Outstanding", "2.1.2 Keeping the child safe: 6 to 8 of 9 (67% to 89%)"]);
  expect(ways.join()).not.toContain("Try it");

  await page.getByRole("button", { name: /^Try it as a scenario/ }).first().click();
  await page.getByLabel("Compare with").selectOption("Islington, August 2024");
  await way(page, "Copy this comparison").click();
  await expect(message(page)).toHaveText("Copied. Paste it into Word or an email.");
  const compared = await lines();
  expect(compared[0]).toBe("Ratings: Bexley Youth Justice Service. A scenario, not the actual figures: Scenario 1");
  expect(compared.slice(2, 6)).toEqual([
    "Scenario 1 has 3 points fewer than Islington, and both are rated Outstanding. 1 standard is rated higher in Scenario 1: 3.1; 4 lower: 1.1, 1.3, 2.2 and 3.2. The widest gap is in 3.2.3: 36 percentage points. In the smaller samples, of 8 cases, one case is 13 percentage points.",
    "Scenario 1 and Islington, August 2024",
    "Standard or key question\tScenario 1\tIslington, August 2024\tIn Scenario 1",
    "Score and overall rating\t31 of 36 Outstanding\t34 of 36 Outstanding\t▼ 3 points fewer",
  ]);
  const rich = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType("text/html")).text());
  // Each asterisk in the table has its note below the table.
  const notes = compared.slice(compared.indexOf("* By professional discretion"), -1);
  expect(notes.slice(1).map((note) => note.split(" ", 3).join(" "))).toEqual(["Scenario 1: 2.3", "Scenario 1: 3.2", "Scenario 1: 3.3"]);
  expect(rich.match(/<tr>/g)).toHaveLength(compared.length - 5 - notes.length);

  const { name, bytes } = await saved(page, "Save this comparison");
  expect(name).toBe(`Bexley-Youth-Justice-Service_Scenario-1_comparison-with-Islington-August-2024_yjs-2021_${await today(page)}.csv`);
  const score = rowsOf(String(bytes).slice(1)).find(({ Kind }) => Kind === "score");
  expect([score["Islington, August 2024: points"], score["Scenario 1: points"], score["Points: Scenario 1 minus Islington, August 2024"]]).toEqual(["34", "31", "-3"]);
});

test.describe("Save", () => {
  test("the figures, as they are", async ({ page }) => {
    await openWays(page, "Camden, May 2020");
    const { name, bytes } = await saved(page, "Save figures");
    expect(name).toBe(`Camden-Youth-Offending-Service_yos-2018_${await today(page)}.json`);
    expect(JSON.parse(bytes)).toEqual(await figures(page));
    await expect(message(page)).toHaveText("Figures saved to your downloads.");
  });

  test("a name that every system takes", async ({ page }) => {
    await openWays(page);
    const day = await today(page);
    for (const [service, file] of [
      ["", `Inspection_yjs-2021_${day}.json`],
      ["../..", `Inspection_yjs-2021_${day}.json`],
      ["Ynys Môn: a/b\\c*?", `Ynys-Môn-a-b-c_yjs-2021_${day}.json`],
      ["x".repeat(300), `${"x".repeat(60)}_yjs-2021_${day}.json`],
    ]) {
      await page.getByLabel("Service (optional)").fill(service);
      expect((await saved(page, "Save figures")).name).toBe(file);
    }
  });

  test("a scenario, marked as a scenario in the panel, the file's name and the table", async ({ page }) => {
    await openWays(page, "Bexley, July 2024");
    const day = await today(page);
    await page.getByRole("button", { name: "Start a scenario" }).click();
    await expect(page.getByText("What you copy, save or print here is “Scenario 1”, a scenario, not the actual figures.")).toBeVisible();
    const { name, bytes } = await saved(page, "Save table");
    expect(name).toBe(`Bexley-Youth-Justice-Service_Scenario-1_yjs-2021_${day}.csv`);
    expect(rowsOf(bytes.toString("utf8").slice(1)).find((row) => row.Kind === "scenario")?.Name).toBe("Scenario 1");
    const marked = "A scenario, not the actual figures: Scenario 1. Actual figures: 27 of 36, Good";
    expect(rowsOf(bytes.toString("utf8").slice(1)).find((row) => row.Kind === "note")?.Name).toBe(marked);
    await page.getByLabel("Name of this scenario").fill("Better / planning");
    expect((await saved(page, "Save figures")).name).toBe(`Bexley-Youth-Justice-Service_Scenario-Better-planning_yjs-2021_${day}.json`);
    await page.getByRole("radio", { name: "Actual figures" }).check();
    expect((await saved(page, "Save figures")).name).toBe(`Bexley-Youth-Justice-Service_yjs-2021_${day}.json`);

    // Figures that were changed by hand are marked too.
    await yes(page, "2.2.3").fill("6");
    const changed = await saved(page, "Save table");
    expect(changed.name).toBe(`Bexley-Youth-Justice-Service_changed-from-Bexley-July-2024_yjs-2021_${day}.csv`);
    const from = "Changed from the published figures of Bexley, July 2024. Published: 27 of 36, Good";
    expect(rowsOf(changed.bytes.toString("utf8").slice(1)).find((row) => row.Kind === "note")?.Name).toBe(from);
  });

  for (const title of ["Bexley, July 2024", "Camden, 2025"]) {
    test(`the table of ${title}, which agrees with the engine`, async ({ page }) => {
      await openWays(page, title);
      const { name, bytes } = await saved(page, "Save table");
      expect(name).toMatch(/\.csv$/);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const rows = rowsOf(bytes.toString("utf8").slice(1));
      const { keyQuestions, standards, score, overall } = await outcome(page);
      const found = (kind) => Object.fromEntries(rows.filter((row) => row.Kind === kind).map((row) => [row.Number, row.Rating]));
      const words = (all, field) => Object.fromEntries(Object.entries(all).map(([number, one]) => [number, WORDS[one[field]] ?? ""]));
      expect(found("standard")).toEqual(words(standards, "rating"));
      expect(found("key question")).toEqual(words(keyQuestions, "band"));
      expect(rows.find(({ Kind }) => Kind === "score").Points).toBe(String(score.points));
      expect(rows.find(({ Kind }) => Kind === "overall").Rating).toBe(WORDS[overall.rating]);
    });
  }

  test("a drawing that says all of it in words", async ({ page }) => {
    const complaints = complaintsOf(page);
    await openWays(page, "Bexley, July 2024");
    await page.getByLabel("Service (optional)").fill(`A <service> & "more" \u0007 ${"of a very long name ".repeat(6)}`);
    const { name, bytes } = await saved(page, "Save picture (SVG)");
    expect(name).toMatch(/^A-service-more-of-a-very-long-name.*\.svg$/);
    const drawn = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, "image/svg+xml");
      const all = (tag) => Array.from(xml.getElementsByTagName(tag));
      return {
        broken: all("parsererror").length,
        styles: all("style").length + xml.querySelectorAll("[style]").length,
        title: all("title")[0].textContent,
        desc: all("desc")[0].textContent,
        lines: all("text").map(({ textContent }) => textContent),
        right: Math.max(...all("rect").map((box) => Number(box.getAttribute("x")) + Number(box.getAttribute("width")))),
        bottom: Math.max(...all("text").map((line) => Number(line.getAttribute("y")))) < Number(xml.documentElement.getAttribute("height")),
      };
    }, bytes.toString("utf8"));
    expect(drawn).toMatchObject({ broken: 0, styles: 0, right: 800, bottom: true });
    expect(drawn.title).toMatch(/^Ratings: A <service> & "more" of a very long name/);
    expect(drawn.lines.filter((line) => /long name/.test(line)).length).toBeGreaterThan(1);
    const { expected } = report("bexley-2024");
    // Where a line breaks depends on the fonts of the machine.
    const words = drawn.lines.join(" ");
    for (const { rating } of Object.values(expected.standards)) expect(words).toContain(rating ? WORDS[rating] : "Not rated");
    expect(drawn.lines).toContain("*");
    expect(drawn.desc).toContain("2.2 Planning: Requires improvement.");
    expect(drawn.desc).toContain("2.3 Implementation and delivery: Outstanding*.");
    expect(drawn.desc).toContain("Unofficial");
    expect(complaints).toEqual([]);
  });

  test("a picture, twice as sharp, of the same", async ({ page }) => {
    await openWays(page, "Bexley, July 2024");
    const [svg, png] = [await saved(page, "Save picture (SVG)"), await saved(page, "Save picture (PNG)")];
    const height = Number(svg.bytes.toString().match(/ height="(\d+)"/)[1]);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1600, 2 * height]);
    // The picture has words, and the colours of ratings.
    const colours = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const painter = canvas.getContext("2d");
      painter.drawImage(image, 0, 0);
      const pixels = painter.getImageData(0, 0, image.width, image.height).data;
      const found = new Set();
      for (let at = 0; at < pixels.length; at += 4) found.add(pixels.slice(at, at + 3).join());
      return ["13,95,78", "213,238,223", "253,230,200", "255,255,255", "11,12,12"].filter((colour) => found.has(colour));
    }, png.bytes.toString("base64"));
    expect(colours).toHaveLength(5);
  });

  for (const [why, fail] of [
    ["there is no room for one", () => (HTMLCanvasElement.prototype.toBlob = (give) => give(null))],
    ["the browser draws none", () => (HTMLCanvasElement.prototype.getContext = () => null)],
    ["the browser's drawing throws", () => (HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException("tainted", "SecurityError"); })],
  ]) {
    test(`says that a PNG cannot be made because ${why}, and the SVG that it advises can`, async ({ page }) => {
      await page.addInitScript(fail);
      await openWays(page, "Camden, 2025");
      await way(page, "Save picture (PNG)").click();
      await expect(message(page)).toHaveText("This browser could not make the picture. Save it as SVG instead.");
      expect((await saved(page, "Save picture (SVG)")).bytes.toString()).toContain("Camden");
    });
  }
});

test("the result of a copy is no longer shown once the figures change", async ({ page }) => {
  await openWays(page);
  await saved(page, "Save table");
  await expect(message(page)).toHaveText("Table saved to your downloads.");
  await percentage(page, "2.1.1").fill("80");
  await expect(message(page)).toHaveCount(0);
});

test("the keyboard is enough", async ({ page }) => {
  await open(page);
  await place(page, "Copy, save or print").focus();
  await page.keyboard.press("Enter");
  await way(page, "Save figures").focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  await expect(way(page, "Save figures")).toBeFocused();
});

test("the boxes of the text and of the link show no half of a line", async ({ page }) => {
  await openWays(page, "Bexley, July 2024");
  for (const name of ["Figures as a line of text", "Figures as a link"]) {
    const { lines, below } = await page.getByLabel(name).evaluate((box) => {
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(box);
      return { lines: (box.clientHeight - parseFloat(paddingTop)) / parseFloat(lineHeight), below: paddingBottom };
    });
    expect(below).toBe("0px");
    expect(Math.abs(lines - Math.round(lines)), name).toBeLessThan(0.1);
  }
});
