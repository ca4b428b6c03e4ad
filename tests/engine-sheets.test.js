// `fromCases` and `fromFile` of the engine's JavaScript API.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import * as engine from "../dist/package/engine.js";
import { refused, yjs } from "./support/api.js";

before(() => engine.ready);

/** The bytes of a file of the tests. */
const bytesOf = (path) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));

test("counts a case audit, and its answers can be rated", () => {
  const sheet = "Case\t2.1.1 Desistance\t2.1.2\tComments\n1\tYes\tn\t\n2\tno\tn/a\tlate\n3\tY\tpartly\t\n4\t\tyes\n";
  const found = engine.fromCases(sheet, "yjs-2021");
  assert.deepEqual(Object.keys(found), ["framework", "cases", "answers", "columns", "problems", "cells"]);
  assert.equal(found.cases, 4);
  assert.deepEqual(found.answers, { "2.1.1": { yes: 2, of: 3 }, "2.1.2": { yes: 1, of: 2 } });
  assert.deepEqual(found.columns[2], { column: "C", heading: "2.1.2", keyQuestion: "2.1.2", yes: 1, no: 1, notApplicable: 1, unclear: 1 });
  assert.deepEqual(found.cells, { counted: 6, unclear: 1, leftOut: 5, headings: 4 });
  assert.deepEqual(found.problems, [
    { code: "unclear", row: 4, column: "C", message: "Row 4, column C: “partly” is not yes, no or n/a, so it is not counted" },
  ]);
  assert.equal(engine.rate(yjs({ answers: found.answers })).keyQuestions["2.1.1"].percent, 67);
});

test("counts doubtful cases, or leaves them out, as a person has decided", async () => {
  const sheet = "Case,2.1.1,2.1.2,Final\nA1,Yes,No,\nA1,Yes,No,\nA2,No,Yes,Yes\n";
  const answers = (options) => engine.fromCases(sheet, "yjs-2021", options).answers;
  const all = { "2.1.1": { yes: 2, of: 3 }, "2.1.2": { yes: 1, of: 3 } };
  for (const options of [undefined, null, {}, { doubtfulCases: undefined }, { doubtfulCases: null }]) assert.deepEqual(answers(options), {});
  assert.deepEqual(answers({ doubtfulCases: "counted" }), all);
  // The last column still can change the answers.
  assert.deepEqual(answers({ doubtfulCases: "leftOut" }), {});
  const twice = "Case,2.1.1\nA1,Yes\nA1,Yes\nA2,No\n";
  assert.deepEqual(engine.fromCases(twice, "yjs-2021", { doubtfulCases: "leftOut" }).answers, { "2.1.1": { yes: 1, of: 2 } });
  const bytes = new TextEncoder().encode(sheet);
  assert.deepEqual((await engine.fromFile(bytes, "yjs-2021", { doubtfulCases: "counted" })).answers, all);
  const layout = await engine.fromFile(bytesOf("sheets/workbooks/layout.xlsx"), "yjs-2021", { doubtfulCases: "counted" });
  assert(layout.problems.every(({ code }) => code !== "doubtful-cases"));
  for (const [options, path] of [[{ words: {} }, "options.words"], [{ doubtfulCases: "all" }, "options.doubtfulCases"], ["counted", "options"]]) {
    assert.equal(refused(sheet, (text) => engine.fromCases(text, "yjs-2021", options)).path, path);
  }
});

test("refuses texts that are no sheet, with a code and the place", () => {
  for (const [text, framework, code, path, message] of [
    [undefined, "yjs-2021", "wrong-type", "text", "text: this must be a text"],
    [" \n", "yjs-2021", "blank", "text", "text: the sheet is blank; it must have rows"],
    ["2.1.1\n\"y\n", "yjs-2021", "open-quote", "text", "text: row 2, column A: a quotation mark is opened here, and must be closed"],
    [",".repeat(500), "yjs-2021", "too-many-columns", "text", "text: row 1: a table must have at most 500 columns, and this row has 501"],
    ["a\n".repeat(100_001), "yjs-2021", "too-many-rows", "text", "text: a table must have at most 100,000 rows, and this one has 100001"],
    ["a".repeat(20_000_001), "yjs-2021", "too-long", "text", "text: the text is 21 MB; the limit is 20 MB"],
    ["hello\nworld", "yjs-2021", "no-headings", "text", "text: the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no"],
    [
      "No.,Yes,Of",
      "yjs-2021",
      "no-figures",
      "text",
      "text: there is no row of figures below the headings in row 1; a row needs a number like 2.1.1, and yes and of, a percentage or a rating",
    ],
    ["Case,2.1.1", "yjs-2021", "no-rows", "text", "text: there must be a row for each case below the headings in row 1"],
  ]) {
    const error = refused(text, (text) => engine.fromCases(text, framework));
    assert.deepEqual([error.name, error.code, error.path, error.message], ["InspectionError", code, path, message]);
  }
  for (const [framework, code] of [[undefined, "wrong-type"], ["yjs-2020", "unknown-framework"], [{}, "wrong-type"], [42, "wrong-type"]]) {
    const error = refused("2.1.1\ny", (text) => engine.fromCases(text, framework));
    assert.deepEqual([error.code, error.path], [code, "framework"]);
  }
});

test("reads 7 MB of headings, or of anything that could be some, without blocking for long", () => {
  const row = (columns, cell) => Array.from({ length: columns }, (_, place) => cell(place)).join("\t");
  const long = (words, length) => words.repeat(Math.ceil(length / words.length)).slice(0, length);
  const HEADING = "Planning: keeping other people safe ";
  for (const [name, text] of [
    ["a row of long headings", `${row(500, () => long(HEADING, 14_000))}\n${row(500, () => "Yes")}`],
    ["a row of long headings with numbers", `${row(500, () => long("2.1.1 planning ", 14_000))}\n${row(500, () => "Yes")}`],
    ["rows of headings above headings", Array.from({ length: 20 }, () => row(500, () => long(HEADING, 700))).join("\n")],
    ["a column of headings", Array.from({ length: 14_000 }, () => long(HEADING, 500)).join("\n")],
    ["a sheet of headings", Array.from({ length: 350 }, () => row(500, () => long(HEADING, 40))).join("\n")],
    ["two columns of headings", Array.from({ length: 99_000 }, () => row(2, () => long(HEADING, 35))).join("\n")],
    ["one cell", `${long(HEADING, 7e6)}\t2.1.1\nYes\tNo`],
    ["signs alone", `${row(500, () => long(". - . ", 14_000))}\nYes`],
    ["words that are all different", `${row(500, (at) => row(2000, (place) => (at * 2000 + place).toString(36).padStart(6, "x")))}\nYes`.replaceAll(/\t(?=x)/g, " ")],
  ]) {
    // Other programs may be busy too, so the time of the processor counts.
    const begun = process.cpuUsage();
    try {
      engine.fromCases(text, "yjs-2021");
    } catch ({ name }) {
      assert.equal(name, "InspectionError");
    }
    // Without a bound, the call took forty seconds on a machine on which the slowest now takes five.
    const milliseconds = process.cpuUsage(begun).user / 1000;
    assert(milliseconds < 15_000, `${name}: ${Math.round(milliseconds)} ms`);
  }
});

test("counts a sheet of a file of any kind", async () => {
  const names = ["Notes", "Cases", "Figures 2026", "Old", "Errors"];
  const read = ({ cases, answers, sheets, sheet }) => ({ cases, answers, sheets, sheet });
  for (const name of ["audit.xlsx", "audit.ods", "audit.xls"]) {
    const bytes = bytesOf(`sheets/workbooks/${name}`);
    const cases = { cases: 3, answers: { "2.1.1": { yes: 2, of: 3 }, "2.1.2": { yes: 1, of: 2 } }, sheets: names, sheet: "Cases" };
    assert.deepEqual(read(await engine.fromFile(bytes, "yjs-2021", { sheet: "Cases" })), cases, name);
    assert.deepEqual(read(await engine.fromFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), "yjs-2021", { sheet: "Cases" })), cases, name);
    const likeliest = await engine.fromFile(bytes, "yjs-2021");
    assert.equal(likeliest.sheet, "Figures 2026", name);
    assert.deepEqual(likeliest.answers, { "2.1.1": { percent: 72 }, "2.1.2": { percent: 100 }, "2.2.1": { percent: 72.5 } }, name);
  }
  for (const text of ["Case,2.1.1\n1,Y\n2,N\n", "\ufeffCase;2.1.1\n1;Y\n2;N\n"]) {
    for (const bytes of [new TextEncoder().encode(text), new Uint8Array(Buffer.from(`\ufeff${text.replace("\ufeff", "")}`, "utf16le"))]) {
      assert.deepEqual(read(await engine.fromFile(bytes, "yjs-2021", null)), { cases: 2, answers: { "2.1.1": { yes: 1, of: 2 } }, sheets: [], sheet: null });
    }
  }
});

test("takes the sheet with the most cases, and says where another sheet has other figures", async () => {
  const bytes = bytesOf("sheets/workbooks/likely.xlsx");
  const likeliest = await engine.fromFile(bytes, "yjs-2021");
  assert.equal(likeliest.sheet, "Cases");
  const message = "“Cases” is read. Other figures are in “Last year”, which can be meant as well; name the sheet that is meant in options.sheet.";
  assert.deepEqual(likeliest.problems, [{ code: "other-sheets", row: null, column: null, message }]);
  const { problems, answers } = await engine.fromFile(bytes, "yjs-2021", { sheet: "Last year" });
  assert.deepEqual([problems, answers], [[], { "2.1.1": { yes: 7, of: 11 }, "2.1.2": { yes: 0, of: 11 } }]);
});

test("refuses files without a sheet, with a code and the place", async () => {
  const audit = bytesOf("sheets/workbooks/audit.xlsx");
  for (const [bytes, options, code, path, sentence] of [
    ["Case,2.1.1", undefined, "wrong-type", "bytes", "bytes: this must be an ArrayBuffer or a Uint8Array"],
    [audit, { page: 1 }, "unknown-field", "options.page", "options.page: unknown field; allowed here: sheet, doubtfulCases"],
    [audit, { doubtfulCases: true }, "wrong-type", "options.doubtfulCases", "options.doubtfulCases: this must be counted or leftOut"],
    [audit, { sheet: 2 }, "wrong-type", "options.sheet", "options.sheet: this must be a text"],
    [audit, { sheet: "Cases 2" }, "unknown-sheet", "options.sheet", "options.sheet: the workbook has no sheet “Cases 2”; its sheets are Notes, Cases, Figures 2026, Old, Errors"],
    [audit, { sheet: "Notes" }, "no-headings", "bytes", "bytes: the sheet must have a heading"],
    [bytesOf("sheets/workbooks/protected.xlsx"), undefined, "protected", "bytes", "bytes: the workbook is protected by a password; save it without one, and open it again"],
    [bytesOf("bad/cut-short.xlsx"), undefined, "damaged", "bytes", "bytes: the workbook is damaged; open it in a spreadsheet, and save it again"],
    [bytesOf("bad/bomb.xlsx"), undefined, "packed", "bytes", "bytes: the workbook is packed, and unpacked it would be larger than 300 MB"],
    [bytesOf("bad/page.xls"), undefined, "other-kind", "bytes", "bytes: this is a web page saved as a sheet; open it in Excel or LibreOffice, and save it as .xlsx or CSV"],
    [bytesOf("bad/report.pdf"), undefined, "other-kind", "bytes", "bytes: the file is a PDF, which has no rows to read"],
    [new Uint8Array(20_000_001), undefined, "too-long", "bytes", "bytes: the file is 21 MB; the limit is 20 MB"],
  ]) {
    const error = await engine.fromFile(bytes, "yjs-2021", options).then(() => assert.fail(sentence), (error) => error);
    assert.deepEqual([error.name, error.code, error.path], ["InspectionError", code, path], error.message);
    assert(error.message.startsWith(sentence), error.message);
  }
});
