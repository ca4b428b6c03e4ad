// The map of the house in CONTRIBUTING.md: it names every folder with code, and no other.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { here } from "../www/build/paths.js";

const [, map] = readFileSync(here("CONTRIBUTING.md"), "utf8").match(/### All folders\n.*?```text\n(.*?)```/s);

test("the map names every folder of src and www", () => {
  for (const top of ["src", "www"]) {
    const folders = readdirSync(here(top), { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "src");
    for (const { name } of folders) assert(map.includes(`${name}/`), `${top}: ${name}/`);
  }
});

test("the folders and scripts that the map names by their path are there", () => {
  for (const [path] of map.matchAll(/\b(src|www|tests)\/[\w./-]*\w/g)) assert(existsSync(here(path)), path);
});
