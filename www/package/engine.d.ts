/**
 * The engine: rates an inspection, compares two, says what a rating would take, and counts a case audit, without a page. For Node, browsers and workers.
 * What goes in and out is version 1 of the wire format; its fields, edge cases and errors are in docs/wire-format.md.
 */

/**
 * To be awaited before the functions are called; before that they throw an {@link InspectionError} with the code
 * `not-ready`. The program is fetched when this is first awaited; it rejects if that fails. It has `then` only.
 *
 * Called with `wasm`, it takes the program from there: for a bundler that does not carry `engine-….wasm` along. The module
 * `inspection-ratings/engine/single` has the program inside.
 */
export declare const ready: PromiseLike<void> & ((options?: EngineOptions) => Promise<void>);

/** Where the engine's program is. */
export interface EngineOptions {
  /** The address of `inspection-ratings/engine.wasm`, a response with it, its bytes, or the compiled module. */
  readonly wasm?: EngineProgram | PromiseLike<EngineProgram>;
}

export type EngineProgram =
  | string
  | ArrayBuffer
  | Uint8Array
  | PlatformObject<"URL">
  | PlatformObject<"Request">
  | PlatformObject<"Response">
  | CompiledModule;

/** An object of a class of the platform; nothing where the platform's types are not known. */
type PlatformObject<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer Instance } } ? Instance : never;

/** A `WebAssembly.Module`, which TypeScript takes any object for; nothing where the platform's types are not known. */
type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Instance } } } ? Instance & object : never;

/**
 * Rates an inspection, complete or not. What it is given stays as it is.
 * @throws {InspectionError} The first thing in it that is not allowed.
 */
export declare function rate(inspection: Inspection): Outcome;

/**
 * Compares two inspections under one framework: what differs, before and after.
 * @throws {InspectionError} The first thing that is not allowed; its `path` begins with `before` or `after`.
 */
export declare function compare(before: Inspection, after: Inspection): Comparison;

/**
 * The fewest changes that bring an inspection to a target: all plans of the least cost. A rating alone stands for
 * `{ atLeast: rating }`. Discretion stays as it is recorded.
 * @throws {InspectionError} The first thing that is not allowed; its `path` begins with `target` or `options` if it is there.
 */
export declare function reach(inspection: Inspection, target: Rating | Target, options?: ReachOptions | null): Reach;

/**
 * Counts a sheet of a case audit, a row a case and a column a key question: copied from a spreadsheet, or the text of a CSV file.
 * @throws {InspectionError} An unknown framework or option, or a text that is no such sheet; then its `path` is `text`.
 */
export declare function fromCases(text: string, framework: FrameworkId, options?: CasesOptions | null): Cases;

/** What a person has decided about a sheet of cases. */
export interface CasesOptions {
  /**
   * Whether rows that are perhaps no cases count, and with `counted` also that texts and columns which can change what counts (`may-change-answers`,
   * `says-which-count`, `summary-disagrees`) change nothing. Without it, the columns that depend on that give no answer.
   */
  doubtfulCases?: "counted" | "leftOut" | null | undefined;
}

/**
 * Counts a sheet of a file: an Excel file (`.xlsx`, `.xlsm`, `.xlsb`, `.xls`), an OpenDocument spreadsheet (`.ods`), or a text (CSV). Of
 * a workbook it is the sheet named, or else the one with the most answers. Awaits `ready` by itself.
 * @throws {InspectionError} An unknown framework or sheet, or bytes that are no such file; then its `path` is `bytes`.
 */
export declare function fromFile(
  bytes: ArrayBuffer | ArrayBufferView,
  framework: FrameworkId,
  options?: FileOptions | null,
): Promise<CasesOfFile>;

/** Which sheet of a file is read, and how. */
export interface FileOptions extends CasesOptions {
  /** The name of the sheet. */
  sheet?: string | null | undefined;
}

/** The counts or figures of a sheet of a file. */
export interface CasesOfFile extends Cases {
  /** The names of all sheets, in the order of their tabs, hidden ones too. Empty for a text. */
  readonly sheets: readonly string[];
  /** The name of the sheet that was read. `null` for a text. */
  readonly sheet: string | null;
}

/**
 * An inspection as a ratings string: one line to paste into an email or to put behind the calculator's address as a fragment. Without
 * `names` the service's name and the reasons for discretion are left out.
 * @throws {InspectionError} The first thing that is not allowed; its `path` begins with `options` if it is there.
 */
export declare function encode(inspection: Inspection, options?: EncodeOptions | null): string;

/**
 * The inspection in the first ratings string of a text, as far as it can be read, and what could not be. It may be a whole link, wrapped
 * by a mail program, and in brackets or quotes.
 * @throws {InspectionError} If there is no ratings string, or one of another version or framework, or over 20,000 characters.
 */
export declare function decode(text: string): Decoded;

/** The editions of the standards, newest first: names, numbers and bands. */
export declare function frameworks(): readonly Framework[];

/** How a ratings string is written. */
export interface EncodeOptions {
  /** Whether it holds the service's name and the reasons for discretion. `false` without it. */
  names?: boolean | null | undefined;
}

/** What is to be reached, whatever the missing answers turn out to be: exactly one of `atLeast` and `atMost`. */
export type Target = { of?: string | null | undefined } & (
  | { atLeast: Rating; atMost?: null | undefined }
  | { atMost: Rating; atLeast?: null | undefined }
);

/** What may be changed to reach a target. A field that `reach` does not know is refused. */
export interface ReachOptions {
  /** What a step of a rating that was judged or entered costs: a whole number from 0 to 9999. Left out, such a rating stays. */
  judgedStep?: number | null | undefined;
  /** The numbers of standards and key questions that stay as they are; a standard with all its key questions. */
  locked?: readonly string[] | null | undefined;
  /** How many plans are given at most: a whole number from 1 to 200. 20 if left out. */
  limit?: number | null | undefined;
}

/** An answer that can change to reach a target. */
export type FigureAnswer = CasesAnswer | PercentAnswer | RatingAnswer;

/** An answer with these fields and none of the others. */
type Only<Fields> = Fields & {
  [Other in Exclude<"yes" | "of" | "percent" | "rating" | "notAsked" | "notRated" | "notInspected", keyof Fields>]?: never;
};

/**
 * What the functions throw, `frameworks` only before `ready`. There is no class to test for:
 * ```ts
 * if (error instanceof Error && error.name === "InspectionError") show((error as InspectionError).path);
 * ```
 */
export interface InspectionError extends Error {
  readonly name: "InspectionError";
  /** What is wrong. It stays the same when the message is reworded. */
  readonly code: InspectionErrorCode;
  /** Where: a number and perhaps a field (`2.1.2.of`), or a field of what was given (`target.of`). `""` for the inspection itself. */
  readonly path: string;
  /** The path, and an English sentence that says what is allowed there. */
  readonly message: string;
}

// Else TypeScript would export `Only` too.
export {};

// The types from here on are made from src/exchange/wire: UPDATE_EXPECT=1 cargo test --no-default-features typescript

/** What is wrong with a text or a value. It stays the same when the message is reworded. */
export type InspectionErrorCode =
  | "not-ready"
  | "different-frameworks"
  | "unknown-framework"
  | "unknown-version"
  | "unknown-rating"
  | "unknown-field"
  | "missing-field"
  | "wrong-type"
  | "no-ratings-string"
  | "too-long"
  | "given-twice"
  | "reason-without-discretion"
  | "unknown-place"
  | "wrong-answer"
  | "answered-twice"
  | "not-rated-but-counts"
  | "discretion-on-not-rated"
  | "discretion-on-key-question"
  | "not-a-number"
  | "not-whole"
  | "percentage-out-of-range"
  | "too-many-decimals"
  | "no-cases"
  | "too-many-cases"
  | "more-yes-than-cases"
  | "blank"
  | "no-headings"
  | "other-framework"
  | "other-kind"
  | "turned"
  | "no-rows"
  | "no-figures"
  | "too-many-columns"
  | "too-many-rows"
  | "open-quote"
  | "unknown-sheet"
  | "protected"
  | "damaged"
  | "packed"
  | "no-sheets"
  | "other-document"
  | "not-a-workbook";

/** What is wrong with a part of a sheet. It stays the same when the message is reworded. */
export type CasesProblemCode =
  | "unclear"
  | "ambiguous-heading"
  | "unknown-number"
  | "judged"
  | "contradictory-heading"
  | "negative-heading"
  | "other-subject"
  | "other-word"
  | "other-time"
  | "other-edition"
  | "other-service"
  | "unmatched-heading"
  | "matched-twice"
  | "total"
  | "more-headings"
  | "same-headings"
  | "row-too-long"
  | "above-headings"
  | "no-case"
  | "same-case"
  | "unlike-cases"
  | "may-not-count"
  | "may-change-answers"
  | "other-number-of-cases"
  | "outside-period"
  | "summary-disagrees"
  | "row-disagrees"
  | "disagrees-with-cases"
  | "says-which-count"
  | "no-answers"
  | "nothing-ticked"
  | "doubtful-cases"
  | "cases-left-out"
  | "hidden-rows"
  | "hidden-column"
  | "no-heading"
  | "half-known"
  | "blank-unclear"
  | "blank-in-legend"
  | "blank-column"
  | "unclear-group"
  | "too-many-cases"
  | "mixed-kinds"
  | "other-disposals"
  | "each-kind"
  | "no-kind"
  | "answers-of-other-kind"
  | "wrong-figure"
  | "made-a-date"
  | "not-worked-out"
  | "unknown-rating"
  | "half-a-count"
  | "given-twice"
  | "other-answer"
  | "other-answers"
  | "disagree"
  | "merged-figure"
  | "same-twice"
  | "not-read"
  | "no-number"
  | "rating-disagrees"
  | "read-turned"
  | "read-turned-figures"
  | "as-percentages"
  | "read-as-percentages"
  | "shares"
  | "rounded"
  | "other-sheets";

/** An edition of the standards. */
export type FrameworkId = "iyjs-2025" | "iyjwcv-2025" | "yjs-2021" | "yos-2018";

/** A rating, worst first here. There is no rating for a standard that is not rated: its rating is `null`. */
export type Rating = "inadequate" | "requires-improvement" | "good" | "outstanding";

/** What a rule or a framework rests on: printed in a report, following from what is printed, or chosen by this project. */
export type Basis = "published" | "inferred" | "assumed";

/** The points of a rating, from inadequate to outstanding. */
export type Points = 0 | 1 | 2 | 3;

/** An inspection: what `rate` takes. A field that is not named here is refused. */
export interface Inspection {
  /** The version of the wire format. */
  version: 1;
  /** The edition of the standards that the service was inspected under. */
  framework: FrameworkId;
  /** The name of the service. It changes no rating. */
  service?: string | null | undefined;
  /**
   * By the number of a standard or a key question, such as `2.1.2` or `V1`. An answer that is left out is missing, which is no
   * error.
   */
  answers?: Record<string, Answer> | null | undefined;
  /** By the number of a standard. */
  discretion?: Record<string, Discretion> | null | undefined;
  /** Where the figures are a scenario's: what the scenario is called, and the figures as they are. It changes no rating. */
  scenario?: Scenario | null | undefined;
}

/** What makes figures a scenario: figures as they could be. */
export interface Scenario {
  /** The name. Left out, the name is `""`. */
  name?: string | null | undefined;
  /** The figures as they are. */
  baseline: Baseline;
}

/** The figures as they are, beside those of a scenario: under the same framework, of the same service. */
export interface Baseline {
  /** As in an inspection. */
  answers?: Record<string, Answer> | null | undefined;
  /** As in an inspection. */
  discretion?: Record<string, Discretion> | null | undefined;
}

/** An answer: exactly one of these. A standard and one of its key questions cannot both have an answer. */
export type Answer = CasesAnswer | PercentAnswer | RatingAnswer | NotAskedAnswer | NotRatedAnswer | NotInspectedAnswer;

/** To a key question: the number of cases in which the work was sufficient, of those inspected. */
export type CasesAnswer = Only<{
  /** A whole number, from 0 to `of`. */
  yes: number;
  /** A whole number, from 1 to 9999. */
  of: number;
}>;

/** To a key question: the percentage yes. */
export type PercentAnswer = Only<{
  /** In per cent, from 0 to 100, with at most two decimals. `0.1 + 0.2` has more. */
  percent: number;
}>;

/** To any standard, or to a key question that is judged: its rating. */
export type RatingAnswer = Only<{
  /** The rating judged, or that of a standard whose percentages are not known. */
  rating: Rating;
}>;

/** To a key question that was not asked in any case, and so does not count. */
export type NotAskedAnswer = Only<{
  /** Only `true` is allowed. */
  notAsked: true;
}>;

/** To a standard that does not count towards the score and was not rated. */
export type NotRatedAnswer = Only<{
  /** Only `true` is allowed. */
  notRated: true;
}>;

/**
 * To a standard that counts towards the score and was not inspected, because there were no cases: it adds neither points nor
 * maximum.
 */
export type NotInspectedAnswer = Only<{
  /** Only `true` is allowed. */
  notInspected: true;
}>;

/** Professional discretion: a rating that replaces the calculated one. Not for a standard that is not rated or not inspected. */
export interface Discretion {
  /** The rating that replaces the calculated one. */
  rating: Rating;
  /** Free text. Left out, the reason is `""`. */
  reason?: string | null | undefined;
}

/** The outcome of an inspection. Every field is always there; a field without a value is `null`. */
export interface Outcome {
  /** The edition of the standards rated under. */
  readonly framework: FrameworkId;
  /** Every key question of the framework, by its number. */
  readonly keyQuestions: Readonly<Record<string, KeyQuestionOutcome>>;
  /** Every standard of the framework, by its number. */
  readonly standards: Readonly<Record<string, StandardOutcome>>;
  /** The sum of the points. */
  readonly score: Score;
  /** The overall rating. */
  readonly overall: Overall;
  /** How the ratings were worked out, in the order of a report. There can be several steps for one place. */
  readonly steps: readonly Step[];
}

/** The outcome of a key question. */
export interface KeyQuestionOutcome {
  /** In whole per cents, a half rounded up. `null` if missing, not asked or judged. */
  readonly percent: number | null;
  /** The band that holds `percent`, or the rating judged. `null` if missing or not asked. */
  readonly band: Rating | null;
  /** Whether the band is higher than it would be without rounding. */
  readonly roundingDecided: boolean;
}

/** The outcome of a standard. */
export interface StandardOutcome {
  /**
   * Before discretion. `null` while there is none yet, when not rated or not inspected, and when its key questions were not asked
   * in any case.
   */
  readonly calculated: Rating | null;
  /** After discretion. `null` while `lowest` and `highest` differ, and when not rated or not inspected. */
  readonly rating: Rating | null;
  /** Whether discretion is recorded, even if it changes nothing. */
  readonly discretion: boolean;
  /** The numbers of all key questions in the lowest band. Empty while `calculated` is `null`, and for a rating that was entered. */
  readonly limitedBy: readonly string[];
  /** The points of `rating`. `null` without a rating, and if the standard does not count. */
  readonly points: Points | null;
  /** Whether the standard adds points to the score and to its maximum. `false` too if it was not inspected. */
  readonly counts: boolean;
  /** The lowest rating still possible, after discretion. `null` only if not rated or not inspected. */
  readonly lowest: Rating | null;
  /** The highest rating still possible, after discretion. `null` only if not rated or not inspected. */
  readonly highest: Rating | null;
}

/** The score, in whole points. */
export interface Score {
  /** The sum over the standards that are settled. */
  readonly points: number;
  /** The highest score: three for each standard that counts and was inspected. 0 if none was. */
  readonly max: number;
  /** The lowest final score still possible. */
  readonly lowest: number;
  /** The highest final score still possible. */
  readonly highest: number;
  /** Whether `lowest` and `highest` agree. */
  readonly complete: boolean;
}

/** The overall rating. It can be settled before the score is complete. */
export interface Overall {
  /** `null` while `lowest` and `highest` differ, and if nothing was inspected. */
  readonly rating: Rating | null;
  /** The lowest rating still possible. `null` only if no standard that counts was inspected. */
  readonly lowest: Rating | null;
  /** The highest rating still possible. `null` only if no standard that counts was inspected. */
  readonly highest: Rating | null;
}

/** A step of the reasoning. */
export interface Step {
  /** What the step is about: the number of a standard or a key question, the score, or the overall rating. */
  readonly of: "score" | "overall" | (string & {});
  /** One or two English sentences. Plain text, with a discretion's reason as it was given: escape it in HTML. */
  readonly text: string;
  /** The number of the rule used, as in docs/rules.md. */
  readonly rule: number;
  /** What that rule rests on. */
  readonly basis: Basis;
  /** Where that can be read. */
  readonly source: string;
}

/** Where two inspections differ. Names of services and reasons for discretion are not compared. */
export interface Comparison {
  /** The framework of both. */
  readonly framework: FrameworkId;
  /** The key questions whose answers differ, even if their bands do not, by their numbers. */
  readonly keyQuestions: Readonly<Record<string, Difference<ComparedKeyQuestion>>>;
  /** The standards whose answers or outcomes differ, even in `limitedBy` alone, by their numbers. */
  readonly standards: Readonly<Record<string, Difference<ComparedStandard>>>;
  /** The scores, also if they are equal. */
  readonly score: Difference<Score>;
  /** The overall ratings, also if they are equal. */
  readonly overall: Difference<Overall>;
}

/** A value in the first inspection and in the second. */
export interface Difference<Value> {
  /** In the first inspection. */
  readonly before: Value;
  /** In the second inspection. */
  readonly after: Value;
}

/** The outcome of a key question, with its answer. */
export interface ComparedKeyQuestion {
  /** `null` if missing. */
  readonly answer: Answer | null;
  /** In whole per cents, a half rounded up. `null` if missing, not asked or judged. */
  readonly percent: number | null;
  /** The band that holds `percent`, or the rating judged. `null` if missing or not asked. */
  readonly band: Rating | null;
  /** Whether the band is higher than it would be without rounding. */
  readonly roundingDecided: boolean;
}

/** The outcome of a standard, with its answer. */
export interface ComparedStandard {
  /** The answer to the standard itself. `null` if missing, and if the standard is rated by its key questions. */
  readonly answer: Answer | null;
  /**
   * Before discretion. `null` while there is none yet, when not rated or not inspected, and when its key questions were not asked
   * in any case.
   */
  readonly calculated: Rating | null;
  /** After discretion. `null` while `lowest` and `highest` differ, and when not rated or not inspected. */
  readonly rating: Rating | null;
  /** Whether discretion is recorded, even if it changes nothing. */
  readonly discretion: boolean;
  /** The numbers of all key questions in the lowest band. Empty while `calculated` is `null`, and for a rating that was entered. */
  readonly limitedBy: readonly string[];
  /** The points of `rating`. `null` without a rating, and if the standard does not count. */
  readonly points: Points | null;
  /** Whether the standard adds points to the score and to its maximum. `false` too if it was not inspected. */
  readonly counts: boolean;
  /** The lowest rating still possible, after discretion. `null` only if not rated or not inspected. */
  readonly lowest: Rating | null;
  /** The highest rating still possible, after discretion. `null` only if not rated or not inspected. */
  readonly highest: Rating | null;
}

/** What it takes to reach a target. Every field is always there; a field without a value is `null`. */
export interface Reach {
  /** Whether the changes allowed can reach the target. `true` also if the target is reached already. */
  readonly reachable: boolean;
  /** Whether the target is reached without a change, whatever the missing answers are. */
  readonly already: boolean;
  /** The least cost: 0 if the target is reached, or if missing answers are enough. `null` if it cannot be reached. */
  readonly cost: number | null;
  /** The plans of that cost, those that touch the fewest standards first. Empty if the target is reached or cannot be. */
  readonly plans: readonly Plan[];
  /** Whether there are more plans of that cost than `limit`. */
  readonly more: boolean;
  /**
   * If the target cannot be reached: the nearest rating that can. `null` otherwise, and for a standard that is not rated
   * or not inspected.
   */
  readonly best: Rating | null;
  /** If the target cannot be reached and is the overall rating: the score that `best` goes with. `null` otherwise. */
  readonly score: number | null;
  /** If the target cannot be reached: what keeps each standard from more, in the framework's order. Empty otherwise. */
  readonly held: readonly Held[];
}

/** Changes that reach a target together. No change can be left out or made smaller. */
export interface Plan {
  /** In the framework's order, at most one for each place. */
  readonly changes: readonly Change[];
  /** The score with the changes made. */
  readonly score: Score;
  /** The overall rating with the changes made. */
  readonly overall: Overall;
}

/** A change of one answer. */
export interface Change {
  /** The number of a key question, or of a standard whose rating is entered. */
  readonly of: string;
  /** The answer so far. `null` if missing: then `to` is the least that it must be, or the most for `atMost`. */
  readonly from: FigureAnswer | null;
  /**
   * The answer after the change: of as many cases as `from`, or a rating, or a percentage. A percentage is whole at the edge of a band, or `from`
   * moved by the cost, where that is rounded into the band before.
   */
  readonly to: FigureAnswer;
  /** 1 for each case or whole percentage point, `judgedStep` for each step of a rating, and 0 for a missing answer. */
  readonly cost: number;
}

/** What keeps a standard from a better rating, or from a worse one. */
export interface Held {
  /** The number of a standard or a key question. */
  readonly of: string;
  /**
   * Discretion is recorded; it is a rating, and `judgedStep` was left out; it is locked; not asked in any case; not rated;
   * not inspected.
   */
  readonly why: "discretion" | "judged" | "locked" | "not-asked" | "not-rated" | "not-inspected";
}

/** The counts of a sheet of cases, and how the sheet was understood. */
export interface Cases {
  /** The framework that was given. */
  readonly framework: FrameworkId;
  /** How many cases were counted. 0 for a sheet with a row a key question. */
  readonly cases: number;
  /** The name of the scenario whose figures these are, in a file that the calculator saved of one. They are not the actual figures. */
  readonly scenario?: string;
  /** What can be put into an inspection. */
  readonly answers: Record<string, Answer>;
  /** Every column of the sheet; columns that have one answer together are one. Empty for a sheet with a row a key question. */
  readonly columns: readonly CasesColumn[];
  /** What is left out. Of the unclear cells of a column there are at most 10. */
  readonly problems: readonly CasesProblem[];
  /** What became of the cells that hold something. The four numbers add up to all of them. */
  readonly cells: CellAccount;
}

/** A column of a sheet of cases. Its counts add up to the cases. */
export interface CasesColumn {
  /** As spreadsheets name it: `A`, `AB`. In a sheet with a row for each key question, the number of its row. */
  readonly column: string;
  /** Shortened. */
  readonly heading: string;
  /** The number of the key question that it answers. `null` if the heading means none, or could mean more than one. */
  readonly keyQuestion: string | null;
  /** Cells that say yes. */
  readonly yes: number;
  /** Cells that say no. */
  readonly no: number;
  /** With blank cells. */
  readonly notApplicable: number;
  /** Cells that say none of these. */
  readonly unclear: number;
}

/** A cell, a row or a column of a sheet that is left out, or read otherwise than it stands. */
export interface CasesProblem {
  /** What is wrong. It stays the same when the message is reworded. */
  readonly code: CasesProblemCode;
  /** As spreadsheets number it, from 1. `null` if the problem is about a column. */
  readonly row: number | null;
  /** As spreadsheets name it. `null` if the problem is about a row. */
  readonly column: string | null;
  /** An English sentence with the place. Plain text, with what stood there: escape it in HTML. */
  readonly message: string;
}

/** What became of the cells of a sheet. Each cell that holds something is in exactly one of the four numbers. */
export interface CellAccount {
  /** Cells that gave a figure. */
  readonly counted: number;
  /** Cells that stand where a figure does, and were not understood. */
  readonly unclear: number;
  /** Cells of columns, rows and blocks that are left out. */
  readonly leftOut: number;
  /** Titles, headings, and the numbers of standards and key questions. */
  readonly headings: number;
}

/** What a ratings string holds. */
export interface Decoded {
  /** What could be read. */
  readonly inspection: Inspection;
  /** The parts that were left out. Empty if there are none. */
  readonly problems: readonly DecodeProblem[];
}

/** A part of a ratings string that was left out, worded like an error. */
export interface DecodeProblem {
  /** What is wrong. The code stays the same when the message is reworded. */
  readonly code: InspectionErrorCode;
  /** The number or the name of the part. */
  readonly path: string;
  /** The path, and an English sentence that says what is allowed there. */
  readonly message: string;
}

/** An edition of the standards: its form and its bands. */
export interface Framework {
  /** The value of `framework` in an inspection. */
  readonly id: FrameworkId;
  /** For people. */
  readonly name: string;
  /** For people: from when to when. */
  readonly inForce: string;
  /** For people: a sentence or two. */
  readonly about: string;
  /** The basis of the framework's names and numbers. */
  readonly basis: Basis;
  /** The highest score, in points. */
  readonly maxScore: number;
  /** In whole per cents, from 0 to 100. */
  readonly keyQuestionBands: Bands;
  /** In points, from 0 to `maxScore`. */
  readonly overallBands: Bands;
  /** In the order of the reports. */
  readonly domains: readonly Domain[];
}

/** A band for each rating, lowest first, without gaps. */
export type Bands = readonly [Band, Band, Band, Band];

/** The whole numbers that give a rating; `from` and `to` are both among them. */
export interface Band {
  /** The rating that the numbers give. */
  readonly rating: Rating;
  /** The lowest number. */
  readonly from: number;
  /** The highest number. */
  readonly to: number;
}

/** A group of standards. */
export interface Domain {
  /** `null` where the reports print none. */
  readonly number: string | null;
  /** The heading that the reports print. */
  readonly name: string;
  /** In the order of the reports. */
  readonly standards: readonly Standard[];
}

/** A standard: what is rated. */
export interface Standard {
  /** As printed: the name of its field in `answers`, in `discretion` and in the outcome. */
  readonly number: string;
  /** As printed. */
  readonly name: string;
  /** Whether the standard adds points to the score. */
  readonly counts: boolean;
  /** Empty if the standard itself is judged. */
  readonly keyQuestions: readonly KeyQuestion[];
}

/** A key question: what rates a standard. */
export interface KeyQuestion {
  /** As printed: the name of its field in `answers` and in the outcome. */
  readonly number: string;
  /** A few words, in lower case. */
  readonly label: string;
  /** What the key question takes: figures or *not asked*, or a rating. */
  readonly answeredBy: "cases" | "judgement";
  /** When the key question is asked, if not in every case. */
  readonly note: string | null;
}
