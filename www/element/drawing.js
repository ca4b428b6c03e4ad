// Watches for programs other than Yew that change the calculator's texts: translations and highlighters replace texts by elements, and
// `normalize()` joins texts. Yew goes on writing in the texts that it made, which are no longer on the page, so old ratings would stay.
// After such a change, all is drawn anew at the next change of the calculator.
import { bare } from "../browser/bare.js";

/**
 * Whether a change has removed or altered a text. An element that is only added does no harm.
 *
 * @param {MutationRecord} record
 */
function isHarmful({ type, target, removedNodes }) {
  const element = target instanceof Element ? target : target.parentElement;
  // The calculator writes its announcements itself, at any time.
  if (element?.getAttribute("role") === "status") return false;
  return type === "characterData" || removedNodes.length > 0;
}

/** Watches the elements of a calculator between its drawings. */
export class DrawingWatch {
  /** The program, which keeps this watch, must not keep the element. */
  #shadow;
  #observer = new MutationObserver((records) => this.#consider(records));
  #isHarmed = false;
  /** Whether a drawing has begun and not ended. Yew may begin a further drawing before the first has ended. */
  #isDrawing = false;
  /** How often the whole calculator was drawn anew. */
  #key = 0;
  /**
   * Gives the focus back to the element of the same id, once all is drawn anew.
   *
   * @type {(() => void) | undefined}
   */
  #refocus;
  /**
   * Called once the drawing has ended.
   *
   * @type {Array<() => void>}
   */
  #waiting = [];

  /** @param {ShadowRoot} shadow */
  constructor(shadow) {
    this.#shadow = new WeakRef(shadow);
  }

  /**
   * Watches the root that a calculator is drawn in from now on, and no other.
   *
   * @param {HTMLElement} root
   */
  watch(root) {
    this.end();
    this.#observer.observe(root, bare({ subtree: true, childList: true, characterData: true }));
  }

  end() {
    this.#observer.disconnect();
    this.#isHarmed = false;
    this.#hasEnded();
  }

  /**
   * Resolves when what was done in this task is drawn. Yew draws at the end of a task, but on a slow machine lets the browser do something
   * else before the drawing has ended, and draws what was done meanwhile after that.
   *
   * @returns {Promise<void>}
   */
  drawn() {
    return new Promise((resolve) => setTimeout(() => (this.#isDrawing ? this.#waiting.push(resolve) : resolve())));
  }

  #hasEnded() {
    this.#isDrawing = false;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** A drawing begins. Returns how often all was drawn anew: once more if others have changed the texts since the last drawing. */
  begin() {
    this.#consider(this.#observer.takeRecords());
    this.#isDrawing = true;
    if (this.#isHarmed) {
      this.#isHarmed = false;
      this.#key++;
      const shadow = this.#shadow.deref();
      this.#refocus = shadow && focusOf(shadow);
    }
    return this.#key;
  }

  /** A drawing has ended. What changed meanwhile was the calculator's own. */
  ended() {
    this.#observer.takeRecords();
    this.#refocus?.();
    this.#refocus = undefined;
    this.#hasEnded();
    return this.#key;
  }

  /** @param {MutationRecord[]} records */
  #consider(records) {
    this.#isHarmed ||= !this.#isDrawing && records.some(isHarmful);
  }
}

/**
 * A function that gives the focus, and the caret, back to the element that has the focus now, by its id.
 *
 * @param {ShadowRoot} shadow
 */
function focusOf(shadow) {
  const { activeElement: before } = shadow;
  if (!before) return;
  const isText = before instanceof HTMLTextAreaElement || (before instanceof HTMLInputElement && before.type === "text");
  const [start, end] = isText ? [before.selectionStart, before.selectionEnd] : [];
  // Controls without an id have the same place among those of their kind.
  const place = [...shadow.querySelectorAll(before.localName)].indexOf(before);
  return () => {
    const after = before.id ? shadow.getElementById(before.id) : shadow.querySelectorAll(before.localName)[place];
    if (before.isConnected || !(after instanceof HTMLElement)) return;
    after.focus(bare({ preventScroll: true }));
    if (isText && start !== undefined) /** @type {HTMLInputElement} */ (after).setSelectionRange(start, end ?? null);
  };
}
