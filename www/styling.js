// The calculator's styles for the pages of others: in the script, and put in as a constructed sheet, which is allowed where a
// `<style>` is not.
import css from "./styles/calculator.scss?inline";

let sheet;

/** Styles a shadow root. All have one sheet. Its rem is what the reader's browser is set to, since pages change their own. */
export function style(shadow) {
  sheet ??= made(shadow);
  shadow.adoptedStyleSheets = [sheet];
}

function made(shadow) {
  const probe = shadow.appendChild(document.createElement("p"));
  probe.style.fontSize = "medium";
  const rem = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(/(-?[\d.]+)rem\b/g, (_, number) => `${number * rem}px`));
  return sheet;
}
