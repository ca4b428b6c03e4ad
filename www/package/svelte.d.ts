// The element in Svelte's templates: `import type {} from "inspection-ratings/svelte"`, once in a program.
import type { HTMLAttributes } from "svelte/elements";
import type { InspectionRatings, InspectionRatingsAttributes, InspectionRatingsListeners } from "./index.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "inspection-ratings": HTMLAttributes<InspectionRatings> & InspectionRatingsAttributes & InspectionRatingsListeners;
  }
}
