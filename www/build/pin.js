// Copies the script of the element to a name with its hash, which the code to paste contains: `node www/build/pin.js FOLDER`.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { integrityOf } from "./integrity.js";
import { scriptOf } from "../embed-code.js";

const folder = process.argv[2] ?? "";
const script = join(folder, "index.js");
copyFileSync(script, join(folder, scriptOf(integrityOf(script))));
