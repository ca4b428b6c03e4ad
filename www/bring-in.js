// Files that come into the calculator: chosen in the panel, or dropped on it.

/**
 * Takes the files that are chosen or dropped in a calculator's root, while `takes` says so, and passes their texts to `offer`, or the
 * reason why a file cannot be read to `refuse`. It stops when `signal` is aborted.
 */
export function takeFiles(root, { takes, offer, refuse, signal }) {
  const isFile = ({ dataTransfer }) => dataTransfer?.types.includes("Files") && takes();
  const drag = (event, over) => {
    if (!isFile(event)) return;
    event.preventDefault();
    root.classList.toggle("ir-dropping", over);
  };

  async function show(file) {
    const fetched = await import("./files.js").catch(console.error);
    if (!fetched) return refuse("unreachable", 0);
    const { Refusal, textOf } = fetched;
    try {
      offer(await textOf(file));
    } catch (cause) {
      // A fault is for the element to see.
      if (!(cause instanceof Refusal)) throw cause;
      refuse(cause.code, cause.megabytes);
    }
  }

  async function open(file) {
    await show(file);
    // Once it is drawn.
    requestAnimationFrame(() => root.querySelector(".ir-bring-in")?.scrollIntoView({ block: "nearest" }));
  }

  root.addEventListener("dragover", (event) => drag(event, true), { signal });
  root.addEventListener("dragleave", (event) => root.contains(event.relatedTarget) || drag(event, false), { signal });
  root.addEventListener("drop", (event) => {
    drag(event, false);
    if (isFile(event) && event.dataTransfer.files[0]) open(event.dataTransfer.files[0]);
  }, { signal });
  root.addEventListener("change", ({ target }) => {
    if (target.type !== "file" || !target.files[0]) return;
    open(target.files[0]);
  }, { signal });
  root.addEventListener("click", ({ target }) => {
    // So that the same file, mended, can be chosen again. Until then its name stays there.
    if (target.type === "file") target.value = "";
  }, { signal });
}
