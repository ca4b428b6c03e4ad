/** What our pages may load and do: their own files, and no others. The built pages contain this policy, and the tests' server sends it. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * A plugin that puts the policy into the built pages, for servers that send no headers of their own.
 *
 * @returns {import("vite").Plugin}
 */
export function carriesPolicy() {
  return {
    name: "carries-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy.join("; ") }, injectTo: "head-prepend" },
    ],
  };
}
