// The module that a page imports: it defines <inspection-ratings>, and exports the engine's JavaScript API.
import { define } from "./element/element.js";

/** The class of the element. */
export const InspectionRatings = define();

export { compare, decode, encode, frameworks, fromCases, fromFile, rate, reach, ready } from "./engine/engine.js";
