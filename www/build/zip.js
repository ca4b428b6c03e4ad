// Packs a folder for those who can save a file from a server, but not a folder: `node www/build/zip.js FOLDER ARCHIVE`.
// The same files make the same bytes: they are in order, and have the first date that the format allows.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { zipSync } from "fflate";

const [folder = "", archive = ""] = process.argv.slice(2);
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const files = paths.map((path) => [`${basename(folder)}/${relative(folder, path).replaceAll("\\", "/")}`, readFileSync(path)]);
writeFileSync(archive, zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) }));
