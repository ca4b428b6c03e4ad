// JSX that a page may write, and JSX that TypeScript must refuse. The file is compiled, and never run.
import type {} from "inspection-ratings/react";
import { useRef } from "react";
import type { Inspection, InspectionRatings } from "inspection-ratings";
export function Page({ value }: { value: Inspection }) {
  const ref = useRef<InspectionRatings>(null);
  return <inspection-ratings ref={ref} framework="yjs-2021" value={value} view="compact" readonly heading-level={3} events className="x" lang="en" key="a"
    oninspection-ratings-change={({ detail }) => console.log(detail.outcome.score.points)}><p>No script</p></inspection-ratings>;
}
// @ts-expect-error no such view
export const a = <inspection-ratings view="large" />;
// @ts-expect-error no such framework
export const b = <inspection-ratings framework="yjs-1066" />;
// @ts-expect-error no such attribute
export const c = <inspection-ratings frameworks="yjs-2021" />;
