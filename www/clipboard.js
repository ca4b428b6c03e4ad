// Copying, for the calculator and for the panel below it.

/** Puts a text on the clipboard. Rejects when the browser refuses. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (refusal) {
    // In a frame that was not allowed the clipboard, and where the connection is not secure, the old way still works.
    if (!copyAsEvent(text)) throw refusal;
  }
}

function copyAsEvent(text) {
  let copied = false;
  const put = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener("copy", put);
  try {
    return document.execCommand("copy") && copied;
  } finally {
    document.removeEventListener("copy", put);
  }
}
