// The archives beside the page hold the folders that they are made of, each file as it is.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { crc32, inflateRawSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);

/** The files of an archive, found as a program that unpacks it finds them: by the directory at its end. */
function* unpacked(archive) {
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(archive.readUInt32LE(at), 0x02014b50);
    const [sum, packed, start] = [16, 20, 42].map((place) => archive.readUInt32LE(at + place));
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    assert.equal(archive.readUInt32LE(start), 0x04034b50);
    const content = inflateRawSync(archive.subarray(start + 30 + nameLength, start + 30 + nameLength + packed));
    assert.equal(crc32(content), sum, name);
    yield [name, content];
    at += 46 + nameLength;
  }
  assert.equal(at, end);
}

for (const [path, folder] of [["package", "package"], ["wordpress/inspection-ratings", "inspection-ratings"]]) {
  test(`${path}.zip is the folder ${path}`, () => {
    const there = new URL(`${path}/`, dist);
    const names = readdirSync(there, { recursive: true }).filter((name) => statSync(new URL(name, there)).isFile());
    const found = [...unpacked(readFileSync(new URL(`${path}.zip`, dist)))];
    assert.deepEqual(found.map(([name]) => name), names.map((name) => `${folder}/${name}`).sort());
    for (const [name, content] of found) assert(content.equals(readFileSync(new URL(name.slice(folder.length + 1), there))), name);
  });
}
