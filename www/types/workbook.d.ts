// What the program for workbooks exports (`src/js/workbook.rs`).
import type { Inspection } from "../package/engine.js";

/** Writes an inspection as a workbook, with a date as `2026-11-28`. */
export function workbook(inspection: Inspection, date: string, other?: Inspection, otherName?: string): Uint8Array<ArrayBuffer>;
export default function init(options: { module_or_path: BufferSource }): Promise<unknown>;
