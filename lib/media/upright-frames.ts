import sharp, { type Metadata, type SharpOptions } from "sharp";

/** What turns a picture upright that a camera has marked so (EXIF): mirrored first, then clockwise by degrees. */
const TURNS: Record<number, [isMirrored: boolean, degrees: number]> = {
  2: [true, 0],
  3: [false, 180],
  4: [true, 180],
  5: [true, 270],
  6: [false, 90],
  7: [true, 90],
  8: [false, 270],
};

/** An animation in this width, upright: sharp itself turns only what has one frame. */
export async function uprightFrames(
  file: Uint8Array,
  { orientation = 1, pages = 1, loop, delay }: Metadata,
  width: number,
  options: SharpOptions,
) {
  const turn = TURNS[orientation];
  const isOnItsSide = (turn?.[1] ?? 0) % 180 !== 0;
  const size = isOnItsSide ? { height: width } : { width };
  const resized = sharp(file, { ...options, animated: true }).resize(size);
  if (!turn) return { frames: resized, timing: {} };
  const { data, info } = await resized.raw().toBuffer({ resolveWithObject: true });
  const [channels, height] = [info.channels, info.height / pages];
  const bytes = data.length / pages;
  const turned: Buffer[] = [];
  for (let from = 0; from < data.length; from += bytes) {
    const raw = { width: info.width, height, channels };
    const frame = sharp(data.subarray(from, from + bytes), { raw });
    turned.push(await frame.flop(turn[0]).rotate(turn[1]).raw().toBuffer());
  }
  const pageHeight = isOnItsSide ? info.width : height;
  const raw = { width, height: pageHeight * pages, channels, pageHeight };
  const frames = sharp(Buffer.concat(turned), { raw, limitInputPixels: false });
  return { frames, timing: { loop, delay } };
}
