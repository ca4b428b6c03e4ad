// Facts about files that scripts import: hashes, because a browser compares them with what it receives, sizes, addresses and contents.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { here } from "./paths.js";

/**
 * The hash of a file, as an `integrity` attribute contains it; an empty text while the file does not exist.
 *
 * @param {string} path
 */
export function integrityOf(path) {
  if (!existsSync(path)) return "";
  return `sha384-${createHash("sha384").update(readFileSync(path)).digest("base64")}`;
}

/**
 * A plugin for `import integrity from "file?integrity"`, the hash of a file, `import size from "file?size"`, its bytes,
 * `import packed from "file?packed"`, its content, which `unpacked.js` unpacks, and `import address from "file?address"`, a function that
 * returns its address. The address depends on the address of the script, which some bundlers leave out, and a script must not fail as soon as
 * it loads.
 *
 * @param {RegExp} checked the paths of files whose hash is wanted; all other files have an empty one
 * @returns {import("vite").Plugin}
 */
export function fileFacts(checked = /./) {
  let isBuild = true;
  return {
    name: "file-facts",
    enforce: "pre",
    configResolved: ({ command }) => void (isBuild = command === "build"),
    load(id) {
      const [path, query] = id.split("?");
      if (query === "address") {
        if (!isBuild) return `export default () => ${JSON.stringify(`/${relative(here(""), path)}`)}`;
        const reference = this.emitFile({ type: "asset", name: basename(path), source: readFileSync(path) });
        return `export default () => import.meta.ROLLUP_FILE_URL_${reference}`;
      }
      if (query === "size") return `export default ${statSync(path, { throwIfNoEntry: false })?.size ?? 0}`;
      if (query === "packed") return `export default ${JSON.stringify(gzipSync(readFileSync(path), { level: 9 }).toString("base64"))}`;
      if (query === "integrity") return `export default ${JSON.stringify(checked.test(path) ? integrityOf(path) : "")}`;
    },
  };
}
