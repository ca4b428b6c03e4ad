// Files and tables that come into the calculator: a reader chooses a file in the panel, drops it on the calculator, or pastes it.

import { bare } from "../browser/bare.js";

/**
 * @typedef {object} FileHandling
 * @property {() => boolean} takes whether the calculator takes files at present
 * @property {(text: string, file?: string) => void} offer takes the text of a file and its name, or of a table that was pasted
 * @property {(bytes: Uint8Array, file: string) => Promise<void>} offerWorkbook takes the bytes of a workbook, and its name
 * @property {(code: import("./files.js").RefusalCode | "unreachable", megabytes: number) => void} refuse takes the reason why a file
 *   cannot be read, and the size of a file that is too large
 * @property {() => Promise<void>} drawn resolves when what was done is drawn
 * @property {AbortSignal} signal ends the handling
 */

/** @typedef {(file: File) => Promise<void>} Open reads a file, and shows what was read */

/**
 * Handles the files that a reader chooses in a calculator's root, drops on it or pastes, and tables that are pasted where nothing has the
 * focus.
 *
 * @param {HTMLElement} root
 * @param {FileHandling} handling
 */
export function takeFiles(root, handling) {
  /** @type {Open} */
  const open = async (file) => {
    await offerFile(file, handling);
    await handling.drawn();
    showOffer(root);
  };
  takeDrops(root, handling, open);
  takePastes(root, handling, open);
  takeChoices(root, handling, open);
}

/**
 * Reads a file, and gives the calculator its text or, for a workbook, its bytes.
 *
 * @param {File} file
 * @param {FileHandling} handling
 */
async function offerFile(file, { offer, offerWorkbook, refuse }) {
  const reader = await import("./files.js").catch(console.error);
  if (!reader) return refuse("unreachable", 0);
  try {
    const bytes = await reader.bytesOf(file);
    if (reader.isWorkbook(bytes)) await offerWorkbook(bytes, file.name);
    else offer(reader.textOf(bytes), file.name);
  } catch (cause) {
    // The element handles faults.
    if (!(cause instanceof reader.Refusal)) throw cause;
    refuse(cause.code, cause.megabytes);
  }
}

/**
 * @param {HTMLElement} root
 * @param {FileHandling} handling
 * @param {Open} open
 */
function takeDrops(root, { takes, signal }, open) {
  /** @param {DragEvent} event */
  const hasFile = ({ dataTransfer }) => dataTransfer?.types?.includes?.("Files") && takes();
  /**
   * @param {DragEvent} event
   * @param {boolean} isOver
   */
  const drag = (event, isOver) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    root.classList.toggle("ir-dropping", isOver);
  };
  root.addEventListener("dragover", (event) => drag(event, true), bare({ signal }));
  root.addEventListener(
    "dragleave",
    (event) => {
      if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) drag(event, false);
    },
    bare({ signal }),
  );
  root.addEventListener(
    "drop",
    (event) => {
      drag(event, false);
      const file = event.dataTransfer?.files?.[0];
      if (file && hasFile(event)) open(file);
    },
    bare({ signal }),
  );
}

/**
 * @param {HTMLElement} root
 * @param {FileHandling} handling
 * @param {Open} open
 */
function takePastes(root, { takes, offer, signal }, open) {
  /** @param {ClipboardEvent} event */
  const pasteFile = (event) => {
    const file = event.clipboardData?.files?.[0];
    // Excel puts a picture of the cells on the clipboard beside their text.
    if (!file || event.clipboardData?.types?.includes?.("text/plain") || !takes()) return;
    event.preventDefault();
    open(file);
  };
  root.addEventListener("paste", pasteFile, bare({ signal }));
  // A paste while nothing on the page has the focus is for the calculator, if it is the only calculator there.
  document.addEventListener(
    "paste",
    (event) => {
      const { host } = /** @type {ShadowRoot} */ (root.getRootNode());
      const isAlone = host && document.querySelectorAll(host.localName).length === 1;
      if (event.target !== document.body || event.defaultPrevented || !isAlone || !takes()) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!text) return pasteFile(event);
      if (!/\t|\S\s*\n\s*\S/.test(text)) return;
      event.preventDefault();
      offer(text);
    },
    bare({ signal }),
  );
}

/**
 * @param {HTMLElement} root
 * @param {FileHandling} handling
 * @param {Open} open
 */
function takeChoices(root, { drawn, signal }, open) {
  /** @param {Event} event */
  const fieldOf = ({ target }) => (target instanceof HTMLInputElement && target.type === "file" ? target : undefined);
  root.addEventListener(
    "change",
    (event) => {
      const file = fieldOf(event)?.files?.[0];
      if (file) open(file);
    },
    bare({ signal }),
  );
  root.addEventListener(
    "click",
    (event) => {
      if (event.target instanceof Element && event.target.closest(".ir-offer .ir-toolbar__buttons")) drawn().then(() => showEnd(root));
      const field = fieldOf(event);
      // A field reports a file only if it differs from the last. The reader may choose the same file again, after mending it.
      if (field) field.value = "";
    },
    bare({ signal }),
  );
}

/**
 * Shows that an offer is gone: once its figures are filled in, a message replaces it, and no file is chosen any more.
 *
 * @param {ParentNode} root
 */
function showEnd(root) {
  root.querySelector(".ir-bring-in .ir-message")?.scrollIntoView(bare({ block: "nearest" }));
  const chosen = root.querySelector("input[type=file]");
  if (chosen instanceof HTMLInputElement && !root.querySelector(".ir-offer")) chosen.value = "";
}

/**
 * Brings the preview of an offered text into view, beginning with the sheets to choose from; or else the error, or else the panel.
 *
 * @param {ParentNode} root
 */
export function showOffer(root) {
  const shown = root.querySelector(".ir-offer") ?? root.querySelector(".ir-bring-in .govuk-error-message") ?? root.querySelector(".ir-bring-in");
  if (!shown) return;
  // Of what is higher than the screen, the beginning is shown, which “nearest” would leave where it is.
  const isHigh = shown.getBoundingClientRect().height > innerHeight / 2;
  const first = root.querySelector(".ir-bring-in .ir-sheet") ?? shown;
  first.scrollIntoView(bare({ block: isHigh ? "start" : "nearest" }));
}
