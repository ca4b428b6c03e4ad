// For a page with the calculator in a frame: keeps the frame as high as what is in it.
const TYPE = "inspection-ratings-height";

/** The frames that hold what is at an origin, in the window that a message came from. */
const framesOf = (source, origin) =>
  [...document.querySelectorAll("iframe[src]")].filter(
    (frame) => frame.contentWindow === source && new URL(frame.src).origin === origin,
  );

// A server that renders pages may import this too.
globalThis.addEventListener?.("message", ({ data, source, origin }) => {
  if (data?.type !== TYPE || data.version !== 1 || !Number.isInteger(data.height) || data.height < 1) return;
  for (const frame of framesOf(source, origin)) {
    frame.style.boxSizing = "content-box";
    frame.style.height = `${Math.min(data.height, 32_000)}px`;
  }
});

// A frame that was there first has told its height already: it is asked to tell it again, whatever is in it by now.
for (const frame of globalThis.document?.querySelectorAll('iframe[src*="embed.html"]') ?? []) {
  frame.contentWindow?.postMessage({ type: TYPE, version: 1 }, "*");
}
