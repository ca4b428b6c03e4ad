// The questions that tests ask about a page. The function goes to the browser as text, so it uses nothing outside itself.

/** Makes the questions about a page: controls are found by their kind and name, as readers find them. */
export function questions() {
  const SELECTORS = {
    button: "button",
    field: "input:not([type=radio], [type=checkbox], [type=file]), textarea",
    list: "select",
    choice: "input[type=radio], input[type=checkbox]",
    file: "input[type=file]",
    fold: "summary",
    link: "a[href]",
    heading: "h1, h2, h3, h4",
    alert: "[role=alert]",
    status: "[role=status]",
  };
  const words = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");
  /** The page, and what is inside each calculator on it. */
  const roots = () => [document, ...Array.from(document.querySelectorAll("inspection-ratings"), ({ shadowRoot }) => shadowRoot).filter(Boolean)];
  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element) => element.getAttribute("aria-label") ?? (element.labels?.length ? words(element.labels[0]) : words(element));
  const focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  /** The first visible element of a kind with this name. A regular expression comes as an object with its source. */
  const find = (kind, name) => {
    const matches = typeof name === "string" ? (found) => found === name : (found) => new RegExp(name.source).test(found);
    return all(SELECTORS[kind]).find((element) => matches(nameOf(element)) && isVisible(element)) ?? null;
  };
  return {
    all,
    words,
    isVisible,
    focused,
    find,
    /** The element that has the focus, in words: its standard, then its name. */
    focusedName() {
      const at = focused();
      return [words(at?.closest(".ir-standard")?.querySelector("legend")), at ? nameOf(at) : ""].filter(Boolean).join(" > ");
    },
    /** The texts of the visible elements that a selector names. */
    texts: (selector) => all(selector).filter(isVisible).map(words),
    /** The table of ratings: the word for each standard by its number. */
    ratings() {
      const table = all("table").find((table) => isVisible(table) && /^Ratings/.test(words(table.caption)));
      const rows = [...(table?.rows ?? [])].filter((row) => row.querySelector("td"));
      return Object.fromEntries(rows.map((row) => [words(row.querySelector(".ir-number")), words(row.querySelector("td"))]));
    },
    calculator: () => document.querySelector("inspection-ratings"),
  };
}
