// What the stand-alone page may load and do: its own files, and nothing from or to anywhere else.
// The built page carries it, and the tests' server sends it.
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
];
