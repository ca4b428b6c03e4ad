// Code that a page may write with the element, and code that TypeScript must refuse. The file is compiled, and never run.
import { InspectionRatings, compare, decode, encode, frameworks, fromCases, rate, reach, ready } from "inspection-ratings";
import type {
  ExampleId, Framework, HeadingLevel, Inspection, InspectionError, InspectionRatingsEventDetail, InspectionRatingsEventMap,
  Outcome, Rating, View,
} from "inspection-ratings";
import "inspection-ratings/frame";
import "inspection-ratings/single";
import type * as engine from "inspection-ratings/engine";
// @ts-expect-error it exports nothing
import { InspectionRatings as Single } from "inspection-ratings/single";

await ready;
const then: PromiseLike<void> = ready;
// @ts-expect-error it has `then` only
ready.catch(() => {});

// The element, by each way to get one.
const made: InspectionRatings = document.createElement("inspection-ratings");
const found: InspectionRatings | null = document.querySelector("inspection-ratings");
const built: InspectionRatings = new InspectionRatings();
const element: HTMLElement = made;
const several: InspectionRatings[] = [...document.querySelectorAll<InspectionRatings>("main inspection-ratings")];
const attributes: readonly string[] = InspectionRatings.observedAttributes;
if (element instanceof InspectionRatings) element.undo();

// Attributes.
made.framework = "yjs-2021";
made.example = "bexley-2024";
made.only = "2.2";
made.view = "compact" satisfies View;
made.readOnly = true;
made.headingLevel = 3 satisfies HeadingLevel;
made.headingLevel = "3";
made.events = true;
made.lang = "en";
made.home = "https://example.org/ratings/";
made.setAttribute("value", "ratings:1/yjs-2021/1.1=G");
made.home = made.framework = made.example = made.only = made.view = made.headingLevel = null;
const read: string[] = [made.framework, made.example, made.only, made.view, made.headingLevel, made.home];
const switches: boolean[] = [made.readOnly, made.events];
made.append("Loading");

// @ts-expect-error no such framework
made.framework = "yjs-2020";
// @ts-expect-error no such example
made.example = "atlantis-2024";
// @ts-expect-error no such view
made.view = "wide";
// @ts-expect-error the page has the first
made.headingLevel = 1;
// @ts-expect-error a switch
made.readOnly = "readonly";
// @ts-expect-error other letters
made.readonly = true;

// Figures.
const value: Inspection | null = made.value;
made.value = { version: 1, framework: "iyjwcv-2025", answers: { V1: { rating: "good" } } };
made.value = encode(decode("ratings:1/yjs-2021/1.1=G").inspection);
const outcome: Outcome | null = made.outcome;
const rating: Rating | null | undefined = made.outcome?.overall.rating;
made.reset();
made.undo();

// @ts-expect-error it may not be there yet
made.outcome.score;
// @ts-expect-error it is worked out
made.outcome = rate({ version: 1, framework: "yjs-2021" });
// @ts-expect-error nothing is no inspection: call `reset`
made.value = null;
// @ts-expect-error the element's own
made.stop("");

// Events, on the element and on what it is in.
made.addEventListener("inspection-ratings-change", (event) => {
  const detail: InspectionRatingsEventDetail = event.detail;
  const points: number = detail.outcome.score.points;
  const framework: engine.FrameworkId = detail.value.framework;
  // @ts-expect-error no such field
  detail.score;
});
const listen = ({ detail }: InspectionRatingsEventMap["inspection-ratings-ready"]) => void detail.outcome.overall;
document.body.addEventListener("inspection-ratings-ready", listen);
document.addEventListener("inspection-ratings-ready", listen, { once: true });
window.addEventListener("inspection-ratings-ready", listen);
made.removeEventListener("inspection-ratings-ready", listen);
made.addEventListener("click", (event) => event.clientX);
// @ts-expect-error no such event has a detail
made.addEventListener("inspection-ratings-changed", (event) => event.detail);

// The engine, here too: the same types.
const rated: engine.Outcome = rate({ version: 1, framework: "yos-2018" });
const all: readonly Framework[] = frameworks();
const differs: engine.Comparison = compare({ version: 1, framework: "yos-2018" }, { version: 1, framework: "yos-2018" });
const reached: engine.Reach = reach({ version: 1, framework: "yos-2018" }, "good", { limit: 1 });
const known: ExampleId = "camden-2020";
made.example = known;
const path = (error: unknown) => (error as InspectionError).path;
