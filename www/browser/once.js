/**
 * A function that does something once for all its callers. After a failure, the next call tries again.
 *
 * @template Result
 * @param {() => Promise<Result>} action
 * @returns {() => Promise<Result>}
 */
export function once(action) {
  /** @type {Promise<Result> | undefined} */
  let result;
  return () => {
    result ??= action().catch((cause) => {
      result = undefined;
      throw cause;
    });
    return result;
  };
}
