// What the program that reads sheets exports (`src/js/sheets.rs`).

/** What a text was understood to be. Only the calculator reads it. */
export type ImportPreview = object;

/** A text that a reader pasted or opened. */
export class ImportReader {
  constructor(text: string, framework: string);
  /** Reads a sheet anew, under another framework. */
  chooseFramework(framework: string): void;
  /** Matches a column, from 0, to the key question with a number, or leaves the column out. */
  matchColumn(column: number, keyQuestion: string | undefined): void;
  /** Gives a word a meaning in every column, or takes it back: `yes`, `no` or `notCounted`. */
  giveMeaning(word: string, meaning: string | undefined): void;
  /** Says whether the sheet is about `court` or `outOfCourt` disposals. */
  chooseDisposals(disposals: string | undefined): void;
  /** Shows the cells of a row, from 0. */
  showRow(row: number): void;
  preview(): ImportPreview;
  free(): void;
}
/** How many figures a text has; less than none for one that cannot be read. */
export function likelihood(text: string, framework: string): number;
export function __wbg_reset_state(): void;
export default function init(options: { module_or_path: BufferSource }): Promise<unknown>;
