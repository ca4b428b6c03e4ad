// The page for a frame in the package, where no page of the calculator's own is beside it, and the element comes from its own script.
import css from "../styles/embed.scss?inline";
import "./frame-page.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);
