// The calculator's styles on our own pages, which keep the `rem` of the browser and allow their own files: one file beside the script.
import href from "../styles/calculator.scss?url";

/**
 * Styles a shadow root, unless the page has done so. Resolves when the styles are there.
 *
 * @param {ShadowRoot} shadow
 * @returns {Promise<unknown> | undefined}
 */
export function style(shadow) {
  if (shadow.querySelector("link")) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  shadow.append(link);
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}
