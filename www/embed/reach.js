// Whether other sites may use what this page's server sends: its headers say so, and the preview, which is on the same site, does not.
import { framePage } from "./code.js";

/**
 * @typedef {object} Reach what the headers let other sites do. An array has the sites that may; nothing where all may, or where no header says so
 * @property {string[]} [frame] the sites that may show the frame
 * @property {string[]} [script] the sites that may use the script
 */

/**
 * Looks at the headers of the frame's page and of the script. A file that cannot be had has none.
 *
 * @param {string} frame the address of the frame's page
 * @param {string} script the address of the script
 * @returns {Promise<Reach>}
 */
export async function reachOf(frame, script) {
  const [ofFrame, ofScript] = await Promise.all([frame, script].map(headersOf));
  return { frame: ofFrame && framesOf(ofFrame), script: ofScript && usersOf(ofScript) };
}

/** @param {string} address */
async function headersOf(address) {
  try {
    const { ok, headers } = await fetch(address, { method: "HEAD" });
    return ok ? headers : undefined;
  } catch {
    // The panel works without a connection.
  }
}

/**
 * The other sites that may show a page in a frame; nothing where all may. Each policy must allow a site, and where a policy says so, browsers
 * ignore `X-Frame-Options`.
 *
 * @param {Headers} headers
 */
export function framesOf(headers) {
  const policies = (headers.get("Content-Security-Policy") ?? "").split(",");
  const lists = policies.flatMap((policy) => {
    const directives = policy.split(";").map((directive) => directive.trim().toLowerCase().split(/\s+/));
    const list = directives.find(([name]) => name === "frame-ancestors");
    return list ? [list.slice(1)] : [];
  });
  if (!lists.length) return /deny|sameorigin/i.test(headers.get("X-Frame-Options") ?? "") ? [] : undefined;
  const limits = lists.filter((list) => !list.some((source) => ["*", "https:"].includes(source)));
  // What is in quotes is 'self' or 'none'.
  return limits[0]?.filter((source) => !source.startsWith("'") && limits.every((list) => list.includes(source)));
}

/**
 * The other sites that may use a script; nothing where all may, and where the answer depends on the site that asks.
 *
 * @param {Headers} headers
 */
export function usersOf(headers) {
  const allowed = headers.get("Access-Control-Allow-Origin");
  if (allowed === "*" || /\borigin\b|\*/i.test(headers.get("Vary") ?? "")) return;
  return allowed ? [allowed] : [];
}

/**
 * What does not work on another site, and what to do; an empty text where all works, or where nothing is known.
 *
 * @param {"frame" | "element" | "wordpress"} how
 * @param {boolean} fits whether a frame becomes as high as its content, by a script
 * @param {Reach} reach
 * @param {string} host the name of this page's server
 */
export function warningOf(how, fits, { frame, script }, host) {
  /** @param {string[]} sites */
  const only = (sites) => (sites.length ? `only these other sites: ${sites.join(", ")}` : "no other site");
  const ask = `Ask whoever runs ${host} to allow it for your site`;
  if (how === "frame" && frame) {
    return `This frame stays blank on your site unless ${host} allows it, and ${host} allows ${only(frame)}. ${ask}, or choose “As part of the page”, with its files on your own site.`;
  }
  if (how === "frame" && fits && script) {
    return `This frame keeps its height on your site unless ${host} allows the script, and ${host} allows ${only(script)}. ${ask}, or set a height that is enough.`;
  }
  if (how === "element" && script) {
    return `The calculator does not appear on your site unless ${host} allows its script there, and ${host} allows ${only(script)}. ${ask}, or put the files on your own site, and enter their address above.`;
  }
  return "";
}

/**
 * What to try where the files are at an address that this page cannot look at, because its policy lets it fetch its own files alone.
 *
 * @param {"frame" | "element" | "wordpress"} how
 * @param {URL} base the address of the folder
 * @param {string} script the address of the script in it
 */
export function unknownOf(how, base, script) {
  if (how === "wordpress") return "";
  const [file, sight] = how === "frame" ? [framePage(), "the calculator"] : [script, "program code"];
  return `This page cannot look whether the files are at ${base.host}. Before you publish, open ${base.href}${file} in your browser: you must see ${sight}, and no error.`;
}
