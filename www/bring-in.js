// Files that come into the calculator: a reader chooses them in the panel, or drops them on the calculator.

/**
 * @typedef {object} FileHandling
 * @property {() => boolean} takes whether the calculator takes files at present
 * @property {(text: string) => void} offer takes the text of a file
 * @property {(code: import("./files.js").RefusalCode | "unreachable", megabytes: number) => void} refuse takes the reason why a file
 *   cannot be read, and the size of a file that is too large
 * @property {AbortSignal} signal ends the handling
 */

/**
 * Handles the files that a reader chooses in a calculator's root, or drops on it.
 *
 * @param {HTMLElement} root
 * @param {FileHandling} handling
 */
export function takeFiles(root, { takes, offer, refuse, signal }) {
  /** @param {DragEvent} event */
  const hasFile = ({ dataTransfer }) => dataTransfer?.types.includes("Files") && takes();
  /**
   * @param {DragEvent} event
   * @param {boolean} isOver
   */
  const drag = (event, isOver) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    root.classList.toggle("ir-dropping", isOver);
  };
  /** @param {Event} event */
  const chosenIn = ({ target }) => (target instanceof HTMLInputElement && target.type === "file" ? target : undefined);

  /** @param {File} file */
  async function show(file) {
    const reader = await import("./files.js").catch(console.error);
    if (!reader) return refuse("unreachable", 0);
    try {
      offer(await reader.textOf(file));
    } catch (cause) {
      // The element handles faults.
      if (!(cause instanceof reader.Refusal)) throw cause;
      refuse(cause.code, cause.megabytes);
    }
  }

  /** @param {File} file */
  async function open(file) {
    await show(file);
    // The panel is drawn in the next frame.
    requestAnimationFrame(() => root.querySelector(".ir-bring-in")?.scrollIntoView({ block: "nearest" }));
  }

  root.addEventListener("dragover", (event) => drag(event, true), { signal });
  root.addEventListener(
    "dragleave",
    (event) => {
      if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) drag(event, false);
    },
    { signal },
  );
  root.addEventListener(
    "drop",
    (event) => {
      drag(event, false);
      const file = event.dataTransfer?.files[0];
      if (file && hasFile(event)) open(file);
    },
    { signal },
  );
  root.addEventListener(
    "change",
    (event) => {
      const file = chosenIn(event)?.files?.[0];
      if (file) open(file);
    },
    { signal },
  );
  root.addEventListener(
    "click",
    (event) => {
      const field = chosenIn(event);
      // A field reports a file only if it differs from the last. The reader may choose the same file again, after mending it.
      if (field) field.value = "";
    },
    { signal },
  );
}
