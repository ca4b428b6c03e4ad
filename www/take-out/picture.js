// A picture of the table of ratings: a list of boxes and words, which become an SVG or a PNG. It is for slides and documents, so it is
// light on a dark page too, and says in words what it says in colours.

/** @import { RatingsTable } from "#app/app.js" */

/** @typedef {{ x: number, y: number, width: number, height: number, fill: string }} Box */
/** @typedef {{ x: number, y: number, size: number, weight: number, fill: string, text: string }} Words */

/**
 * @typedef {object} Drawing
 * @property {string} title
 * @property {string} description the whole picture in words
 * @property {number} height
 * @property {Box[]} boxes from back to front, all of them behind the words
 * @property {Words[]} words
 */

const SVG = "http://www.w3.org/2000/svg";
const FONT = "Arial, Helvetica, sans-serif";
const WIDTH = 800;
const EDGE = 40;
/** The left edge of the ratings. */
const RATING = 528;
/** The pixels of a PNG for each unit of the drawing. */
const SHARPNESS = 2;

const INK = "#0b0c0c";
const MUTED = "#484949";
const RULE = "#cfd5d9";
const PAPER = "#ffffff";
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

/** The characters that XML does not allow. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** @param {string} text */
const clean = (text) => text.replace(CONTROLS, "").toWellFormed().replace(/\s+/g, " ").trim();

/**
 * Draws a table.
 *
 * @param {RatingsTable} table
 * @returns {Drawing}
 */
export function drawingOf(table) {
  const measure = document.createElement("canvas").getContext("2d");
  /** @type {Box[]} */
  const boxes = [];
  /** @type {Words[]} */
  const words = [];
  let y = EDGE;

  /**
   * @param {string} text
   * @param {number} size
   * @param {number} weight
   */
  const widthOf = (text, size, weight) => {
    // A browser that cannot draw cannot measure. Few words are this wide, so none goes over an edge.
    if (!measure) return 0.6 * size * text.length;
    measure.font = `${weight} ${size}px ${FONT}`;
    return measure.measureText(text).width;
  };
  /**
   * Writes a text in as many lines as it needs. Returns their height.
   *
   * @param {string} text
   * @param {{ x?: number, top?: number, width?: number, size?: number, weight?: number, fill?: string }} [place]
   */
  const write = (text, { x = EDGE, top = y, width = WIDTH - EDGE - x, size = 16, weight = 400, fill = INK } = {}) => {
    const height = Math.round(size * 1.375);
    let line = top + size;
    for (const part of linesOf(clean(text), width, (piece) => widthOf(piece, size, weight))) {
      words.push({ x, y: line, size, weight, fill, text: part });
      line += height;
    }
    return line - size - top;
  };
  /**
   * Writes a rating on its colour.
   *
   * @param {string} text
   * @param {string | undefined} id
   * @param {number} top
   */
  const writeRating = (text, id = "", top) => {
    const [fill, ink] = COLOURS[id] ?? [PAPER, MUTED];
    const room = WIDTH - EDGE - RATING - 30;
    const lines = linesOf(text, room, (piece) => widthOf(piece, 15, 700)).length;
    const width = Math.min(room, widthOf(text, 15, 700)) + 16;
    if (id) boxes.push({ x: RATING, y: top, width, height: 6 + lines * 21, fill });
    const height = write(text, { x: RATING + (id ? 8 : 0), top: top + 4, width: room, size: 15, weight: id ? 700 : 400, fill: ink }) + 6;
    return { width, height };
  };
  const rule = () => boxes.push({ x: EDGE, y: y - 1, width: WIDTH - 2 * EDGE, height: 1, fill: RULE });

  y += write(table.title, { size: 24, weight: 700 }) + 4;
  y += write(table.framework, { fill: MUTED }) + 16;
  words.push({ x: EDGE, y: y + 28, size: 32, weight: 700, fill: INK, text: table.score.rating });
  y += Math.max(36, writeRating(table.overall.rating, table.overall.id, y + 4).height) + 8;
  if (table.baseline) y += write(`${table.baseline}: ${table.score.was}, ${table.overall.was}`, { weight: 700 }) + 4;

  for (const row of table.body) {
    if (row.rating === undefined) {
      y += 14;
      y += write(row.called, { size: 17, weight: 700 });
      if (row.note) y += write(row.note, { size: 14, fill: MUTED });
      y += 6;
      rule();
      continue;
    }
    const { number = "", name = "", rating, id, mark, was } = row;
    write(number, { top: y + 6, fill: MUTED });
    const nameHeight = write(name, { x: EDGE + 48, top: y + 6, width: RATING - EDGE - 64 });
    const { width, height } = writeRating(rating, id, y + 3);
    if (mark) words.push({ x: RATING + width + 6, y: y + 24, size: 20, weight: 700, fill: INK, text: mark });
    const before = was && was !== rating ? write(`${table.baseline}: ${was}`, { x: RATING, top: y + height + 5, size: 14, fill: MUTED }) : 0;
    y += Math.max(nameHeight + 10, height + before + 6);
    rule();
  }

  if (table.notes.length) {
    y += 18;
    y += write(`* ${table.discretion}`, { size: 14, weight: 700 }) + 2;
    for (const note of table.notes) y += write(note, { size: 14 }) + 4;
  }
  y += 16;
  y += write(table.unofficial, { size: 14, fill: MUTED });
  return { title: clean(table.title), description: clean(describe(table)), height: y + EDGE, boxes, words };
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

/**
 * A text in lines of at most a width. A word that is wider is cut.
 *
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} widthOf
 */
function linesOf(text, width, widthOf) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const character of word) {
      if (line && widthOf(line + character) > width) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return [...lines, line];
}

/**
 * A drawing as SVG.
 *
 * @param {Drawing} drawing
 */
export function svgOf({ title, description, height, boxes, words }) {
  const xml = document.implementation.createDocument(SVG, "svg");
  const { documentElement: svg } = xml;
  /**
   * @param {Element} element
   * @param {Record<string, string | number>} attributes
   */
  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  };
  /**
   * @param {string} name
   * @param {Record<string, string | number>} attributes
   * @param {string} [text]
   */
  const add = (name, attributes, text) => {
    const element = svg.appendChild(xml.createElementNS(SVG, name));
    set(element, attributes);
    if (text) element.textContent = text;
  };
  set(svg, { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-labelledby": "title desc", "font-family": FONT });
  add("title", { id: "title" }, title);
  add("desc", { id: "desc" }, description);
  add("rect", { width: WIDTH, height, fill: PAPER });
  for (const box of boxes) add("rect", box);
  for (const { size, weight, text, ...place } of words) add("text", { ...place, "font-size": size, "font-weight": weight }, text);
  return new XMLSerializer().serializeToString(xml);
}

/**
 * A drawing as PNG. Rejects when the browser has no memory for it.
 *
 * @param {Drawing} drawing
 */
export async function pngOf({ height, boxes, words }) {
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH * SHARPNESS, height: height * SHARPNESS });
  const painter = canvas.getContext("2d");
  if (!painter) throw new Error("The browser cannot draw.");
  painter.scale(SHARPNESS, SHARPNESS);
  painter.fillStyle = PAPER;
  painter.fillRect(0, 0, WIDTH, height);
  for (const { x, y, width, height, fill } of boxes) {
    painter.fillStyle = fill;
    painter.fillRect(x, y, width, height);
  }
  for (const { x, y, size, weight, fill, text } of words) {
    painter.fillStyle = fill;
    painter.font = `${weight} ${size}px ${FONT}`;
    painter.fillText(text, x, y);
  }
  /** @type {Blob | null} */
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("There is no room for the picture.");
  return blob;
}
