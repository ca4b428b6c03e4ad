// Every test fails when a page sends a request to an origin other than the tests' own two.
import { test as base, expect } from "@playwright/test";

export { expect };

export const test = base.extend({
  /** The server's second origin. */
  other: async ({ baseURL }, use) => {
    const { protocol, hostname, port } = new URL(baseURL);
    await use(`${protocol}//${hostname}:${Number(port) + 1}/`);
  },
  watch: [
    async ({ context, baseURL, other }, use) => {
      const strangers = [];
      context.on("request", (request) => {
        const url = request.url();
        if (![baseURL, other, "data:"].some((own) => url.startsWith(own))) strangers.push(url);
      });
      await use();
      expect(strangers).toEqual([]);
    },
    { auto: true },
  ],
});
