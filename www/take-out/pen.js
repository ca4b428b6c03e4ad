// A drawing: a list of boxes and words, and a pen that writes them from top to bottom.

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

export const FONT = "Arial, Helvetica, sans-serif";
export const WIDTH = 800;
export const EDGE = 40;

export const INK = "#0b0c0c";
export const PAPER = "#ffffff";

/** The characters that XML does not allow. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** @param {string} text */
export const clean = (text) => text.replace(CONTROLS, "").toWellFormed().replace(/\s+/g, " ").trim();

export class Pen {
  #measure = document.createElement("canvas").getContext("2d");
  /** Where the next text begins, from the top. */
  y = EDGE;
  /** @type {Box[]} */
  boxes = [];
  /** @type {Words[]} */
  words = [];

  /**
   * @param {string} text
   * @param {number} size
   * @param {number} weight
   */
  widthOf(text, size, weight) {
    // A browser that cannot draw cannot measure. Few words are this wide, so none goes over an edge.
    if (!this.#measure) return 0.6 * size * text.length;
    this.#measure.font = `${weight} ${size}px ${FONT}`;
    return this.#measure.measureText(text).width;
  }

  /**
   * A text in lines of at most a width.
   *
   * @param {string} text
   * @param {number} width
   * @param {number} size
   * @param {number} weight
   */
  linesOf(text, width, size, weight) {
    return linesOf(text, width, (piece) => this.widthOf(piece, size, weight));
  }

  /**
   * Writes a text in as many lines as it needs. Returns their height.
   *
   * @param {string} text
   * @param {{ x?: number, top?: number, width?: number, size?: number, weight?: number, fill?: string }} [place]
   */
  write(text, { x = EDGE, top = this.y, width = WIDTH - EDGE - x, size = 16, weight = 400, fill = INK } = {}) {
    const height = Math.round(size * 1.375);
    let line = top + size;
    for (const part of this.linesOf(clean(text), width, size, weight)) {
      this.words.push({ x, y: line, size, weight, fill, text: part });
      line += height;
    }
    return line - size - top;
  }
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
