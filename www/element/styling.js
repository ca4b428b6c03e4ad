// The calculator's styles on other pages: they are in the script, and become a constructed style sheet, because a page's policy allows
// that where it refuses a `<style>`.
import css from "../styles/calculator.scss?inline";

/**
 * The style sheet of each document. A document refuses the style sheet of another document, and an element can move into a frame.
 *
 * @type {WeakMap<Document, CSSStyleSheet>}
 */
const sheets = new WeakMap();

/**
 * Styles a shadow root. A `rem` is the size that the reader's browser is set to, because pages change their own.
 *
 * @param {ShadowRoot} shadow
 */
export function style(shadow) {
  const { ownerDocument } = shadow;
  const sheet = sheets.get(ownerDocument) ?? makeSheet(shadow);
  sheets.set(ownerDocument, sheet);
  shadow.adoptedStyleSheets = [sheet];
}

/** @param {ShadowRoot} shadow */
function makeSheet(shadow) {
  const probe = shadow.appendChild(document.createElement("p"));
  probe.style.fontSize = "medium";
  const rem = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  const view = /** @type {typeof globalThis} */ (/** @type {unknown} */ (shadow.ownerDocument.defaultView));
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css.replace(/(-?[\d.]+)rem\b/g, (_, number) => `${number * rem}px`));
  return sheet;
}
