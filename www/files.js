// The text of a file, whatever program saved it. Fetched when the first file is opened.

/** The largest file that is read, in bytes. */
const MOST = 20_000_000;

/** How files begin that are no text. What is packed like a workbook may be another thing. */
const SIGNATURES = {
  workbook: [/^PK\x03\x04/, /^\xD0\xCF\x11\xE0/],
  pdf: [/^%PDF/],
  binary: [/^\x89PNG/, /^\xFF\xD8\xFF/, /^GIF8/, /^\x1F\x8B/],
};

/** Why a file is not read. */
export class Refusal extends Error {
  constructor(code, megabytes = 0) {
    super(code);
    Object.assign(this, { code, megabytes });
  }
}

/** The text of a file. Rejects with a `Refusal` when it is too large, no text, or cannot be read. */
export async function textOf(file) {
  if (file.size > MOST) throw new Refusal("too-large", Math.ceil(file.size / 1_000_000));
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Refusal("unreadable");
  }
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [code, signatures] of Object.entries(SIGNATURES)) {
    if (signatures.some((signature) => signature.test(start))) throw new Refusal(code);
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes("\0")) throw new Refusal("binary");
  return text;
}

/** What bytes are written in: as their first two say, or as where their zeros stand says; else UTF-8, or what Windows wrote. */
function encodingOf(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // In UTF-16, every second byte of a European text is zero.
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, place) => (zeros[place % 2] += byte === 0));
  const many = sample.length / 8;
  if (zeros[1] > many && zeros[0] === 0) return "utf-16le";
  if (zeros[0] > many && zeros[1] === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
