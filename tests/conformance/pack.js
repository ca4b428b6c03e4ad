// The conformance pack for tests in JavaScript: its rows, and an outcome in the wire format as the cells of a row.
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("./", import.meta.url);

/** All rows by file, each an object with the columns as fields; `input` is the inspection. */
export function readPack() {
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv") && name !== "bands.csv");
  const inspections = (name) => rows(name).map((row) => ({ ...row, input: JSON.parse(row.input) }));
  return Object.fromEntries(files.map((name) => [name, inspections(name)]));
}

/** The bands of every maximum: rows with `max`, `score` and `overall`. */
export function readBands() {
  return rows("bands.csv");
}

function rows(name) {
  const text = readFileSync(new URL(name, folder), "utf8");
  const [columns, ...lines] = text.trimEnd().split("\n").map(cells);
  return lines.map((line) => Object.fromEntries(columns.map((column, place) => [column, line[place]])));
}

/** The cells of a line. */
function cells(line) {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g);
  return Array.from(found, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}

/** An outcome as the cells of a row: all but `id`, `input` and `line`. */
export function cellsOf({ score, overall, standards, keyQuestions }) {
  const list = (of, what) =>
    Object.entries(of)
      .map(([number, found]) => [number, what(found)])
      .filter(([, what]) => what)
      .map(([number, what]) => `${number}=${what}`)
      .join(" ");
  const rating = ({ rating, lowest, highest }) => {
    if (rating) return rating;
    if (!lowest) return "not-rated";
    return lowest === "inadequate" && highest === "outstanding" ? "" : `${lowest}..${highest}`;
  };
  const band = ({ percent, band, roundingDecided }) =>
    band && [percent, band, roundingDecided && "rounded-up"].filter((part) => part || part === 0).join(":");
  return {
    points: String(score.points),
    max: String(score.max),
    lowest: String(score.lowest),
    highest: String(score.highest),
    overall: overall.rating ?? "",
    overall_lowest: overall.lowest ?? "",
    overall_highest: overall.highest ?? "",
    standards: list(standards, rating),
    calculated: list(standards, ({ discretion, calculated }) => discretion && (calculated ?? "none")),
    limited_by: list(standards, ({ limitedBy }) => limitedBy.join("+")),
    key_questions: list(keyQuestions, band),
  };
}

/**
 * A row as the cells of an outcome. An outcome has no difference between a key question not asked and one not answered, nor between a standard not
 * inspected and one not rated, because of which these cells have none either.
 */
export function expectedOf({ id: _id, input: _input, line: _line, ...row }) {
  const key_questions = row.key_questions.split(" ").filter((item) => !item.endsWith("=not-asked")).join(" ");
  return { ...row, standards: row.standards.replaceAll("=not-inspected", "=not-rated"), key_questions };
}
