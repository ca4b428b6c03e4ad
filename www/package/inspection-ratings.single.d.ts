/**
 * Defines `<inspection-ratings>`, with the program inside, as a module or as a classic script. It exports nothing and makes no
 * global: `rate` and the rest are in `engine.js`.
 */
import "./index.js";
