// Reads a file as text, whichever program saved it. The browser fetches this script when a reader opens the first file.

/** The size of the largest file that is read, in bytes. */
const MOST = 20_000_000;

/**
 * @typedef {"workbook" | "pdf" | "binary" | "too-large" | "unreadable"} RefusalCode why a file is not read
 */

/**
 * How files begin that contain no text. Other packed files begin like a workbook.
 *
 * @type {[RefusalCode, RegExp[]][]}
 */
const SIGNATURES = [
  ["workbook", [/^PK\x03\x04/, /^\xD0\xCF\x11\xE0/]],
  ["pdf", [/^%PDF/]],
  ["binary", [/^\x89PNG/, /^\xFF\xD8\xFF/, /^GIF8/, /^\x1F\x8B/]],
];

/** A file that is not read. */
export class Refusal extends Error {
  /**
   * @param {RefusalCode} code
   * @param {number} megabytes the size of a file that is too large
   */
  constructor(code, megabytes = 0) {
    super(code);
    this.code = code;
    this.megabytes = megabytes;
  }
}

/**
 * The text of a file. Rejects with a `Refusal` for a file that is too large, that contains no text, or that the browser cannot read.
 *
 * @param {File} file
 */
export async function textOf(file) {
  if (file.size > MOST) throw new Refusal("too-large", Math.ceil(file.size / 1_000_000));
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch(() => {
      throw new Refusal("unreadable");
    }),
  );
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [code, signatures] of SIGNATURES) {
    if (signatures.some((signature) => signature.test(start))) throw new Refusal(code);
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes("\0")) throw new Refusal("binary");
  return text;
}

/**
 * The encoding of a text: UTF-16 if the first two bytes or the places of the zeros show it, else UTF-8, or else the encoding of Windows.
 *
 * @param {Uint8Array} bytes
 */
function encodingOf(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // In UTF-16, every second byte of a European text is zero.
  const sample = bytes.subarray(0, 2000);
  const zerosAt = (/** @type {number} */ rest) => sample.filter((byte, place) => byte === 0 && place % 2 === rest).length;
  const [atEven, atOdd] = [zerosAt(0), zerosAt(1)];
  const many = sample.length / 8;
  if (atOdd > many && atEven === 0) return "utf-16le";
  if (atEven > many && atOdd === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
