// What the program that opens workbooks exports (`src/js/office.rs`).

/** An open workbook. */
export class WorkbookReader {
  constructor(bytes: Uint8Array);
  /** The names of the sheets, in the order of their tabs. */
  readonly names: string[];
  /** Whether the tab of a sheet is hidden. */
  isHidden(sheet: number): boolean;
  /** The cells of a sheet, as a text that names its sign between cells. */
  text(sheet: number): string;
  free(): void;
}
export function __wbg_reset_state(): void;
export default function init(options: { module_or_path: BufferSource }): Promise<unknown>;
