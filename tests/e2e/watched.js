// Tests that fail when a page asks another than the tests' own two origins for anything, whatever else they test.
import { test as base, expect } from "@playwright/test";

export { expect };

export const test = base.extend({
  /** The second origin that the server answers at. */
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
