// The element in one file.
import { define } from "./element.js";

define();
