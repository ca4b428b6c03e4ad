// What the program that reads sheets exports (`src/js/sheets.rs`).

import type { Inspection } from "../package/engine.js";
import type { ComparedSides } from "./app.js";

/** What a text was understood to be. Only the calculator reads it. */
export type ImportPreview = object;

/** A heading of a sheet, under a framework, and the number of the key question that the reader matched it to; null to leave the column out. */
export interface HeadingChoice {
  framework: string;
  heading: string;
  keyQuestion: string | null;
}

/** A text that a reader pasted or opened. */
export class ImportReader {
  constructor(text: string, framework: string);
  /** 1, 0 or -1 where this text is likelier the sheet of a workbook that is meant than another, as likely, or less likely. */
  compareLikelihood(other: ImportReader): number;
  /** Whether another sheet of the workbook, which is no likelier than this, can be meant as well, and has other figures. */
  hasRival(other: ImportReader): boolean;
  /** Reads a sheet anew, under another framework. */
  chooseFramework(framework: string): void;
  /** Matches a column, from 0, to the key question with a number, or leaves the column out. */
  matchAsBefore(choices: HeadingChoice[]): void;
  headingChoices(): HeadingChoice[];
  /** Gives words the meanings that the reader gave them in the sheet whose counts are on the page. */
  countAsBefore(words: import("#app/app.js").CountedWord[]): void;
  matchColumn(column: number, keyQuestion: string | undefined): void;
  /** Gives a word a meaning in every column, or takes it back: `yes`, `no` or `notCounted`. */
  giveMeaning(word: string, meaning: string | undefined): void;
  /** Counts the cases of `court` or of `outOfCourt` disposals, or `each` for the key questions about its own. */
  chooseDisposals(disposals: string | undefined): void;
  /** Says whether rows that are perhaps no cases are `counted` or `leftOut`. */
  chooseDoubtfulCases(choice: string | undefined): void;
  /** Shows the cells of a row, from 0. */
  showRow(row: number): void;
  /** Whether an inspection still has every figure that the text gave. */
  gave(inspection: Inspection): boolean;
  preview(): ImportPreview;
  /** The preview, with how the cases of this sheet and of the sheet of the figures on the page are read. */
  previewBeside(ofPage: ImportReader): ImportPreview;
  free(): void;
}
/** An inspection and its ratings as CSV. */
export function csv(inspection: Inspection, mark: string, words: string): string;
/** An empty sheet for a case audit under a framework, as CSV. */
export function emptySheet(framework: string): string;
/** Two inspections beside each other as CSV, each with its name, and the readings case by case where there are any. */
export function comparisonCsv(sides: ComparedSides): string;
export function __wbg_reset_state(): void;
export default function init(options: { module_or_path: BufferSource }): Promise<unknown>;
