// The element in Preact's JSX: `import type {} from "inspection-ratings/preact"`, once in a program.
import type { HTMLAttributes } from "preact";
import type { InspectionRatings, InspectionRatingsAttributes, InspectionRatingsListeners } from "./index.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "inspection-ratings": Omit<HTMLAttributes<InspectionRatings>, keyof InspectionRatingsAttributes> &
        InspectionRatingsAttributes &
        InspectionRatingsListeners;
    }
  }
}
