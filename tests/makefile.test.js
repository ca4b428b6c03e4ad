// The Makefile: a shell can read what each command would do on a fresh machine, where every tool has to be fetched or explained.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { here } from "../www/build/paths.js";

const make = (...options) => execFileSync("make", options, { cwd: here(""), encoding: "utf8" });
const commands = Array.from(make("--no-print-directory", "help").matchAll(/^ +make ([\w-]+)/gm), ([, command]) => command);

test("the help lists the commands", () => assert(commands.length > 15));

for (const command of commands) {
  test(`a shell can read all that make ${command} would do where nothing is installed`, () => {
    const recipes = make("--no-print-directory", "--dry-run", "--always-make", command);
    execFileSync("sh", ["-n"], { input: recipes });
  });
}
