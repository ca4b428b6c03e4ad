// What the calculator's program exports (`src/app/mount.rs`).
import type { Inspection, Outcome } from "../package/engine.js";
import type { Task } from "../take-out.js";

/** The baseline, and each scenario by its name, as the calculator saves and restores them. */
export type Sheets = unknown[];

/** A calculator: it keeps its figures while its element moves about the page. */
export class Calculator {
  /**
   * @param changed is called when the figures have changed
   * @param later is called to have `finish` called after the next frame
   * @param ask is called with the name of a task for the page
   */
  constructor(changed: () => void, later: () => void, ask: (task: Task) => void);
  readonly value: Inspection;
  readonly outcome: Outcome;
  readonly sheets: Sheets | undefined;
  readonly names: boolean;
  readonly link: string | undefined;
  readonly table: string;
  readonly csv: string;
  readonly template: string;
  readonly scenario: string | undefined;
  /** Takes an attribute of the element; `false` for a value that is not known. */
  set(attribute: string, value: string | undefined): boolean;
  /** Draws the calculator. `isFirst` makes the present figures the start of its history. */
  mount(root: Element, isFirst: boolean): void;
  unmount(): void;
  /** Puts the page's figures in. Returns a sentence for each part that was left out. */
  open(value: Inspection | string): string[];
  /** Puts the reader's own figures back. */
  restore(value: Inspection | string | Sheets): void;
  /** The figures as a ratings string, with the service's name and the reasons if `names`. */
  line(names: boolean): string;
  print(date: string | undefined): void;
  /** Reports how far a task is. */
  tell(task: string, progress: string): void;
  offer(text: string): void;
  refuse(code: string, megabytes: number): void;
  finish(): void;
  reset(): void;
  undo(): void;
}

/** The message of the panic that stopped the program, if it panicked. */
export function fault(): string | undefined;
export function __wbg_reset_state(): void;
export default function init(options: { module_or_path: Response | BufferSource }): Promise<unknown>;
