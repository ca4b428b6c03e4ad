// What the calculator's program exports (`src/app/mount/`).
import type { Inspection, Outcome } from "../package/engine.js";
import type { ImportPreview } from "./sheets.js";

/** The baseline and the scenarios, as the calculator saves and restores them. */
export interface Versions {
  /** The place of the scenario shown; null while the baseline is shown. */
  shown: number | null;
  baseline: Inspection;
  scenarios: NamedFigures[];
  /** The figures to compare with, while the comparison is shown. */
  compared?: { figures: NamedFigures; isScenario: boolean; byCase: object | null } | null;
}

/** A scenario, or figures to compare with. */
export interface NamedFigures {
  name: string;
  value: Inspection;
}

/** A word of a sheet of cases, empty for blank cells, and the meaning that the reader gave it; null for a word that was left out as not clear. */
export type CountedWord = [word: string, meaning: "yes" | "no" | "notCounted" | null];

/** The readings of the same cases by two people, in words. */
export interface ByCase {
  agreed: string;
  sentences: string[];
  /** The key questions that both sheets answer, with numbers of cases, and the names of the cases that the sheets read differently. */
  questions: { number: string; called: string; inBoth: number; agreed: number; yesNo: string[]; noYes: string[]; inOne: number }[];
  /** The counts over all cases and over the cases in both sheets. */
  counts: { number: string; page: Count | null; pageOverBoth: Count | null; otherOverBoth: Count | null }[];
  cases: string | null;
  /** The number of the cases in both sheets, where the figures over them are compared. */
  only: string | null;
  /** The names of the figures on the page and of the other sheet, once the page has put them in. */
  names?: [string, string] | null;
}

/** Sufficient cases of cases. */
export interface Count {
  yes: number;
  of: number;
}

/** Two sides that are compared, the figures shown as the side after. */
export interface ComparedSides {
  before: NamedFigures;
  after: NamedFigures;
  /** Whether the page shows the side after first. */
  isAfterFirst: boolean;
  /** Whether the second side comes after the first, so that figures rise and fall. */
  isChange: boolean;
  byCase: ByCase | null;
}

/** What the wire format has no place for. */
export interface Typed {
  figures: HalfTyped[];
  words: CountedWord[];
}

/** Fields that are no answer yet, as typed. */
export interface HalfTyped {
  number: string;
  cases: boolean;
  percent: string;
  yes: string;
  of: string;
}

/** A task that the calculator gives the page. */
export type Task =
  | "copy-string"
  | "copy-link"
  | "copy-ratings"
  | "copy-comparison"
  | "copy-ways"
  | "save-comparison"
  | "save-json"
  | "save-csv"
  | "save-svg"
  | "save-png"
  | "save-template"
  | "save-workbook";

/** How far a task is. */
export type Progress = "begun" | "coming" | "done" | "failed" | "missing" | "absent" | "unreachable";

/** A row of the table of ratings. */
export interface RatedRow {
  /** The row's label. */
  called: string;
  /** The rating in words, or the score. */
  rating: string;
  /** The rating's id; absent where there is no rating yet. */
  id?: string;
  /** A standard's number. */
  number?: string;
  /** A standard's name. */
  name?: string;
  /** The mark of a rating that professional discretion set. */
  mark?: string;
  /** Beside a scenario: the rating or the score in the baseline. */
  was?: string;
  /** Whether nothing is known of a standard yet. */
  blank?: true;
  /** The key questions of a standard that are answered. */
  figures?: FigureRow[];
}

/** A key question that is answered. */
export interface FigureRow {
  called: string;
  /** The answer, and its percentage. */
  figure: string;
  /** The rating; empty where there is none. */
  rating: string;
  /** Beside a scenario: the answer in the baseline. */
  was?: string;
}

/** The heading of a domain in the table of ratings. */
export interface DomainRow {
  /** The domain's number and name. */
  called: string;
  /** What sets the domain apart. */
  note?: string;
  rating?: undefined;
}

/** The table of ratings in words. */
export interface RatingsTable {
  language: string;
  title: string;
  /** The name of the draft or of the sheet that the figures are from. */
  name?: string;
  /** The name of the sheet that the figures are from, also where a draft has another name. */
  sheet?: string;
  framework: string;
  /** The headings of the standard, the figures and the rating. */
  headings: string[];
  /** Beside a scenario: the heading of what the baseline has. */
  baseline?: string;
  overall: RatedRow;
  score: RatedRow;
  body: (RatedRow | DomainRow)[];
  /** The heading of the notes. */
  discretion: string;
  /** The uses of professional discretion. */
  notes: string[];
  /** How many standards are blank. */
  leftOut?: string;
  unofficial: string;
}

/** What a calculator asks of the program that reads sheets. */
export type ImportRequest =
  | { kind: "read"; text: string; framework: string }
  | { kind: "chooseFramework"; framework: string }
  | { kind: "matchColumn"; column: number; keyQuestion: string | null }
  | { kind: "chooseSheet"; sheet: number; framework: string }
  | { kind: "giveMeaning"; word: string; meaning: "yes" | "no" | "notCounted" | null }
  | { kind: "chooseDoubtfulCases"; choice: "counted" | "leftOut" | null }
  | { kind: "chooseDisposals"; disposals: "court" | "outOfCourt" | "each" | null }
  | { kind: "showRow"; row: number };

/** A calculator: it keeps its figures while its element moves about the page. */
export class Calculator {
  /**
   * @param changed is called once a change is drawn, with whether the figures have changed, and not only the scenarios
   * @param drawing is called with `true` before each drawing, and with `false` after it; all is drawn anew if the number that it
   *   returns before a drawing has changed
   * @param task is called with the name of a task for the page
   * @param request is called with a request to the program that reads sheets
   */
  constructor(
    changed: (isOfFigures: boolean) => void,
    drawing: (isBegun: boolean) => number,
    task: (task: Task | "print") => void,
    request: (request: ImportRequest) => void,
  );
  readonly value: Inspection;
  readonly outcome: Outcome;
  /** Null without scenarios. */
  readonly versions: Versions | null;
  /** Whether the ratings are shown to be read, and not the form. */
  reading: boolean;
  /** The figures as a ratings string, with the names that the person has chosen. Nothing where it would be too long to be read again. */
  readonly lineToCopy: string | undefined;
  readonly link: string | undefined;
  readonly table: RatingsTable;
  readonly scenario: string | undefined;
  /** Names the draft in which the page keeps the figures shown. */
  nameDraft(name: string): void;
  /** The title of the published inspection whose figures are shown. */
  readonly published: string | undefined;
  /** Both sides of the comparison as it is shown; nothing without a comparison. */
  readonly comparison: ComparedSides | undefined;
  /** Takes an attribute of the element; `false` for a value that is not known. */
  set(attribute: string, value: string | undefined): boolean;
  /** Draws the calculator. `isFirst` makes the present figures the start of its history. */
  mount(root: Element, isFirst: boolean): void;
  /** Takes over an empty calculator that the page was built with. Returns `false` if this calculator would look different. */
  hydrate(root: Element): boolean;
  unmount(): void;
  /**
   * Puts the page's figures in; those that the page gave last only if `anew`. Returns a sentence for each part that was left out.
   */
  open(value: Inspection | string, anew?: boolean, words?: CountedWord[]): string[];
  /** Shows the figures beside other figures, of a name. Returns `false` if those are under another framework. */
  compareWith(value: Inspection, name: string): boolean;
  /** Offers figures to compare with, of any framework. */
  offerToCompare(figures: NamedFigures[]): void;
  /** What words of the sheets mean that the figures were counted from. */
  readonly words: CountedWord[];
  /** The same in a sentence. */
  readonly wordsCounted: string;
  /** The mark of figures that are not the actual figures, with the score of those. Empty for all other figures. */
  readonly mark: string;
  /** What the wire format has no place for. */
  readonly typed: Typed;
  /** Puts the reader's own figures back. */
  restore(value: Inspection | string, typed?: Typed): void;
  /** Puts the reader's own baseline and scenarios back. */
  restoreVersions(versions: Versions, typed?: Typed): void;
  /**
   * The figures as a ratings string, with the service's name and the reasons if `includesNames`, else only with the name of a published
   * inspection. Nothing where it would be too long to be read again.
   */
  line(includesNames: boolean): string | undefined;
  print(date: string | undefined): void;
  /** Reports how far a task is. */
  report(progress: { task: Task; progress: Progress; hundredths?: number }): void;
  /** Takes the text of a file, and requests that it is read. */
  offer(text: string, file?: string): void;
  /** Shows what an offered text was understood to be. */
  showPreview(preview: ImportPreview, workbook: { sheets: { name: string; isHidden: boolean }[]; chosen: number } | undefined): void;
  refuse(code: string, megabytes: number): void;
  reset(): void;
  undo(): void;
}

/** The message of the panic that stopped the program, if it panicked. */
export function fault(): string | undefined;
/** The error that left the program half-way, if one did. */
export function broken(): { error: unknown } | undefined;
/** Has a function called when an error has left the program half-way. */
export function onBroken(listener: (error: unknown) => void): void;
export function __wbg_reset_state(): void;
export default function init(options: { module_or_path: Response | BufferSource }): Promise<unknown>;
