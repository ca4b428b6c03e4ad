// What Vite makes of a file that a script imports.

/** The address of a file. */
declare module "*?url" {
  const address: string;
  export default address;
}

/** A function that returns the address of a file that stays a file. */
declare module "*?address" {
  const address: () => string;
  export default address;
}

/** The text of a file. */
declare module "*?inline" {
  const text: string;
  export default text;
}

/** The content of a file, as a `data:` address. */
declare module "*?url&inline" {
  const address: string;
  export default address;
}

/** The content of a file, which `unpacked.js` unpacks. */
declare module "*?packed" {
  const packed: string;
  export default packed;
}

/** The hash of a file, as an `integrity` attribute contains it; empty for a file that is not checked. */
declare module "*?integrity" {
  const hash: string;
  export default hash;
}

/** The size of a file in bytes. */
declare module "*?size" {
  const bytes: number;
  export default bytes;
}
