// Saves a file where the browser keeps downloads.

/** How long a browser may take to begin with a download, in milliseconds. */
const BEGIN = 60_000;

export function save(name, type, contents) {
  const href = URL.createObjectURL(new Blob([contents], { type }));
  Object.assign(document.createElement("a"), { download: name, href }).click();
  setTimeout(() => URL.revokeObjectURL(href), BEGIN);
}
