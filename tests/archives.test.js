// The archives beside the page contain every file of their folders, unchanged.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { unzipSync } from "fflate";

const dist = new URL("../dist/", import.meta.url);

for (const [path, folder] of [["package", "package"], ["wordpress/inspection-ratings", "inspection-ratings"]]) {
  test(`${path}.zip is the folder ${path}`, () => {
    const there = new URL(`${path}/`, dist);
    const names = readdirSync(there, { recursive: true }).filter((name) => statSync(new URL(name, there)).isFile());
    const found = Object.entries(unzipSync(readFileSync(new URL(`${path}.zip`, dist))));
    assert.deepEqual(found.map(([name]) => name), names.map((name) => `${folder}/${name}`).sort());
    for (const [name, content] of found) {
      assert(readFileSync(new URL(name.slice(folder.length + 1), there)).equals(content), name);
    }
  });
}

test("the plugin is small enough to be uploaded: PHP takes 2 MiB unless a host has set another limit", () => {
  const { size } = statSync(new URL("wordpress/inspection-ratings.zip", dist));
  assert(size < 2 * 1024 * 1024, `${size} bytes`);
});
