// What the engine's program exports (`src/js/api.rs`).
export { compare, decode, encode, frameworks, fromCases, rate, reach } from "../package/engine.js";
import type { Cases, CasesOptions, FrameworkId } from "../package/engine.js";
/** A sheet of a workbook, counted. */
export class CountedSheet {
  /** Throws the errors of `fromCases`. */
  constructor(text: string, framework: FrameworkId, options?: CasesOptions);
  /** What `fromCases` gives. */
  cases(): Cases;
  /** 1, 0 or -1 where this sheet is likelier meant than another, as likely, or less likely. */
  compareLikelihood(other: CountedSheet): number;
  /** Whether another sheet, which is no likelier than this, can be meant as well, and has other figures. */
  hasRival(other: CountedSheet): boolean;
  free(): void;
}
/** The error that left the program half-way, if one did. */
export function broken(): { error: unknown } | undefined;
export function __wbg_reset_state(): void;
export default function init(options: { module_or_path: unknown }): Promise<unknown>;
