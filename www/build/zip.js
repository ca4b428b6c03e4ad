// Packs a folder for those who can save a file from a server, but not a folder: `node shipped/zip.js FOLDER ARCHIVE`.
// The same files make the same bytes: they are in order, and all of the first day that the format knows.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { zipSync } from "fflate";

const [folder, archive] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile()).sort();
const files = names.map((name) => [`${basename(folder)}/${name.replaceAll("\\", "/")}`, readFileSync(join(folder, name))]);
writeFileSync(archive, zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) }));
