// Facts about files that scripts import, because a browser compares them with what it receives.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";

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
 * A plugin for `import integrity from "file?integrity"`, the hash of a file, and `import size from "file?size"`, its bytes.
 *
 * @param {RegExp} checked the paths of files whose hash is wanted; all other files have an empty one
 * @returns {import("vite").Plugin}
 */
export function fileFacts(checked = /./) {
  return {
    name: "file-facts",
    enforce: "pre",
    load(id) {
      const [path, query] = id.split("?");
      if (query === "size") return `export default ${statSync(path, { throwIfNoEntry: false })?.size ?? 0}`;
      if (query === "integrity") return `export default ${JSON.stringify(checked.test(path) ? integrityOf(path) : "")}`;
    },
  };
}
