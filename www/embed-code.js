// The code that puts the calculator on another page. Attributes are plain, since some hosts read the code by pattern:
// a frame's width and height are numbers without units. What keeps it on a narrow screen is in its style, which they pass over.
import { escape } from "./escape.js";

/**
 * The file of the package that holds the script with a hash, and always will: the pages that name it go on when `index.js` is another.
 * While the pages are worked on there is no hash, and no such file.
 */
export const scriptOf = (integrity) => (integrity ? `index-${integrity.slice(7, 19).replace(/\W/g, "_")}.js` : "index.js");

/** The kinds of code, each from the settings chosen and where the files are. */
export const CODES = {
  frame: ({ settings, width, height }, { base }) => {
    const fragment = new URLSearchParams(settings).toString();
    const src = new URL(fragment ? `embed.html#${fragment}` : "embed.html", base);
    return `<iframe src="${escape(src.href)}" title="Inspection ratings calculator" width="${width}" height="${height}" style="border: 0; max-width: 100%" loading="lazy"></iframe>`;
  },
  element: ({ settings }, { base, integrity }) => {
    const src = escape(new URL(`package/${scriptOf(integrity)}`, base).href);
    const attributes = Object.entries(settings).map(([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`));
    return [
      `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`,
      `<inspection-ratings${attributes.join("")}>`,
      "  <p>The calculator needs JavaScript and a browser from 2024 or later.</p>",
      "</inspection-ratings>",
    ].join("\n");
  },
  wordpress: ({ settings }) => {
    const { readonly, ...others } = settings;
    const attributes = readonly === undefined ? others : { ...others, readonly: true };
    // As WordPress itself writes what could end the comment.
    const json = JSON.stringify(attributes).replace(/--|[<>&]/g, (found) => found.replace(/./g, asUnicode));
    return `<!-- wp:inspection-ratings/calculator ${json === "{}" ? "" : `${json} `}/-->`;
  },
};

const asUnicode = (character) => `\\u${character.charCodeAt().toString(16).padStart(4, "0")}`;
