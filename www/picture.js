// A picture of the table of ratings: drawn once as a list of boxes and words, which is written as SVG or painted as PNG.
// It is for slides and documents, so it is light whatever the page is, and says in words what it says in colours.

const SVG = "http://www.w3.org/2000/svg";
const FONT = "Arial, Helvetica, sans-serif";
const WIDTH = 800;
const EDGE = 40;
/** Where the ratings stand. */
const RATING = 560;
/** Pixels of the PNG for each of the drawing. */
const SHARPNESS = 2;

const INK = "#0b0c0c";
const MUTED = "#484949";
const RULE = "#cfd5d9";
const PAPER = "#ffffff";
/** Behind the word of a rating, and the word: as on a light page. */
const COLOURS = {
  inadequate: ["#f8d9d5", "#6d1610"],
  "requires-improvement": ["#fde6c8", "#633800"],
  good: ["#d5eedf", "#0a4a26"],
  outstanding: ["#0d5f4e", "#ffffff"],
};

/** What XML has no place for. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const clean = (text) => text.replace(CONTROLS, "").toWellFormed().replace(/\s+/g, " ").trim();

/** The drawing: its height, its boxes and words from back to front, and all of it in a sentence. */
export function drawingOf(table) {
  const measure = document.createElement("canvas").getContext("2d");
  const boxes = [];
  const words = [];
  let y = EDGE;

  const widthOf = (text, size, weight) => {
    measure.font = `${weight} ${size}px ${FONT}`;
    return measure.measureText(text).width;
  };
  /** Words in as many lines as they need from the left edge given, at most so wide. Gives the height below the line they start on. */
  const write = (text, { x = EDGE, top = y, width = WIDTH - EDGE - x, size = 16, weight = 400, fill = INK } = {}) => {
    const height = Math.round(size * 1.375);
    let line = top + size;
    for (const part of linesOf(clean(text), width, (piece) => widthOf(piece, size, weight))) {
      words.push({ x, y: line, size, weight, fill, text: part });
      line += height;
    }
    return line - size - top;
  };
  const tag = (text, id, top) => {
    const [fill, ink] = COLOURS[id] ?? [PAPER, MUTED];
    const room = WIDTH - EDGE - RATING - 30;
    const lines = linesOf(text, room, (piece) => widthOf(piece, 15, 700)).length;
    const width = Math.min(room, widthOf(text, 15, 700)) + 16;
    if (id) boxes.push({ x: RATING, y: top, width, height: 6 + lines * 21, fill });
    return [write(text, { x: RATING + (id ? 8 : 0), top: top + 4, width: room, size: 15, weight: id ? 700 : 400, fill: ink }) + 6, width];
  };
  const rule = () => boxes.push({ x: EDGE, y: y - 1, width: WIDTH - 2 * EDGE, height: 1, fill: RULE });

  y += write(table.title, { size: 24, weight: 700 }) + 4;
  y += write(table.framework, { fill: MUTED }) + 16;
  words.push({ x: EDGE, y: y + 28, size: 32, weight: 700, fill: INK, text: table.score.rating });
  y += Math.max(36, tag(table.overall.rating, table.overall.id, y + 4)[0]) + 8;

  for (const { called, note, number, name, rating, id, mark } of table.body) {
    if (rating === undefined) {
      y += 14;
      y += write(called, { size: 17, weight: 700 });
      if (note) y += write(note, { size: 14, fill: MUTED });
      y += 6;
      rule();
      continue;
    }
    write(number, { top: y + 6, fill: MUTED });
    const named = write(name, { x: EDGE + 48, top: y + 6, width: RATING - EDGE - 64 });
    const [rated, width] = tag(rating, id, y + 3);
    if (mark) words.push({ x: RATING + width + 6, y: y + 24, size: 20, weight: 700, fill: INK, text: mark });
    y += Math.max(named + 10, rated + 6);
    rule();
  }

  if (table.notes.length) {
    y += 18;
    y += write(`* ${table.discretion}`, { size: 14, weight: 700 }) + 2;
    for (const note of table.notes) y += write(note, { size: 14 }) + 4;
  }
  y += 16;
  y += write(table.unofficial, { size: 14, fill: MUTED });
  return { title: clean(table.title), description: clean(described(table)), height: y + EDGE, boxes, words };
}

function described({ framework, score, overall, body, notes, unofficial }) {
  const ratings = [overall, score, ...body].filter(({ rating }) => rating !== undefined);
  return [`${framework}.`, ...ratings.map(({ called, rating, mark = "" }) => `${called}: ${rating}${mark}.`), ...notes, unofficial].join(" ");
}

/** A text in lines of at most that width; a word that is wider is cut. */
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

export function svgOf({ title, description, height, boxes, words }) {
  const xml = document.implementation.createDocument(SVG, "svg");
  const add = (name, attributes, text) => {
    const made = xml.documentElement.appendChild(xml.createElementNS(SVG, name));
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    if (text) made.textContent = text;
  };
  const root = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-labelledby": "title desc", "font-family": FONT };
  for (const [attribute, value] of Object.entries(root)) xml.documentElement.setAttribute(attribute, value);
  add("title", { id: "title" }, title);
  add("desc", { id: "desc" }, description);
  add("rect", { width: WIDTH, height, fill: PAPER });
  for (const box of boxes) add("rect", box);
  for (const { size, weight, text, ...place } of words) add("text", { ...place, "font-size": size, "font-weight": weight }, text);
  return new XMLSerializer().serializeToString(xml);
}

/** The same in pixels. Rejects where the browser has no room for it. */
export async function pngOf({ height, boxes, words }) {
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH * SHARPNESS, height: height * SHARPNESS });
  const painter = canvas.getContext("2d");
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
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("There is no room for the picture.");
  return blob;
}
