// The single file has no program that writes workbooks, because it would be nearly twice as large for everybody.

/** @returns {Promise<never>} */
export async function workbookOf() {
  throw Object.assign(new Error("The single file cannot write workbooks."), { reason: "absent" });
}
