/** How long a browser may take to begin a download, in milliseconds. */
const BEGIN = 60_000;

/**
 * Saves a file where the browser keeps downloads.
 *
 * @param {string} name
 * @param {string} type
 * @param {string | Blob | Uint8Array<ArrayBuffer>} content
 */
export function save(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], Object.assign(Object.create(null), { type })));
  Object.assign(document.createElement("a"), { download: name, href }).click();
  setTimeout(() => URL.revokeObjectURL(href), BEGIN);
}
