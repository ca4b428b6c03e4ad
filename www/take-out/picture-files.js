// A drawing as a file: SVG or PNG.
import { FONT, PAPER, WIDTH } from "./pen.js";

/** @import { Drawing } from "./pen.js" */

const SVG = "http://www.w3.org/2000/svg";
/** The pixels of a PNG for each unit of the drawing. */
const SHARPNESS = 2;

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
