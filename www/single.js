// The element as one script, with the program inside.
import { define } from "./element/element.js";

define();
