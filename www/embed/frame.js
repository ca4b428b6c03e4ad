// For a page that has the calculator in a frame: makes the frame as high as its content.
const TYPE = "inspection-ratings-height";

/**
 * The frames with a content of an origin, in the window that a message came from.
 *
 * @param {MessageEventSource | null} source
 * @param {string} origin
 */
const framesOf = (source, origin) =>
  [.../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe[src]"))].filter(
    (frame) => frame.contentWindow === source && new URL(frame.src).origin === origin,
  );

/** @param {MessageEvent} event */
function resize({ data, source, origin }) {
  if (data?.type !== TYPE || data.version !== 1 || !Number.isInteger(data.height) || data.height < 1) return;
  for (const frame of framesOf(source, origin)) {
    frame.style.boxSizing = "content-box";
    frame.style.height = `${Math.min(data.height, 32_000)}px`;
    // Some browsers do not pass the page's colour scheme on.
    if (knowing.has(frame)) continue;
    knowing.add(frame);
    frame.contentWindow?.postMessage({ type: TYPE, version: 1, scheme: schemeOf(frame) }, origin);
  }
}

/**
 * The frames that know the colours of the page.
 *
 * @type {WeakSet<HTMLIFrameElement>}
 */
const knowing = new WeakSet();

/**
 * Whether the page around a frame has light words, and so is dark.
 *
 * @param {HTMLIFrameElement} frame
 */
function schemeOf(frame) {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(frame).color.match(/^rgba?\((\d+), (\d+), (\d+)/)?.slice(1).map(Number) ?? [];
  return red * 2 + green * 5 + blue > 8 * 128 ? "dark" : "light";
}

// A server that renders pages may import this script too. Some servers never end while anything listens.
if (globalThis.document) addEventListener("message", resize);

// A frame that loaded before this script has sent its height already: the script asks for it again.
const early = globalThis.document?.querySelectorAll('iframe[src*="embed.html"]') ?? [];
for (const frame of /** @type {Iterable<HTMLIFrameElement>} */ (early)) {
  frame.contentWindow?.postMessage({ type: TYPE, version: 1 }, "*");
}
