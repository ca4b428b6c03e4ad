// In the single file there is no program that writes workbooks: it would make the file nearly twice as large for everybody.

/** Says so. */
export async function workbookOf() {
  throw Object.assign(new Error("The single file cannot write workbooks."), { reason: "absent" });
}
