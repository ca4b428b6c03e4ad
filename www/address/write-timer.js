// When the address is written: once nobody has typed for a moment.

/**
 * How long nobody must type before the address follows, and how long the address waits at most, in milliseconds. Browsers refuse
 * addresses that change too often.
 */
const REST = 300;
const LONGEST = 1000;

/** How long after a refusal the address is written again, in milliseconds. Safari allows 100 changes in 30 seconds. */
const AGAIN = 2000;

export class WriteTimer {
  #write;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** When the reader has stopped typing, unless another key is pressed before. */
  #restsAt = 0;
  /** When the address is written all the same. */
  #latest = 0;

  /** @param {() => void} write is called once nobody has typed for a moment */
  constructor(write) {
    this.#write = write;
  }

  /** Whether something is to be written. */
  get isSet() {
    return this.#timer !== undefined;
  }

  /** Has the address written once nobody has typed for a moment from now. */
  set() {
    const now = performance.now();
    this.#restsAt = now + REST;
    this.#latest ||= now + LONGEST;
    // A new timer at each key press would take longer than the rating.
    this.#timer ??= setTimeout(() => this.#writeAtRest(), REST);
  }

  /** Has the address written again after the browser has refused it. */
  setAgain() {
    this.#timer = setTimeout(this.#write, AGAIN);
  }

  clear() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#latest = 0;
  }

  #writeAtRest() {
    const left = Math.min(this.#restsAt, this.#latest) - performance.now();
    if (left > 0) this.#timer = setTimeout(() => this.#writeAtRest(), left);
    else this.#write();
  }
}
