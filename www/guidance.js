// The page of guidance: the calculator in its examples.
import { define } from "./element.js";

define();
