// Finishes the package: `node www/build/pin.js FOLDER`. The script of the element gets a copy with its hash in its name, which the code to
// paste contains. The engine's program, whose name has a hash too, gets a fixed name to import, which bundlers want.
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { integrityOf } from "./integrity.js";
import { scriptOf } from "../embed/code.js";

const folder = process.argv[2] ?? "";
const script = join(folder, "index.js");
copyFileSync(script, join(folder, scriptOf(integrityOf(script))));

const path = join(folder, "package.json");
const manifest = JSON.parse(readFileSync(path, "utf8"));
const program = readdirSync(folder).find((name) => /^engine-.*\.wasm$/.test(name));
manifest.exports["./engine.wasm"] = { types: "./engine.wasm.d.ts", default: `./${program}` };
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
