/** Where a file of ISO's base media format says what it is before all. */
const BRAND = { from: 4, to: 12 };

/** Whether a file is an animation of a kind of which only a still could be made: a PNG or an AVIF. */
export function isAnimatedOtherwise(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return isAnimatedPng(bytes) || bytes.toString("latin1", BRAND.from, BRAND.to) === "ftypavis";
}

/** Such a PNG says how many frames it has before the first one's bytes. */
function isAnimatedPng(bytes: Buffer): boolean {
  if (bytes.toString("latin1", 1, 4) !== "PNG") return false;
  const control = bytes.subarray(0, bytes.indexOf("IDAT")).indexOf("\0\0\0\x08acTL", 0, "latin1");
  return control !== -1 && bytes.readUInt32BE(control + 8) > 1;
}
