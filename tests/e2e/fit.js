// Elements that are cut off, overlap, reach out of the page, or are too small to be hit.

/** The spacing of text that a reader may set without losing anything (WCAG 1.4.12). */
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** The checks of the page as it is. Each returns a line for each fault. */
const ASK = () => {
  /** All elements, those in shadow roots too. */
  const all = (root = document) =>
    [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const named = (element) => {
    const text = (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, " ").trim();
    return `${element.localName}.${element.getAttribute("class") ?? element.id} “${text.slice(0, 50)}”`;
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  // What only screen readers read, and what is hidden until it has the focus, has no room of its own.
  const hidden = (element) => {
    for (let part = element; part instanceof Element; part = part.parentElement) if (getComputedStyle(part).clipPath === "inset(50%)") return true;
    return false;
  };
  /** Elements that scroll by themselves, and so may be wider than the page. */
  const scrolls = (element) => !!element.closest(".ir-scroll, #embed-preview, textarea");

  return {
    /** Elements that reach out of the page, because of which the page scrolls both ways. */
    wide() {
      const wrong = document.scrollingElement.scrollWidth > innerWidth ? [`the page is ${document.scrollingElement.scrollWidth} px wide`] : [];
      for (const element of all()) {
        if (!shown(element) || scrolls(element) || element.closest("svg")) continue;
        const { left, right, width } = element.getBoundingClientRect();
        if (width && (left < -1 || right > innerWidth + 1)) wrong.push(`${named(element)} reaches from ${left | 0} to ${right | 0}`);
      }
      return wrong;
    },

    /** Elements that reach out of the card of the ratings, of which the table alone scrolls. */
    outOfCard() {
      const elements = all();
      const card = elements.find((element) => element.matches(".ir-summary")).getBoundingClientRect();
      return elements
        .filter((element) => element.matches(".ir-headline *, .ir-table *") && shown(element) && !hidden(element))
        .filter((element) => element.getBoundingClientRect().right > card.right || element.getBoundingClientRect().left < card.left)
        .map((element) => `${named(element)} reaches to ${element.getBoundingClientRect().right | 0} of ${card.right | 0}`);
    },

    /**
     * Texts that are cut off, and ratings that are wider than their boxes. A list may cut its choice short, because the open list has all
     * words. A field of one line for free text scrolls while a person types.
     */
    cut() {
      const wrong = [];
      for (const element of all()) {
        if (!shown(element) || hidden(element) || element.matches("select, option, textarea, svg *, svg, html, body")) continue;
        const style = getComputedStyle(element);
        const cuts = element.localName === "input" ? element.matches(".ir-figure") : element.matches(".ir-tag") || /hidden|clip/.test(style.overflow);
        if (cuts && element.scrollWidth > element.clientWidth + 1) {
          wrong.push(`${named(element)} is cut off: ${element.scrollWidth} in ${element.clientWidth}`);
        }
      }
      return wrong;
    },

    /** Texts in a column of less than four letters' heights, over three lines or more, where the part around them is much wider. */
    squeezed() {
      const wrong = [];
      for (const element of all()) {
        if (!shown(element) || hidden(element) || element.closest("svg, select, textarea, iframe, table, .ir-grid")) continue;
        const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && /\S\s+\S/.test(node.data));
        if (!words.length || getComputedStyle(element).display.startsWith("inline")) continue;
        const range = document.createRange();
        range.setStartBefore(words[0]);
        range.setEndAfter(words.at(-1));
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        const { width } = element.getBoundingClientRect();
        if (lines > 2 && width < 4 * parseFloat(getComputedStyle(element).fontSize) && element.parentElement.clientWidth > 2 * width) {
          wrong.push(`${named(element)} has ${lines} lines in ${width | 0} px`);
        }
      }
      return wrong;
    },

    /** Words that stand on other words. */
    overlaps() {
      const boxes = [];
      for (const element of all()) {
        if (!shown(element) || hidden(element) || element.closest("option, svg, iframe") || element.matches(".ir-summary *")) continue;
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) boxes.push({ box, element, text: node.data.trim().slice(0, 40) });
        }
        if (element.matches("input:not([type=radio], [type=checkbox]), select, button")) {
          boxes.push({ box: element.getBoundingClientRect(), element, text: named(element) });
        }
      }
      boxes.sort((a, b) => a.box.top - b.box.top);
      const wrong = [];
      boxes.forEach((one, place) => {
        for (const other of boxes.slice(place + 1)) {
          // A line's box is higher than its letters.
          if (other.box.top > one.box.bottom - 6) break;
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
          const together = one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element);
          if (across > 2 && down > 6 && !together) wrong.push(`“${one.text}” and “${other.text}” by ${across | 0} × ${down | 0}`);
        }
      });
      return wrong;
    },

    /**
     * WCAG 2.5.8: targets of less than 24 × 24 px, unless a circle of 24 px on each meets no other target, or it is a link in a
     * sentence. A label is a target of its field.
     */
    small() {
      const targets = [];
      for (const element of all()) {
        if (!element.matches("a[href], button, input, select, textarea, summary") || !shown(element)) continue;
        const boxes = [element, ...(element.matches("[type=radio], [type=checkbox]") ? element.labels : [])].map((part) => part.getBoundingClientRect());
        const left = Math.min(...boxes.map(({ left }) => left));
        const top = Math.min(...boxes.map(({ top }) => top));
        const [width, height] = [Math.max(...boxes.map(({ right }) => right)) - left, Math.max(...boxes.map(({ bottom }) => bottom)) - top];
        const inSentence = element.localName === "a" && element.parentElement.textContent.trim() !== element.textContent.trim();
        targets.push({ element, left, top, width, height, inSentence, small: width < 24 || height < 24 });
      }
      const meets = ({ left, top, width, height }, other) => {
        const [x, y] = [left + width / 2, top + height / 2];
        const [otherX, otherY] = [other.left + other.width / 2, other.top + other.height / 2];
        if (other.small && Math.hypot(x - otherX, y - otherY) < 24) return true;
        const across = Math.max(other.left - x, 0, x - other.left - other.width);
        return Math.hypot(across, Math.max(other.top - y, 0, y - other.top - other.height)) < 12;
      };
      return targets
        .filter((target) => target.small && !target.inSentence && targets.some((other) => other !== target && meets(target, other)))
        .map(({ element, width, height }) => `${named(element)} is ${width | 0} × ${height | 0}`);
    },

    space(css) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const roots = [document, ...all().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      for (const root of roots) root.adoptedStyleSheets.push(sheet);
    },

    /** The page, and what is drawn in each calculator, as HTML. */
    html() {
      const parts = all().flatMap(({ shadowRoot }) => shadowRoot?.innerHTML ?? []);
      return { page: `<!doctype html>\n${document.documentElement.outerHTML}`, parts };
    },
  };
};

/** A line for each fault of the page as it is. */
export const ask = (page, what, argument) => page.evaluate(([what, argument]) => window.ask[what](argument), [what, argument]);

/** Puts the functions into the page that `ask` needs there. */
export const prepare = (page) => page.evaluate(`window.ask = (${ASK})()`);
