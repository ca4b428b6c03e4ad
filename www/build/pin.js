// Keeps the script of the element under a name with its hash, which the code to paste asks for: `node shipped/pin.js FOLDER`.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { integrityOf } from "./integrity.js";
import { scriptOf } from "../embed-code.js";

const script = join(process.argv[2], "index.js");
copyFileSync(script, join(process.argv[2], scriptOf(integrityOf(script))));
