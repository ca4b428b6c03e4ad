// What the builds of the pages and of the package share.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A path in this project. */
export const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The hash of a file as an `integrity` attribute has it, or nothing while there is no such file. */
export function integrityOf(path) {
  if (!existsSync(path)) return "";
  return `sha384-${createHash("sha384").update(readFileSync(path)).digest("base64")}`;
}

/**
 * `import hash from "file?integrity"`: what a browser can hold the file against; nothing for files that are not `held`.
 * `import bytes from "file?size"`: how large it is.
 */
export function integrity(held = /./) {
  return {
    name: "integrity",
    enforce: "pre",
    load(id) {
      const [path, query] = id.split("?");
      if (query === "size") return `export default ${statSync(path, { throwIfNoEntry: false })?.size ?? 0}`;
      if (query === "integrity") return `export default ${JSON.stringify(held.test(path) ? integrityOf(path) : "")}`;
    },
  };
}

/**
 * The browsers that know `light-dark()`. For older ones it would be replaced by variables that only our own pages set, and on
 * others the calculator would have no colours.
 */
export const cssTarget = ["chrome123", "firefox120", "safari17.5"];

/** How styles are made: govuk-frontend's own warnings are for its authors. */
export const css = { preprocessorOptions: { scss: { quietDeps: true } } };
