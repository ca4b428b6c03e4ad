// Scripts in ASCII alone, because a classic script is read in the encoding of the page that loads it, and many pages have an old one.

/**
 * A script without characters beyond ASCII: each is written as an escape, which means the same in texts and in regular expressions.
 *
 * @param {string} code
 */
export function inAscii(code) {
  return code.replaceAll(/(\\*)([^\0-\x7F])/g, (_, slashes, unit) => {
    // Behind a further backslash, the escape would be plain text.
    if (slashes.length % 2) throw new Error(`a backslash stands in front of ${unit}`);
    return `${slashes}\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/**
 * A plugin that writes all scripts in ASCII.
 *
 * @returns {import("vite").Plugin}
 */
export const writesAscii = () => ({
  name: "writes-ascii",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = inAscii(file.code);
    },
  },
});
