// The code that puts the calculator on another page. Its attributes are plain, because some hosts read the code by a pattern: the
// width and height of a frame are numbers without units. A style keeps the frame on a narrow screen, and those hosts ignore it.
import { escape } from "../browser/escape.js";

/**
 * The file of the package that has a hash in its name. It never changes, so the pages that use it go on when `index.js` changes.
 * While the pages are developed there is no hash, and no such file.
 *
 * @param {string} integrity
 */
export const scriptOf = (integrity) => (integrity ? `index-${integrity.slice(7, 19).replace(/\W/g, "_")}.js` : "index.js");

/**
 * The page for a frame. The package has a page of its own, because whoever has only the package has no other.
 *
 * @param {boolean} [hasPages] whether the calculator's pages are beside the package
 */
export const framePage = (hasPages) => (hasPages ? "embed.html" : "package/embed.html");

/**
 * @typedef {object} Choice what the reader chose
 * @property {Record<string, string>} settings attributes of the element
 * @property {string} [width] the width of a frame in pixels
 * @property {string} [height] its height in pixels
 * @property {boolean} [fits] whether the frame becomes as high as its content, by a script
 * @property {boolean} [untitled] whether the frame is without its title
 * @property {string} [background] the colour behind the calculator
 */

/**
 * @typedef {object} Place where the files are
 * @property {string} base the address of the folder
 * @property {string} [integrity] the hash of the package's script
 * @property {boolean} [hasPages] whether the calculator's pages are there, and not the package alone
 */

/**
 * The code of each kind.
 *
 * @type {Record<"frame" | "element" | "wordpress", (choice: Choice, place: Place) => string>}
 */
export const CODES = {
  frame: ({ width, height, fits, ...choice }, { base, hasPages }) => {
    const fragment = fragmentOf(choice);
    const src = new URL(`${framePage(hasPages)}${fragment && "#"}${fragment}`, base);
    const frame = `<iframe src="${escape(src.href)}" title="Inspection ratings calculator" width="${width}" height="${height}" style="border: 0; max-width: 100%" loading="lazy"></iframe>`;
    const script = `<script type="module" src="${escape(new URL("package/frame.js", base).href)}" crossorigin="anonymous"></script>`;
    return fits ? `${frame}\n${script}` : frame;
  },
  element: ({ settings }, { base, integrity = "" }) => {
    const src = escape(new URL(`package/${scriptOf(integrity)}`, base).href);
    const attributes = Object.entries(settings).map(([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`));
    return [
      `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`,
      `<inspection-ratings${attributes.join("")}>`,
      // The words stay where the script does not come, and a browser does not say why.
      "  <p>The calculator appears here once it has loaded. If it does not appear, reload this page or try a newer browser. If that does not help, please tell whoever runs this page.</p>",
      "</inspection-ratings>",
    ].join("\n");
  },
  wordpress: ({ settings }) => {
    const { readonly, ...others } = settings;
    const attributes = readonly === undefined ? others : { ...others, readonly: true };
    // WordPress itself escapes in this way what could end the comment.
    const json = JSON.stringify(attributes).replace(/--|[<>&]/g, (risky) => risky.replace(/./g, asUnicode));
    return `<!-- wp:inspection-ratings/calculator ${json === "{}" ? "" : `${json} `}/-->`;
  },
};

/** @param {string} character */
const asUnicode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * The settings of a frame, as the fragment of its address.
 *
 * @param {Pick<Choice, "settings" | "untitled" | "background">} choice
 */
export function fragmentOf({ settings, untitled, background }) {
  const all = { ...settings, ...(background && { background }), ...(untitled && { untitled: "" }) };
  return new URLSearchParams(all).toString();
}
