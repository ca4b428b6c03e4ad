// Copying, for the calculator and for the panel below it.

/** Puts a text on the clipboard. Rejects when the browser refuses. */
export const copyText = (text) => copied({ "text/plain": text }, () => navigator.clipboard.writeText(text));

/** Puts something on the clipboard in several forms, each under its type. Rejects when the browser refuses. */
export const copyForms = (forms) =>
  copied(forms, () => {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  });

/** Copies in one way or, in a frame that was not allowed the clipboard and where the connection is not secure, in the old one. */
async function copied(forms, copy) {
  try {
    await copy();
  } catch (refusal) {
    if (!copyByEvent(forms)) throw refusal;
  }
}

function copyByEvent(forms) {
  let given = false;
  const give = (event) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  addEventListener("copy", give, { capture: true });
  try {
    return document.execCommand("copy") && given;
  } finally {
    removeEventListener("copy", give, { capture: true });
  }
}
