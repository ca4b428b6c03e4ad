// What a page imports: it defines <inspection-ratings>, and exports the engine's JavaScript API.
import { define } from "./element.js";

/** The class of the element. */
export const InspectionRatings = define();

const { start } = InspectionRatings.program;
export const { examples, frameworks, rate } = InspectionRatings.program;

/** Await it before calling the others. The program is fetched when that is first asked for, or by the first element. */
export const ready = { then: (...handlers) => start().then(...handlers) };
