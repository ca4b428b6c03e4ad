// A picture of the table of ratings. It is for slides and documents, so it is light on a dark page too, and says in words what it says in colours.
import { EDGE, INK, PAPER, Pen, WIDTH, clean } from "./pen.js";

/** @import { DomainRow, RatedRow, RatingsTable } from "#app/app.js" */
/** @import { Drawing } from "./pen.js" */

/** The left edge of the ratings. */
const RATING = 528;

const MUTED = "#484949";
const RULE = "#cfd5d9";
/**
 * The colours behind a rating and of its words, as on a light page.
 *
 * @type {Record<string, [fill: string, ink: string]>}
 */
const COLOURS = {
  inadequate: ["#f8d9d5", "#6d1610"],
  "requires-improvement": ["#fde6c8", "#633800"],
  good: ["#d5eedf", "#0a4a26"],
  outstanding: ["#0d5f4e", "#ffffff"],
};

/**
 * Draws a table.
 *
 * @param {RatingsTable} table
 * @returns {Drawing}
 */
export function drawingOf(table) {
  const pen = new Pen();
  drawHead(pen, table);
  for (const row of table.body) {
    if (row.rating === undefined) drawDomain(pen, row);
    else drawStandard(pen, row, table.baseline);
    pen.boxes.push({ x: EDGE, y: pen.y - 1, width: WIDTH - 2 * EDGE, height: 1, fill: RULE });
  }
  drawNotes(pen, table);
  const { boxes, words, y } = pen;
  return { title: clean(table.title), description: clean(describe(table)), height: y + EDGE, boxes, words };
}

/**
 * Draws the service, the framework, the score and the overall rating.
 *
 * @param {Pen} pen
 * @param {RatingsTable} table
 */
function drawHead(pen, { title, framework, score, overall, baseline }) {
  pen.y += pen.write(title, { size: 24, weight: 700 }) + 4;
  pen.y += pen.write(framework, { fill: MUTED }) + 16;
  pen.words.push({ x: EDGE, y: pen.y + 28, size: 32, weight: 700, fill: INK, text: score.rating });
  pen.y += Math.max(36, drawRating(pen, overall.rating, overall.id, pen.y + 4).height) + 8;
  if (baseline) pen.y += pen.write(`${baseline}: ${score.was}, ${overall.was}`, { weight: 700 }) + 4;
}

/**
 * @param {Pen} pen
 * @param {DomainRow} domain
 */
function drawDomain(pen, { called, note }) {
  pen.y += 14;
  pen.y += pen.write(called, { size: 17, weight: 700 });
  if (note) pen.y += pen.write(note, { size: 14, fill: MUTED });
  pen.y += 6;
}

/**
 * @param {Pen} pen
 * @param {RatedRow} standard
 * @param {string | undefined} baseline the name of the baseline, beside a scenario
 */
function drawStandard(pen, { number = "", name = "", rating, id, mark, was }, baseline) {
  pen.write(number, { top: pen.y + 6, fill: MUTED });
  const nameHeight = pen.write(name, { x: EDGE + 48, top: pen.y + 6, width: RATING - EDGE - 64 });
  const { width, height } = drawRating(pen, rating, id, pen.y + 3);
  if (mark) pen.words.push({ x: RATING + width + 6, y: pen.y + 24, size: 20, weight: 700, fill: INK, text: mark });
  const before =
    was && was !== rating ? pen.write(`${baseline}: ${was}`, { x: RATING, top: pen.y + height + 5, size: 14, fill: MUTED }) : 0;
  pen.y += Math.max(nameHeight + 10, height + before + 6);
}

/**
 * Draws a rating on its colour.
 *
 * @param {Pen} pen
 * @param {string} text
 * @param {string | undefined} id
 * @param {number} top
 */
function drawRating(pen, text, id = "", top) {
  const [fill, ink] = COLOURS[id] ?? [PAPER, MUTED];
  const room = WIDTH - EDGE - RATING - 30;
  const lines = pen.linesOf(text, room, 15, 700).length;
  const width = Math.min(room, pen.widthOf(text, 15, 700)) + 16;
  if (id) pen.boxes.push({ x: RATING, y: top, width, height: 6 + lines * 21, fill });
  const height = pen.write(text, { x: RATING + (id ? 8 : 0), top: top + 4, width: room, size: 15, weight: id ? 700 : 400, fill: ink }) + 6;
  return { width, height };
}

/**
 * Draws the reasons of discretion, and that the picture is unofficial.
 *
 * @param {Pen} pen
 * @param {RatingsTable} table
 */
function drawNotes(pen, { notes, discretion, unofficial }) {
  if (notes.length) {
    pen.y += 18;
    pen.y += pen.write(`* ${discretion}`, { size: 14, weight: 700 }) + 2;
    for (const note of notes) pen.y += pen.write(note, { size: 14 }) + 4;
  }
  pen.y += 16;
  pen.y += pen.write(unofficial, { size: 14, fill: MUTED });
}

/**
 * A table in sentences.
 *
 * @param {RatingsTable} table
 */
function describe({ framework, baseline, score, overall, body, notes, unofficial }) {
  const ratings = [overall, score, ...body].flatMap((row) => {
    if (row.rating === undefined) return [];
    const before = baseline && row.was !== row.rating ? ` (${baseline}: ${row.was})` : "";
    return [`${row.called}: ${row.rating}${row.mark ?? ""}${before}.`];
  });
  return [`${framework}.`, ...ratings, ...notes, unofficial].join(" ");
}
