// Drawing before a function returns, for the moment before the page is printed.

/**
 * Calls a function, and does what the function puts in the queue of microtasks before this returns. Yew draws in a microtask, and Firefox
 * runs no microtask between the event `beforeprint` and the copy of the page that it prints.
 *
 * @param {() => void} draw
 */
export function atOnce(draw) {
  const own = globalThis.queueMicrotask;
  /** @type {Array<() => void>} */
  const tasks = [];
  // A page that has frozen its globals refuses, without an error. Then Yew draws as usual.
  Reflect.set(globalThis, "queueMicrotask", (/** @type {() => void} */ task) => void tasks.push(task));
  try {
    draw();
    for (const task of tasks) task();
  } finally {
    Reflect.set(globalThis, "queueMicrotask", own);
  }
}
