import type { InspectionRatings } from "../element/element.js";

declare global {
  interface HTMLElementTagNameMap {
    "inspection-ratings": InspectionRatings;
  }
}
