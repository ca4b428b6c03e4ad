// The calculator's styles for the pages of others: in the script, and put in as a constructed sheet, which is allowed where a
// `<style>` is not.
import css from "./styles/calculator.scss?inline";

/** The sheet of each document, which takes no other's: an element can be moved into a frame. */
const sheets = new WeakMap();

/** Styles a shadow root. All of a page have one sheet. Its rem is what the reader's browser is set to, since pages change their own. */
export function style(shadow) {
  const { ownerDocument } = shadow;
  if (!sheets.has(ownerDocument)) sheets.set(ownerDocument, made(shadow));
  shadow.adoptedStyleSheets = [sheets.get(ownerDocument)];
}

function made(shadow) {
  const probe = shadow.appendChild(document.createElement("p"));
  probe.style.fontSize = "medium";
  const rem = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  const sheet = new shadow.ownerDocument.defaultView.CSSStyleSheet();
  sheet.replaceSync(css.replace(/(-?[\d.]+)rem\b/g, (_, number) => `${number * rem}px`));
  return sheet;
}
