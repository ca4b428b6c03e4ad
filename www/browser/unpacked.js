// Programs inside a script. Compressed, they make the script less than half as large where a server or an archive does not compress it.

/**
 * The bytes of a program that the build has packed: compressed, and written in base64.
 *
 * @param {string} packed
 */
export async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
