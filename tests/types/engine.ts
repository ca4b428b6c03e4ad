// Code that a program may write with the engine, and code that TypeScript must refuse. The file is compiled, also without a browser's types, and
// never run.
import { compare, decode, encode, frameworks, fromCases, fromFile, rate, reach, ready } from "inspection-ratings/engine";
import type {
  Answer, Band, Bands, Basis, Cases, CasesAnswer, CasesColumn, CasesOfFile, CasesOptions, CasesProblem, Change, ComparedKeyQuestion, ComparedStandard, Comparison,
  DecodeProblem, Decoded, Difference, Discretion,
  Domain, EncodeOptions, FigureAnswer, FileOptions, Framework, FrameworkId, Held, Inspection, InspectionError, InspectionErrorCode, KeyQuestion,
  KeyQuestionOutcome, NotAskedAnswer, NotInspectedAnswer, NotRatedAnswer, Outcome, Overall, PercentAnswer, Plan, Points, Rating, RatingAnswer, Reach,
  ReachOptions, Score, Standard, StandardOutcome, Step, Target,
} from "inspection-ratings/engine";
import { rate as rateBySingle } from "inspection-ratings/engine/single";
import wasm from "inspection-ratings/engine.wasm";
// @ts-expect-error there is no class
import { InspectionError as Class } from "inspection-ratings/engine";
// @ts-expect-error it is the types' own
import type { Only } from "inspection-ratings/engine";
// @ts-expect-error the inside of the package
import "inspection-ratings/engine.js";

const given: PromiseLike<void> = ready;
await given;
await ready();
await ready({ wasm: "/engine.wasm" });
await ready({ wasm });
await ready({ wasm: Promise.resolve(new Uint8Array(8)) });
// @ts-expect-error a number
await ready({ wasm: 5 });
// @ts-expect-error another option
await ready({ program: "/engine.wasm" });

const sameFunction: typeof rate = rateBySingle;

// Answers.
const cases: CasesAnswer = { yes: 8, of: 9 };
const percent: PercentAnswer = { percent: 66.67 };
const judged: RatingAnswer = { rating: "requires-improvement" };
const notAsked: NotAskedAnswer = { notAsked: true };
const notRated: NotRatedAnswer = { notRated: true };
const notInspected: NotInspectedAnswer = { notInspected: true };
const answers: Record<string, Answer> = { "2.1.1": cases, "2.1.2": percent, "1.1": judged, "2.1.3": notAsked, "4.1": notRated, "3.1": notInspected };

// @ts-expect-error a number of cases alone
const half: Answer = { yes: 8 };
// @ts-expect-error two answers in one
const both: Answer = { yes: 8, of: 9, percent: 89 };
// @ts-expect-error a rating and something else
const more: Answer = { rating: "good", notAsked: true };
// @ts-expect-error only true
const asked: Answer = { notAsked: false };
// @ts-expect-error a text
const text: Answer = { percent: "66" };
// @ts-expect-error a rating in other letters
const letters: Answer = { rating: "Good" };
// @ts-expect-error leave it out
const nothing: Record<string, Answer> = { "2.1.1": null };

function shown(answer: Answer): string {
  if (answer.percent !== undefined) return answer.percent.toFixed(2);
  if (answer.rating !== undefined) return answer.rating;
  return "yes" in answer ? `${answer.yes} of ${answer.of}` : "";
}
shown(cases);

// Inspections.
const discretion: Record<string, Discretion> = { "2.2": { rating: "good", reason: "One more case." }, "2.3": { rating: "good" } };
const inspection: Inspection = { version: 1, framework: "yjs-2021", service: "Example", answers, discretion };
inspection.answers = { "2.2.1": { yes: 8, of: 9 } };
const frozen = { version: 1, framework: "iyjs-2025", answers: { V1: { rating: "good" } } } as const;
const outcome: Outcome = rate(inspection);
rate(frozen);
rate({ version: 1, framework: "yos-2018" });
rate({ version: 1, framework: "iyjwcv-2025", service: undefined, answers: null, discretion: undefined });

// @ts-expect-error the version is missing
rate({ framework: "yjs-2021" });
// @ts-expect-error another version
rate({ version: 2, framework: "yjs-2021" });
// @ts-expect-error no such framework
rate({ version: 1, framework: "yjs-2020" });
// @ts-expect-error no such field
rate({ version: 1, framework: "yjs-2021", answer: {} });
// @ts-expect-error no reason without a rating
rate({ version: 1, framework: "yjs-2021", discretion: { "2.2": { reason: "" } } });
// @ts-expect-error JSON is to be parsed
rate('{ "version": 1, "framework": "yjs-2021" }');

// Outcomes.
const { framework, keyQuestions, standards, score, overall, steps } = outcome;
const id: FrameworkId = framework;
const question: KeyQuestionOutcome | undefined = keyQuestions["2.2.3"];
if (question) {
  const found: [number | null, Rating | null, boolean] = [question.percent, question.band, question.roundingDecided];
}
const standard = standards["2.2"] as StandardOutcome;
const ratings: (Rating | null)[] = [standard.calculated, standard.rating, standard.lowest, standard.highest];
const points: Points | null = standard.points;
const flags: boolean[] = [standard.discretion, standard.counts];
const limits: readonly string[] = standard.limitedBy;
const sum: Score = score;
const numbers: number[] = [sum.points, sum.max, sum.lowest, sum.highest];
const whole: Overall = overall;
const range: [Rating | null, Rating | null, Rating | null, boolean] = [whole.lowest, whole.highest, whole.rating, sum.complete];
const step: Step | undefined = steps.find(({ of }) => of === "overall" || of === "2.2");
if (step) {
  const reasoning: [string, string, number, Basis, string] = [step.of, step.text, step.rule, step.basis, step.source];
}

// @ts-expect-error it can be open
const settled: Rating = standard.rating;
// @ts-expect-error outcomes are to be read
outcome.framework = "yos-2018";
// @ts-expect-error theirs too
standard.limitedBy.push("2.2.1");
// @ts-expect-error theirs too
score.points = 36;
// @ts-expect-error no such field
outcome.rating;

// Comparisons.
const comparison: Comparison = compare(inspection, frozen);
const sides: Difference<ComparedKeyQuestion> | undefined = comparison.keyQuestions["2.2.3"];
if (sides) {
  const answered: (Answer | null)[] = [sides.before.answer, sides.after.answer];
  const shown: KeyQuestionOutcome[] = [sides.before, sides.after];
}
for (const [number, { before, after }] of Object.entries(comparison.standards)) {
  const both: [string, ComparedStandard, StandardOutcome] = [number, before, after];
}
const gained: number = comparison.score.after.points - comparison.score.before.points;
const overalls: Difference<Overall> = comparison.overall;

// @ts-expect-error two of them
compare(inspection);
// @ts-expect-error no such field
comparison.differs;

// Ratings strings.
const naming: EncodeOptions = { names: true };
const lines: string[] = [encode(inspection), encode(frozen, null), encode(inspection, naming), encode(inspection, { names: undefined })];
const decoded: Decoded = decode(lines.join(" "));
rate(decoded.inspection);
for (const { code, path, message } of decoded.problems satisfies readonly DecodeProblem[]) {
  const problem: [InspectionErrorCode, string, string] = [code, path, message];
}

// @ts-expect-error a text
decode(inspection);
// @ts-expect-error no such option
encode(inspection, { reasons: true });
// @ts-expect-error they are to be read
decoded.problems.push(decoded.problems[0]);

// Reach.
const target: Target = { of: "2.2", atLeast: "outstanding" };
const options: ReachOptions = { judgedStep: 2, locked: ["1.1", "2.2.3"], limit: 5 };
const reached: Reach = reach(inspection, target, options);
reach(frozen, "good");
reach(inspection, { atMost: "good" }, null);
reach(inspection, { of: null, atLeast: "good", atMost: undefined }, { judgedStep: null, locked: null, limit: undefined });
reach(inspection, { atLeast: "good" } as const, { locked: ["1.1"] } as const);
const [plan] = reached.plans satisfies readonly Plan[];
for (const { of, from, to, cost } of (plan?.changes ?? []) satisfies readonly Change[]) {
  const change: [string, string, string, number] = [of, from ? shown(from) : "", shown(to), cost];
  const figure: FigureAnswer = to;
  answers[of] = to;
}
const least: [boolean, boolean, number | null, boolean] = [reached.reachable, reached.already, reached.cost, reached.more];
const nearest: [Rating | null, number | null] = [reached.best, reached.score];
const holds: readonly Held[] = reached.held;
const judgedOnes: Held[] = holds.filter(({ why }) => why === "judged");

// @ts-expect-error no target
reach(inspection);
// @ts-expect-error no such rating
reach(inspection, "excellent");
// @ts-expect-error one of the two
reach(inspection, { atLeast: "good", atMost: "good" });
// @ts-expect-error one of the two
reach(inspection, { of: "2.2" });
// @ts-expect-error no such field
reach(inspection, "good", { lock: [] });
// @ts-expect-error a list
reach(inspection, "good", { locked: "1.1" });
// @ts-expect-error never
reached.held[0]?.why === "never";

// Frameworks.
const all: readonly Framework[] = frameworks();
for (const { id, name, inForce, about, basis, maxScore, keyQuestionBands, overallBands, domains } of all) {
  const names: [FrameworkId, string, string, string, Basis, number] = [id, name, inForce, about, basis, maxScore];
  const bands: Bands[] = [keyQuestionBands, overallBands];
  const { rating, from, to }: Band = keyQuestionBands[3];
  const highest: [Rating, number, number] = [rating, from, to];
  // @ts-expect-error there are four
  keyQuestionBands[4];
  for (const domain of domains satisfies readonly Domain[]) {
    const heading: [string | null, string] = [domain.number, domain.name];
    const inside: readonly Standard[] = domain.standards;
    for (const { number, name, counts, keyQuestions } of inside) {
      const standard: [string, string, boolean] = [number, name, counts];
      for (const { number, label, answeredBy, note } of keyQuestions satisfies readonly KeyQuestion[]) {
        const question: [string, string, "cases" | "judgement", string | null] = [number, label, answeredBy, note];
      }
    }
  }
}

// Errors.
try {
  rate(inspection);
} catch (error) {
  if (error instanceof Error && error.name === "InspectionError") {
    const { name, code, path, message } = error as InspectionError;
    const known: [InspectionErrorCode, string, string] = [code, path, message];
    // @ts-expect-error no such code
    if (code === "unknown") throw error;
    // @ts-expect-error it has one name
    if (name === "TypeError") throw error;
  }
}

// Case audits.
const audit: Cases = fromCases("Case,2.1.1\n1,Y\n", "yjs-2021");
rate({ version: 1, framework: audit.framework, answers: audit.answers });
for (const { column, heading, keyQuestion, yes, no, notApplicable, unclear } of audit.columns satisfies readonly CasesColumn[]) {
  const read: [string, string, string | null, number] = [column, heading, keyQuestion, yes + no + notApplicable + unclear];
}
for (const problem of audit.problems satisfies readonly CasesProblem[]) {
  const read: [string, number | null, string | null, string] = [problem.code, problem.row, problem.column, problem.message];
}

// @ts-expect-error under which framework
fromCases("Case,2.1.1\n1,Y\n");
fromFile(new Uint8Array(), "yjs-2021").then(({ sheets, sheet, answers }: CasesOfFile) => {
  const read: [readonly string[], string | null] = [sheets, sheet];
  rate({ version: 1, framework: "yjs-2021", answers });
});
fromFile(new ArrayBuffer(8), "yjs-2021", { sheet: "Cases", doubtfulCases: "leftOut" } satisfies FileOptions);
fromCases("Case,2.1.1\n1,Y\n", "yjs-2021", { doubtfulCases: "counted" } satisfies CasesOptions);
// @ts-expect-error there is no such choice
fromCases("Case,2.1.1\n1,Y\n", "yjs-2021", { doubtfulCases: true });
// @ts-expect-error a text is for fromCases
fromFile("Case,2.1.1", "yjs-2021");
// @ts-expect-error a file is to be read first
fromCases(new Uint8Array(), "yjs-2021");
