// Whether HTML is valid, by html-validate.
import { HtmlValidate } from "html-validate";

/** Rules that are switched off, each for a reason. */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The browser writes the page, not we: `<br />`, `checked=""`, `&amp;`, and no line to put in order.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    // A technique, no requirement: there is nothing to submit, each figure counts as it is typed.
    "wcag/h32": "off",
  },
});

/** What is invalid in HTML, a line each. */
export async function invalid(html) {
  const { results } = await validator.validateString(html);
  // A script gives the frame of the preview its height, so its style is in no markup of ours.
  const isOfScript = ({ ruleId, selector }) => ruleId === "no-inline-style" && selector === "#embed-preview > iframe";
  return results.flatMap(({ messages }) => messages.filter((message) => !isOfScript(message)).map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`));
}
