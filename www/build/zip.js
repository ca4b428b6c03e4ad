// Packs a folder for those who can save a file from a server, but not a folder: `node www/build/zip.js FOLDER ARCHIVE`.
// The same files make the same bytes: they are in order, and have the first date that the format allows.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { deflateRawSync } from "node:zlib";
import { Zip, ZipPassThrough } from "fflate";

/** A file that zlib packs, because fflate's own packing makes the plugin a twentieth larger. */
class PackedFile extends ZipPassThrough {
  compression = 8;
  mtime = new Date(1980, 0, 1);

  /**
   * @param {Uint8Array} bytes
   * @param {boolean} isLast
   */
  process(bytes, isLast) {
    this.ondata(null, deflateRawSync(bytes, { level: 9 }), isLast);
  }
}

const [folder = "", archive = ""] = process.argv.slice(2);
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
/** @type {Uint8Array[]} */
const parts = [];
const zip = new Zip((cause, part) => {
  if (cause) throw cause;
  parts.push(part);
});
for (const path of paths) {
  const file = new PackedFile(`${basename(folder)}/${relative(folder, path).replaceAll("\\", "/")}`);
  zip.add(file);
  file.push(readFileSync(path), true);
}
zip.end();
writeFileSync(archive, Buffer.concat(parts));
