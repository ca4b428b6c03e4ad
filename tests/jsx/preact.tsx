/** @jsxImportSource preact */
// JSX that a page may write, and JSX that TypeScript must refuse. The file is compiled, and never run.
import type {} from "inspection-ratings/preact";
import type { Inspection } from "inspection-ratings";
export const page = (value: Inspection) => <inspection-ratings framework="yjs-2021" value={value} view="compact" readonly heading-level={3} events class="x" lang="en" key="a"
    oninspection-ratings-change={({ detail }) => console.log(detail.outcome.score.points)}><p>No script</p></inspection-ratings>;
// @ts-expect-error no such view
export const a = <inspection-ratings view="large" />;
// @ts-expect-error no such framework
export const b = <inspection-ratings framework="yjs-1066" />;
// @ts-expect-error no such attribute
export const c = <inspection-ratings frameworks="yjs-2021" />;
