import { fileURLToPath } from "node:url";

/**
 * The absolute path of a file.
 *
 * @param {string} path its path from the top of the project
 */
export const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
