// What is seen of a colour: how light it is, and how it stands out.

/**
 * The red, green, blue and opacity of a colour, from 0 to 255; nothing where the text is no colour.
 *
 * @param {string} colour
 */
function channelsOf(colour) {
  if (!CSS.supports("color", colour)) return;
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  if (!pen) return;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data];
}

/**
 * The relative luminance of an opaque colour, as WCAG 2 defines it, from 0 to 1; nothing for a translucent colour, and where the text is none.
 *
 * @param {string} colour
 */
function luminanceOf(colour) {
  const [red = 0, green = 0, blue = 0, opacity] = channelsOf(colour) ?? [];
  if (opacity !== 255) return;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * Whether the words on a colour must be those of a light or of a dark page; nothing for a translucent colour, and where the text is none.
 *
 * @param {string} colour
 */
export function schemeOn(colour) {
  const luminance = luminanceOf(colour);
  if (luminance === undefined) return;
  // White and black words stand out alike on a colour of this luminance.
  return luminance < 0.18 ? "dark" : "light";
}

/**
 * The contrast of two opaque colours, as WCAG 2 defines it, from 1 to 21; nothing where a colour is translucent or none.
 *
 * @param {string} colour
 * @param {string} behind
 */
export function contrastOf(colour, behind) {
  const [one, other] = [luminanceOf(colour), luminanceOf(behind)];
  if (one === undefined || other === undefined) return;
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
