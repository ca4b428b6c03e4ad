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
  preview(): ImportPreview;
  free(): void;
}
export function __wbg_reset_state(): void;
export default function init(options: { module_or_path: BufferSource }): Promise<unknown>;
