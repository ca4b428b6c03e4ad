// Packs a folder for those who can save a file from a server, but not a folder: `node www/build/zip.js FOLDER ARCHIVE [--smallest]`. Zopfli, which
// `--smallest` chooses, makes the archive a twenty-fifth smaller, and takes twenty seconds.
// The same files make the same bytes: they are in order, and have the first date that the format allows.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { deflateRawSync } from "node:zlib";
import { deflateAsync } from "@gfx/zopfli";
import { Zip, ZipPassThrough } from "fflate";

/** A file that is packed before, because fflate's own packing makes the plugin a twentieth larger. */
class PackedFile extends ZipPassThrough {
  compression = 8;
  mtime = new Date(1980, 0, 1);
  /** @type {Uint8Array} */
  #packed;

  /**
   * @param {string} name
   * @param {Uint8Array} packed
   */
  constructor(name, packed) {
    super(name);
    this.#packed = packed;
  }

  /**
   * @param {Uint8Array} _bytes
   * @param {boolean} isLast
   */
  process(_bytes, isLast) {
    this.ondata(null, this.#packed, isLast);
  }
}

const [folder = "", archive = "", ...options] = process.argv.slice(2);
/** @type {(bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>} */
const pack = options.includes("--smallest")
  ? (bytes) => deflateAsync(bytes, { numiterations: 1 })
  : (bytes) => deflateRawSync(bytes, { level: 9 });
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
  const bytes = readFileSync(path);
  const file = new PackedFile(`${basename(folder)}/${relative(folder, path).replaceAll("\\", "/")}`, await pack(bytes));
  zip.add(file);
  file.push(bytes, true);
}
zip.end();
writeFileSync(archive, Buffer.concat(parts));
