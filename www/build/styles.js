// How Vite builds the styles, for the pages and for the package.

/**
 * The oldest browsers that know `light-dark()`. For older ones Lightning CSS would write variables that only our own pages set,
 * and the calculator would have no colours on other pages.
 */
export const cssTarget = ["chrome123", "firefox120", "safari17.5"];

/** The classes of govuk-frontend's components that the calculator never writes: sizes of headings, hints of radios, units beside fields. */
const UNUSED =
  /\.govuk-(fieldset__heading|fieldset__legend--|frontend-supported|input--(extra|width)|input__|label--|label-wrapper|radios__(conditional|divider|hint)|select--error|textarea--error)/;

/**
 * Leaves out the rules for classes that the calculator never writes, because a component of govuk-frontend comes whole.
 *
 * @type {import("postcss").Plugin}
 */
const leavesOutUnused = {
  postcssPlugin: "leaves-out-unused",
  OnceExit(root) {
    root.walkRules((rule) => {
      const used = rule.selectors.filter((selector) => !UNUSED.test(selector));
      if (used.length) rule.selectors = used;
      else rule.remove();
    });
  },
};

/** The warnings that govuk-frontend's own styles cause are for its authors. */
export const css = { preprocessorOptions: { scss: { quietDeps: true } }, postcss: { plugins: [leavesOutUnused] } };
