// Why a calculator cannot run, and what can be done.

/** For each reason, why the calculator cannot run and what can be done. */
const WORDS = /** @type {const} */ ({
  policy: [
    "This page’s security policy does not let the calculator run.",
    "The owner of this page can allow it by adding 'wasm-unsafe-eval' to script-src, or by putting the calculator in a frame.",
  ],
  missing: [
    "The calculator’s program was not found on the server.",
    "The owner of this page can fix this: put the file next to the calculator’s script.",
  ],
  other: [
    "The server sent something else instead of the calculator’s program.",
    "The owner of this page can fix this: send the file unchanged, ideally with the type application/wasm. The single-file script does not need this file.",
  ],
  origin: [
    "The server with the calculator’s program does not let other sites use it.",
    "The owner of this page can fix this: put the calculator’s files on this site, or have that server send Access-Control-Allow-Origin.",
  ],
  unreachable: ["The calculator’s program could not be loaded.", "Check your connection, then try again."],
  old: ["This browser is too old for the calculator.", "It needs a browser from 2024 or later."],
  fault: [
    "The calculator has stopped working because of a fault.",
    "You did nothing wrong. What you entered is below: copy it if you need it, then start again.",
  ],
});

/** @typedef {keyof typeof WORDS} Reason why the calculator cannot run */

/** The calculator cannot run. */
export class Failure extends Error {
  /**
   * @param {Reason} reason
   * @param {unknown} [cause] the browser's own message
   */
  constructor(reason, cause) {
    super(WORDS[reason].join(" "), { cause });
    this.name = "Failure";
    this.reason = reason;
    const [why, remedy] = WORDS[reason];
    this.why = why;
    this.remedy = remedy;
  }
}
