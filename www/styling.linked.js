// The calculator's styles for our own pages, which leave the rem alone and allow their own files: one file, fetched beside the
// script and read once for all.
import href from "./styles/calculator.scss?url";

/** Styles a shadow root, unless it has its styles from the page; done once they are there. */
export function style(shadow) {
  if (shadow.querySelector("link")) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  shadow.append(link);
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}
