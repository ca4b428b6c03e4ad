// Writes what must be said of the parts that ship: `node shipped/write.js FOLDER`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { notices } from "./notices.js";
import { parts } from "./parts.js";
import { sbom } from "./sbom.js";

const folder = process.argv[2];
const all = parts();
writeFileSync(join(folder, "sbom.cdx.json"), sbom(all));
writeFileSync(join(folder, "THIRD-PARTY.txt"), notices(all, readFileSync(new URL("../../LICENSE-MIT", import.meta.url), "utf8")));
