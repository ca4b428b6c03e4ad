// The page of guidance: its examples are calculators.
import { define } from "../element/element.js";

define();
