// The packed package in the projects of its users: what each folder here has is built with the user's tools, opened in Chromium, and a
// published report is typed and rated. CONSUMERS chooses some: `CONSUMERS=rollup node --test tests/consumers/consumers.test.js`.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium, expect } from "@playwright/test";
import sirv from "sirv";
import { freePort } from "../browsers/browsers.js";
import { WORDS, expectAsPrinted, judge, percentage, report, score } from "../e2e/calculator.js";
import { here } from "../../www/build/paths.js";

const HOME = here("target/consumers");
const PACKAGE = join(HOME, "node_modules/inspection-ratings");
const BUN = join(HOME, `node_modules/@oven/bun-${process.platform}-${process.arch}/bin/bun`);
const AUDIT = here("tests/sheets/workbooks/audit.xlsx");
const REPORT = report("islington-2024");

const words = process.env.CONSUMERS?.toLowerCase().split(/[ ,]+/) ?? [""];
let chosen = 0;
/** A test, if it is among the chosen ones. */
function consumer(name, use) {
  if (!words.some((word) => name.toLowerCase().includes(word))) return;
  chosen++;
  test(name, use);
}

function run(folder, command, environment = {}) {
  const { error, status, stdout, stderr } = spawnSync(command, {
    cwd: join(HOME, folder),
    shell: true,
    encoding: "utf8",
    env: { ...process.env, PATH: `${HOME}/node_modules/.bin:${process.env.PATH}`, ...environment },
  });
  assert.ifError(error);
  assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
  return stdout;
}

/** What a user adds for a bundler that leaves .wasm files behind: docs/embedding.md has this line. */
const CARRY = "cp ../node_modules/inspection-ratings/*.wasm dist/";
const PAGE = "cp index.html dist/";

/** The bundlers: how each builds the page in bundlers/. */
const BUNDLERS = [
  { name: "Vite", build: "vite build --base ./" },
  { name: "webpack", build: `webpack --mode production --entry ./main.js && ${PAGE}` },
  { name: "Parcel", build: "parcel build index.html --dist-dir dist --public-url ./ --no-cache" },
  { name: "esbuild", build: `esbuild main.js --bundle --splitting --format=esm --outdir=dist && ${CARRY} && ${PAGE}` },
  { name: "esbuild, one script", build: `esbuild single.js --bundle --outfile=dist/main.js && ${PAGE}` },
  { name: "esbuild, as CommonJS", build: `esbuild single.js --bundle --format=cjs --outfile=dist/main.js && ${PAGE}` },
  { name: "esbuild, the file imported", build: `esbuild given.js --bundle --loader:.wasm=file --entry-names=main --outdir=dist && ${PAGE}` },
  { name: "Rollup", build: `rollup main.js -p node-resolve -d dist && ${CARRY} && ${PAGE}` },
  { name: "Rollup, one script", build: `rollup single.js -p node-resolve -f iife -o dist/main.js && ${PAGE}` },
  { name: "Rolldown", build: `rolldown main.js -d dist && ${CARRY} && ${PAGE}` },
  { name: "Rolldown, one script", build: `rolldown single.js -f iife -o dist/main.js && ${PAGE}` },
  { name: "Bun", build: `${BUN} build main.js --outdir dist && ${CARRY} && ${PAGE}` },
  { name: "Bun, one script", build: `${BUN} build single.js --outfile dist/main.js && ${PAGE}` },
];

/** The frameworks: each page has a calculator to which the page sets figures, and a calculator to which it sets the figures that it reported. */
const FRAMEWORKS = ["react", "vue", "svelte", "lit"];

/** The servers that rate: one has the setting that docs/embedding.md names, and one the engine's single file. */
const SERVERS = ["next", "next-single"].flatMap((folder) =>
  ["build", "build --webpack"].map((options) => ({ folder, build: `next ${options}`, name: `${folder} ${options}` })),
);

/** The programs that run scripts without a page. */
const RUNTIMES = [
  { name: "Node", run: `${process.execPath} rate.js` },
  { name: "Bun", run: `${BUN} rate.js` },
  { name: "Deno", run: "deno run --no-prompt --allow-read --allow-env rate.js" },
];

let browser;
const servers = [];

before(async () => {
  rmSync(PACKAGE, { recursive: true, force: true });
  for (const { name } of readdirSync(here("tests/consumers"), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    rmSync(join(HOME, name), { recursive: true, force: true });
    cpSync(here(`tests/consumers/${name}`), join(HOME, name), { recursive: true });
  }
  const [{ filename }] = JSON.parse(run("../../dist/package", `npm pack --json --offline --pack-destination ${HOME}`));
  mkdirSync(PACKAGE, { recursive: true });
  run(".", `tar -xzf ${filename} --strip-components=1 -C ${PACKAGE} && rm ${filename}`);
  browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await browser?.close();
});

async function serve(folder) {
  const server = createServer(sirv(join(HOME, folder), { dev: true }));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Goes on with a page in a browser's profile of its own, on which no error may happen. */
async function onPage(address, use) {
  const page = await browser.newPage();
  try {
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(address);
    await use(page);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
  }
}

/** Types a published report in a calculator, and reads the printed ratings. */
async function rates(calculator) {
  await expect(score(calculator)).toBeVisible();
  for (const [number, { printedPercent, rating }] of Object.entries(REPORT.answers)) {
    if (printedPercent === undefined) await judge(calculator, number, rating ? WORDS[rating] : "Not rated");
    else await percentage(calculator, number).fill(String(printedPercent));
  }
  await expectAsPrinted(calculator, REPORT);
}

describe("bundlers", () => {
  for (const { name, build } of BUNDLERS) {
    consumer(name, async () => {
      rmSync(join(HOME, "bundlers/dist"), { recursive: true, force: true });
      run("bundlers", build);
      await onPage(await serve("bundlers/dist"), async (page) => {
        await rates(page);
        await expect(page.locator("output")).toHaveText("requires-improvement");
      });
    });
  }

  consumer("bundlers say what to do when the program was left behind", async () => {
    rmSync(join(HOME, "bundlers/dist"), { recursive: true, force: true });
    for (const format of ["esm", "iife"]) {
      run("bundlers", `esbuild main.js --bundle --format=${format} --outfile=dist/main.js && ${PAGE}`);
      const page = await browser.newPage();
      const complaint = page.waitForEvent("pageerror");
      await page.goto(await serve("bundlers/dist"));
      assert.match((await complaint).message, /If a bundler left it behind, import inspection-ratings\/engine\/single, or .*ready\(\{ wasm \}\)/);
      await expect(page.getByRole("alert")).toContainText("The calculator’s program was not found on the server.");
      await page.close();
    }
  });
});

describe("frameworks", () => {
  for (const name of FRAMEWORKS) {
    consumer(name, async () => {
      run(name, "vite build --base ./");
      await onPage(await serve(`${name}/dist`), async (page) => {
        const [free, controlled, copied] = ["#uncontrolled", "#controlled", "#copied"].map((id) => page.locator(id));
        const draw = () => page.getByRole("button", { name: "Draw again" }).click();
        for (const calculator of [free, controlled]) {
          // An impossible figure stays in its field as typed. A step to undo is a whole entry, as a person sees it.
          const field = percentage(calculator, "2.1.1");
          await field.click();
          await page.keyboard.type("104", { delay: 30 });
          await draw();
          await expect(field).toHaveValue("104");
          await field.click();
          await page.keyboard.press("Control+a");
          await page.keyboard.type("72", { delay: 30 });
          await percentage(calculator, "2.1.2").click();
          await page.keyboard.type("68", { delay: 30 });
          await draw();
          await expect(field).toHaveValue("72");
          await percentage(calculator, "2.1.2").click();
          await page.keyboard.press("Control+z");
          await expect(percentage(calculator, "2.1.2")).toHaveValue("");
          await expect(field).toHaveValue("72");
          await draw();
          await expect(field).toHaveValue("72");
          await rates(calculator);
          await draw();
          await expectAsPrinted(calculator, REPORT);
        }
        await expect(score(copied)).toHaveText(`${REPORT.expected.score} of ${REPORT.expected.max}`);
        await expect(page.locator("output")).toHaveText("8");
      });
    });
  }

  consumer("TypeScript, strict, with TSX", () => run("react", `${here("node_modules/.bin/tsc")} -p .`));
});

for (const { folder, build, name } of SERVERS) {
  consumer(`${name}: rated on the server, with the element on the page`, async () => {
    const environment = { NEXT_TELEMETRY_DISABLED: "1" };
    rmSync(join(HOME, folder, ".next"), { recursive: true, force: true });
    run(folder, build, environment);
    const port = await freePort();
    const server = spawn(process.execPath, [join(HOME, "node_modules/next/dist/bin/next"), "start", "-p", port, "-H", "127.0.0.1"], {
      cwd: join(HOME, folder),
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "inherit"],
    });
    try {
      const address = `http://127.0.0.1:${port}/`;
      await expect.poll(() => fetch(address).then(({ status }) => status, () => 0), { timeout: 60_000 }).toBe(200);
      assert.match(await (await fetch(address)).text(), /<output>requires-improvement<\/output><inspection-ratings/);
      await onPage(address, rates);
    } finally {
      server.kill();
    }
  });
}

describe("runtimes", () => {
  for (const { name, run: command } of RUNTIMES) {
    consumer(`${name}: the engine and its single file rate, also in a worker, and the program ends`, () => {
      const rating = "requires-improvement";
      const [first, second, ...worker] = run("runtimes", `${command} ${AUDIT}`).trim().split("\n");
      assert.match(first, /^requires-improvement [1-9]/);
      assert.equal(second, first);
      assert.deepEqual(worker, [rating, rating]);
    });
  }
});

consumer("workers: a module worker, a shared worker and a service worker rate", async () => {
  await onPage(`${await serve(".")}workers/`, async (page) => {
    await expect(page.locator("output")).toHaveText(Array(3).fill("requires-improvement").join(", "));
  });
});

consumer("publint finds nothing", () => run(".", `publint --strict ${PACKAGE}`));

consumer("attw finds nothing", () => run("../../dist/package", "attw --pack . --profile esm-only"));

assert(chosen, "CONSUMERS must name some");
