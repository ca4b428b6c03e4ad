// How Vite builds the styles, for the pages and for the package.

/**
 * The oldest browsers that know `light-dark()`. For older ones Lightning CSS would write variables that only our own pages set,
 * and the calculator would have no colours on other pages.
 */
export const cssTarget = ["chrome123", "firefox120", "safari17.5"];

/** The warnings that govuk-frontend's own styles cause are for its authors. */
export const css = { preprocessorOptions: { scss: { quietDeps: true } } };
