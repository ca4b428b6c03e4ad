/**
 * Defines `<inspection-ratings>`, with the program inside. It exports nothing. As a classic script it also makes the global
 * `inspectionRatings`, which has what `index.js` exports.
 */
import "./index.js";
