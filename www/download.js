// A file saved on the person's device.

/** Saves text or a blob as a file of that name and type. */
export function save(name, type, contents) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([contents], { type }));
  link.download = name;
  link.click();
  // Not at once: the browser may not have read it yet.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
