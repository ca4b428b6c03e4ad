/** Does something once, for all who ask. After a failure, the next who asks begins anew. */
export function once(action) {
  let done;
  return (...given) => {
    done ??= action(...given).catch((cause) => {
      done = undefined;
      throw cause;
    });
    return done;
  };
}
