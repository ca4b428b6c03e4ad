import type { InspectionRatings } from "../element.js";

declare global {
  interface HTMLElementTagNameMap {
    "inspection-ratings": InspectionRatings;
  }
}
