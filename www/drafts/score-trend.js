// The scores of drafts over time: a line and a table, because a follow-up audit is there to show what has changed.
import { DAY, frameworkOf, make, wordsOf } from "./row.js";

/** @import { Draft } from "./database.js" */

/** @typedef {{ draft: Draft, points: number, max: number }} Score */

/** The width and height of the drawing of a line, and the room around its points. */
const [WIDTH, HEIGHT, ROOM] = [480, 96, 20];

/**
 * The scores over time, for each framework under which at least two drafts are complete.
 *
 * @param {Draft[]} drafts
 * @returns {HTMLElement[]}
 */
export function trendOf(drafts) {
  const byFramework = Map.groupBy(drafts.flatMap(scoreOf), ({ draft }) => draft.value.framework);
  return [...byFramework].flatMap(([framework, scores]) => {
    if (scores.length < 2) return [];
    const inOrder = scores.sort((first, second) => first.draft.saved - second.draft.saved);
    return [make("figure", { className: "trend" }, lineOf(inOrder), tableOf(framework, inOrder))];
  });
}

/**
 * The score of a draft that is complete. A draft keeps its score in the words that the page showed. A
 * scenario is left out, because its figures were never the actual figures.
 *
 * @param {Draft} draft
 * @returns {Score[]}
 */
function scoreOf(draft) {
  const [, points, max] = draft.score.match(/^(\d+) of (\d+)$/) ?? [];
  return draft.rating && points && max && !draft.value.scenario ? [{ draft, points: Number(points), max: Number(max) }] : [];
}

/**
 * The scores as a line. Screen readers pass the line over, because the table has the same scores.
 *
 * @param {Score[]} scores
 */
function lineOf(scores) {
  const draw = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ attributes, text = "") => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
    element.textContent = text;
    return element;
  };
  const places = scores.map(({ points, max }, place) => {
    const x = ROOM + (place * (WIDTH - 2 * ROOM)) / (scores.length - 1);
    // The score of a service where standards were not inspected is out of less.
    const y = HEIGHT - ROOM - (points / max) * (HEIGHT - 2 * ROOM);
    return { x, y, points };
  });
  const line = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" });
  line.append(
    draw("polyline", { points: places.map(({ x, y }) => `${x},${y}`).join(" ") }),
    ...places.flatMap(({ x, y, points }) => [
      draw("circle", { cx: x, cy: y, r: 4 }),
      draw("text", { x, y: y - 9 }, String(points)),
    ]),
  );
  return line;
}

/**
 * @param {string} framework
 * @param {Score[]} scores
 */
function tableOf(framework, scores) {
  const cells = (/** @type {"th" | "td"} */ name, /** @type {string[]} */ ...texts) => texts.map((textContent) => make(name, { textContent }));
  const rows = scores.map(({ draft, points, max }, place) => {
    const before = scores[place - 1];
    const change = before && before.max === max ? changeOf(points - before.points) : "";
    const title = make("th", { textContent: draft.name, scope: "row" });
    const { saved, score, rating } = draft;
    return make("tr", {}, title, ...cells("td", DAY.format(saved), score, rating ? wordsOf(rating) : "", change));
  });
  const headings = cells("th", "Draft", "Saved", "Score", "Rating", "Change");
  for (const heading of headings) heading.setAttribute("scope", "col");
  return make(
    "div",
    { className: "trend__table", tabIndex: 0, role: "region", ariaLabel: "Scores over time" },
    make(
      "table",
      {},
      make("caption", { textContent: `Scores over time: ${frameworkOf(framework)}` }),
      make("thead", {}, make("tr", {}, ...headings)),
      make("tbody", {}, ...rows),
    ),
  );
}

/** @param {number} points */
function changeOf(points) {
  if (!points) return "No change";
  const size = Math.abs(points);
  return `${points > 0 ? "▲ up" : "▼ down"} ${size} ${size === 1 ? "point" : "points"}`;
}
