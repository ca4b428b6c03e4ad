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
 * @typedef {object} Choice what the reader chose
 * @property {Record<string, string>} settings attributes of the element
 * @property {string} [width] the width of a frame in pixels
 * @property {string} [height] its height in pixels
 * @property {boolean} [fits] whether the frame becomes as high as its content, by a script
 */

/**
 * @typedef {object} Place where the files are
 * @property {string} base the address of the folder
 * @property {string} [integrity] the hash of the package's script
 */

/**
 * The code of each kind.
 *
 * @type {Record<"frame" | "element" | "wordpress", (choice: Choice, place: Place) => string>}
 */
export const CODES = {
  frame: ({ settings, width, height, fits }, { base }) => {
    const fragment = new URLSearchParams(settings).toString();
    const src = new URL(fragment ? `embed.html#${fragment}` : "embed.html", base);
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
      "  <p>The calculator needs JavaScript and a browser from 2024 or later. If it does not appear, the server with its files may not let this site use them (CORS).</p>",
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
