// Reads the bytes of a file and its text, whichever program saved the file. The browser fetches this script when a reader opens the first file.

/** The size of the largest file that is read, in bytes. */
const MOST = 20_000_000;

/**
 * @typedef {"workbook" | "pdf" | "binary" | "too-large" | "unreadable"} RefusalCode why a file is not read
 */

/** How workbooks begin. Other packed files begin so too. */
const WORKBOOKS = [/^PK\x03\x04/, /^\xD0\xCF\x11\xE0/];

/**
 * How files begin that contain no text.
 *
 * @type {[RefusalCode, RegExp[]][]}
 */
const SIGNATURES = [
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
 * The bytes of a file. Rejects with a `Refusal` for a file that is too large, or that the browser cannot read.
 *
 * @param {Blob} file
 */
export async function bytesOf(file) {
  if (file.size > MOST) throw new Refusal("too-large", Math.ceil(file.size / 1_000_000));
  return new Uint8Array(
    await file.arrayBuffer().catch(() => {
      throw new Refusal("unreadable");
    }),
  );
}

/**
 * Whether bytes begin like a workbook.
 *
 * @param {Uint8Array} bytes
 */
export const isWorkbook = (bytes) => WORKBOOKS.some((signature) => signature.test(startOf(bytes)));

/**
 * The text that bytes contain. Throws a `Refusal` for bytes that contain none.
 *
 * @param {Uint8Array} bytes
 */
export function textOf(bytes) {
  const start = startOf(bytes);
  for (const [code, signatures] of SIGNATURES) {
    if (signatures.some((signature) => signature.test(start))) throw new Refusal(code);
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes("\0")) throw new Refusal("binary");
  return text;
}

/** @param {Uint8Array} bytes */
const startOf = (bytes) => String.fromCharCode(...bytes.subarray(0, 8));

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
