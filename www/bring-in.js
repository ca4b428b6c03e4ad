// Files that come into the calculator: chosen in the panel, or dropped on it.

/** Takes the files that are chosen or dropped in a calculator's root, while `takes` says so. `offer` and `refuse` are told of them. */
export function takeFiles(root, takes, offer, refuse) {
  const isFile = ({ dataTransfer }) => dataTransfer?.types.includes("Files") && takes();
  const drag = (event, over) => {
    if (!isFile(event)) return;
    event.preventDefault();
    root.classList.toggle("ir-dropping", over);
  };

  async function open(file) {
    try {
      const { textOf } = await import("./files.js");
      await offer(await textOf(file));
    } catch (cause) {
      if (!cause.code) console.error(cause);
      refuse(cause.code ?? "unreadable", cause.megabytes ?? 0);
    }
    // Once it is drawn.
    requestAnimationFrame(() => root.querySelector(".ir-bring-in")?.scrollIntoView({ block: "nearest" }));
  }

  root.addEventListener("dragover", (event) => drag(event, true));
  root.addEventListener("dragleave", (event) => root.contains(event.relatedTarget) || drag(event, false));
  root.addEventListener("drop", (event) => {
    drag(event, false);
    if (isFile(event) && event.dataTransfer.files[0]) open(event.dataTransfer.files[0]);
  });
  root.addEventListener("change", ({ target }) => {
    if (target.type !== "file" || !target.files[0]) return;
    open(target.files[0]);
    // So that the same file, mended, can be chosen again.
    target.value = "";
  });
}
