// The fragment of the page's address, which is the ratings string of the figures.

/**
 * Whether a fragment is meant to be a ratings string. The page ignores all other fragments.
 *
 * @param {string} fragment
 */
export const isRatingsString = (fragment) => /^#ratings(:|%3a)/i.test(fragment);

/**
 * Whether a ratings string ends after its version and its framework.
 *
 * @param {string} line
 */
const isEmpty = (line) => line.split("/").length === 2;

/** Whether the address of the page is a link to figures. */
export const opensLink = () => isRatingsString(location.hash) && !isEmpty(location.hash);

/**
 * Whether a fragment has the service's name or a reason.
 *
 * @param {string} fragment
 */
export const hasNames = (fragment) => /\/(service|reason-[^/=]*)=/i.test(fragment);

/**
 * The fragment for a ratings string. It is empty where there is no string because the string would be too long, and where the string has
 * no figures.
 *
 * @param {string | undefined} line
 */
export const fragmentOf = (line) => (!line || isEmpty(line) ? "" : `#${line}`);

/**
 * The address of the page with a fragment. Without a fragment, the address keeps a fragment of another script.
 *
 * @param {string} fragment
 */
export const addressWith = (fragment) =>
  fragment || (isRatingsString(location.hash) ? location.pathname + location.search : location.href);
