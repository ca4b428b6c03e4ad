// The single file has no program that opens workbooks, because the program is larger than all else in the file.

/** @type {typeof import("./office.js").sheetsOf} */
export async function sheetsOf() {
  throw Object.assign(new Error("bytes: this script does not open workbooks"), { code: "workbook" });
}
