// Packs a folder for those who can save a file from a server, but not a folder: `node shipped/zip.js FOLDER ARCHIVE`.
// The same files make the same bytes: they are in order, and all of the first day that the format knows.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

const [folder, archive] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile()).sort();

/** Whole numbers, lowest byte first: each a size in bytes and a value. */
const bytes = (...fields) => {
  const made = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  fields.reduce((at, [size, value]) => made.writeUIntLE(value, at, size), 0);
  return made;
};

const files = [];
const directory = [];
let offset = 0;
for (const name of names) {
  const content = readFileSync(join(folder, name));
  const packed = deflateRawSync(content, { level: 9 });
  const path = Buffer.from(`${basename(folder)}/${name.replaceAll("\\", "/")}`);
  // Version 2.0, names in UTF-8, deflated, on 1 January 1980.
  const about = bytes([2, 20], [2, 0x800], [2, 8], [2, 0], [2, 0x21], [4, crc32(content)], [4, packed.length], [4, content.length], [2, path.length], [2, 0]);
  const file = Buffer.concat([bytes([4, 0x04034b50]), about, path, packed]);
  // Made on Unix, a file that its owner can write and all can read.
  directory.push(bytes([4, 0x02014b50], [2, 0x314]), about, bytes([2, 0], [2, 0], [2, 0], [4, 0o100644 * 0x10000], [4, offset]), path);
  files.push(file);
  offset += file.length;
}
const size = directory.reduce((sum, { length }) => sum + length, 0);
const end = bytes([4, 0x06054b50], [2, 0], [2, 0], [2, names.length], [2, names.length], [4, size], [4, offset], [2, 0]);
writeFileSync(archive, Buffer.concat([...files, ...directory, end]));
