// Copying, for the calculator and for the panel below it.

/**
 * Puts a text on the clipboard. Rejects when the browser refuses.
 *
 * @param {string} text
 */
export const copyText = (text) => copy({ "text/plain": text }, () => navigator.clipboard.writeText(text));

/**
 * Puts several forms of a content on the clipboard. Rejects when the browser refuses.
 *
 * @param {Record<string, string>} forms the texts by their types
 */
export const copyForms = (forms) =>
  copy(forms, () => {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], Object.assign(Object.create(null), { type }))]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  });

/**
 * Copies by the clipboard's interface or, where a frame or an insecure connection has none, by an event.
 *
 * @param {Record<string, string>} forms
 * @param {() => Promise<void>} write
 */
async function copy(forms, write) {
  try {
    await write();
  } catch (refusal) {
    if (!copyByEvent(forms)) throw refusal;
  }
}

/**
 * Copies by the event `copy`. Returns whether the browser took it.
 *
 * @param {Record<string, string>} forms
 */
function copyByEvent(forms) {
  let isTaken = false;
  /** @param {ClipboardEvent} event */
  const give = (event) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  addEventListener("copy", give, { capture: true });
  try {
    return document.execCommand("copy") && isTaken;
  } finally {
    removeEventListener("copy", give, { capture: true });
  }
}
