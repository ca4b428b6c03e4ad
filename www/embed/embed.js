// Our own page for a frame: beside it is the calculator's own page, to which it links.
import { define } from "../element/element.js";
import { companions } from "../element/for-reader.js";
import "./frame-page.js";

const element = document.querySelector("inspection-ratings");
const whole = document.querySelector("#whole");
if (element && whole instanceof HTMLAnchorElement) leadWith(whole, element);
define();

/**
 * Has the link to the calculator's own page take along what was entered. The address that a reader can copy has no names, because no link has
 * names unless the reader wants them. A reader who follows the link takes the names along too: the page there drops them from its address
 * at once.
 *
 * @param {HTMLAnchorElement} link
 * @param {Element} element
 */
function leadWith(link, element) {
  const home = link.href;
  /** @type {import("#app/app.js").Calculator | undefined} */
  let calculator;
  /** @param {boolean} names */
  const write = (names) => {
    if (calculator) link.href = `${home}#${calculator.line(names) ?? ""}`;
  };
  companions.set(element, {
    made(made) {
      calculator = made;
      write(false);
    },
    changed: () => write(false),
  });
  for (const press of ["click", "auxclick"]) {
    link.addEventListener(press, () => {
      write(true);
      setTimeout(() => write(false));
    });
  }
}
