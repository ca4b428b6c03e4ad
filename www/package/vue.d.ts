// The element in Vue's templates and in its JSX: `import type {} from "inspection-ratings/vue"`, once in a program. Vue must know, by
// `compilerOptions.isCustomElement`, that the element is none of its components.
import type { HTMLAttributes, ReservedProps } from "vue";
import type { InspectionRatingsAttributes, InspectionRatingsEventMap } from "./index.js";

type Listeners = {
  [name in keyof InspectionRatingsEventMap as `on${Capitalize<name>}`]?: ((event: InspectionRatingsEventMap[name]) => void) | undefined;
};
type Props = HTMLAttributes & ReservedProps & InspectionRatingsAttributes & Listeners;

declare module "vue" {
  interface GlobalComponents {
    "inspection-ratings": new () => { $props: Props };
  }
}

declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "inspection-ratings": Props;
    }
  }
}
