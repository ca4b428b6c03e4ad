/**
 * Options for a function of the browser, which inherit nothing. Old libraries put names on `Object.prototype`, and a browser would take
 * an inherited `once` or `method` for an option of ours.
 *
 * @template Options
 * @param {Options} options
 * @returns {Options}
 */
export const bare = (options) => Object.assign(Object.create(null), options);
