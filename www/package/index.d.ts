/**
 * Defines the element `<inspection-ratings>`, and has the engine's API. It can be imported on a server, where it defines nothing.
 */

import type { FrameworkId, Inspection, Outcome } from "./engine.js";

export type * from "./engine.js";
export { compare, decode, encode, frameworks, fromCases, fromFile, rate, reach, ready } from "./engine.js";

/** A published inspection that the element can open. */
export type ExampleId = "bexley-2024" | "camden-2020" | "camden-2025" | "islington-2024";

/** How much of the calculator is shown: all of it, figures and ratings in one column, or the ratings alone. */
export type View = "full" | "compact" | "result";

/**
 * The element `<inspection-ratings>`. What stands between its tags is shown until the calculator is there, and if it cannot run.
 *
 * Each attribute has a property; `null` removes the attribute, and without it the property is `""` or `false`. The attribute
 * `lang` chooses the language of the words; so far there is English.
 */
export declare class InspectionRatings extends HTMLElement {
  static readonly observedAttributes: readonly string[];

  /**
   * Attribute `framework`: the edition of the standards. Without it `iyjs-2025`, the edition in force. Each edition keeps its own
   * figures, and changing it is a step that can be undone.
   */
  get framework(): string;
  set framework(id: FrameworkId | "" | null | undefined);

  /** Attribute `example`: a published inspection to start with, under its own framework, whatever `framework` says. */
  get example(): string;
  set example(id: ExampleId | "" | null | undefined);

  /** Attribute `only`: the number of the one standard (`2.2`) or key question (`2.2.3`) that is shown. All of them without it. */
  get only(): string;
  set only(number: string | null | undefined);

  /** Attribute `view`: how much is shown. `full` without it. */
  get view(): string;
  set view(view: View | "" | null | undefined);

  /** Attribute `readonly`: whether the figures can be read but not changed. */
  readOnly: boolean;

  /** Attribute `heading-level`: the level of the calculator's own headings, 2 to 6; those below them are deeper. 2 without it. */
  get headingLevel(): string;
  set headingLevel(level: HeadingLevel | `${HeadingLevel}` | "" | null | undefined);

  /** Attribute `events`: whether two events report the figures to the page. The calculator then announces this to the reader. */
  events: boolean;

  /**
   * The figures, as a copy. Until the calculator is there: the inspection that was set, or `null`. Set, it takes the place of all
   * figures, which can be undone; what is not allowed throws an `InspectionError`, or is reported in the console if the calculator is
   * yet to come. A text is read as a ratings string, and what is left out of it is named in the console.
   *
   * Attribute `value`: a ratings string with the figures to start with. What the reader enters does not change it.
   */
  get value(): Inspection | null;
  set value(inspection: Inspection | string);

  /** Attribute `home`: the address of the calculator's own page. With it the reader can copy a link to the figures on that page. */
  get home(): string;
  set home(address: string | null | undefined);

  /** What the figures come to. `null` until the calculator is there. */
  get outcome(): Outcome | null;

  /** Goes back to the figures that the page last put in under the framework shown, or to none. Can be undone. */
  reset(): void;

  /** Goes a step back, if there is one. */
  undo(): void;
}

/** The attributes of the element, as a template of any framework sets them. */
export interface InspectionRatingsAttributes {
  framework?: FrameworkId | undefined;
  example?: ExampleId | undefined;
  value?: Inspection | string | undefined;
  only?: string | undefined;
  view?: View | undefined;
  readonly?: boolean | "" | undefined;
  readOnly?: boolean | undefined;
  "heading-level"?: HeadingLevel | `${HeadingLevel}` | undefined;
  events?: boolean | "" | undefined;
  home?: string | undefined;
}

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** What both events tell. */
export interface InspectionRatingsEventDetail {
  readonly value: Inspection;
  readonly outcome: Outcome;
}

/** Sent only by elements that have the attribute `events`. They bubble, also out of shadow roots. */
export interface InspectionRatingsEventMap {
  /** The figures have changed. */
  "inspection-ratings-change": CustomEvent<InspectionRatingsEventDetail>;
  /** The calculator is there, for the first time or again. */
  "inspection-ratings-ready": CustomEvent<InspectionRatingsEventDetail>;
}

/** Listeners to the events, as JSX and templates set them. */
export type InspectionRatingsListeners = {
  [name in keyof InspectionRatingsEventMap as `on${name}`]?: ((event: InspectionRatingsEventMap[name]) => void) | undefined;
};

declare global {
  interface HTMLElementTagNameMap {
    "inspection-ratings": InspectionRatings;
  }
  // What elements, the document and the window have in common.
  interface GlobalEventHandlersEventMap extends InspectionRatingsEventMap {}
}
