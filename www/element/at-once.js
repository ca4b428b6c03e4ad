// Drawing before a function returns: when a calculator starts, and for the moment before the page is printed.

/**
 * Calls a function, and does what the function and Yew put off before this returns. Yew draws in a microtask, and Firefox runs no microtask
 * between the event `beforeprint` and the copy of the page that it prints. A drawing that takes long, as the first does, Yew ends in a timer of
 * no delay, and would print nothing before that.
 *
 * @param {() => void} draw
 */
export function atOnce(draw) {
  const { queueMicrotask: ownMicrotask, setTimeout: ownTimeout } = globalThis;
  /** @type {Array<() => void>} */
  const tasks = [];
  // A page that has frozen its globals refuses, without an error. Then Yew draws as usual.
  Reflect.set(globalThis, "queueMicrotask", (/** @type {() => void} */ task) => void tasks.push(task));
  Reflect.set(globalThis, "setTimeout", (/** @type {() => void} */ task, /** @type {number | undefined} */ delay) =>
    delay === 0 ? tasks.push(task) : ownTimeout(task, delay),
  );
  try {
    draw();
    for (const task of tasks) {
      // As in the queue of microtasks, an error of one stops no other.
      try {
        task();
      } catch (error) {
        reportError(error);
      }
    }
  } finally {
    Reflect.set(globalThis, "queueMicrotask", ownMicrotask);
    Reflect.set(globalThis, "setTimeout", ownTimeout);
  }
}
