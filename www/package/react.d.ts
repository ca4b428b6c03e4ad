// The element in React's JSX, from React 19 on: `import type {} from "inspection-ratings/react"`, once in a program.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { InspectionRatings, InspectionRatingsAttributes, InspectionRatingsListeners } from "./index.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "inspection-ratings": DetailedHTMLProps<HTMLAttributes<InspectionRatings>, InspectionRatings> &
        InspectionRatingsAttributes &
        InspectionRatingsListeners;
    }
  }
}
