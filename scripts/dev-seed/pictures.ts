/** Pictures that are drawn, so that the seed brings no files along. */
import sharp from "sharp";

type Colour = [red: number, green: number, blue: number];
type Painter = (x: number, y: number) => Colour;

const AVATAR_PX = 256;
const CELLS = 8;

/** A face of squares, the same on both sides; the same for the same number. */
export function drawAvatar(number: number): Promise<Buffer> {
  const colour = hueOf(number * 47);
  const paper: Colour = [244, 240, 232];
  const isInked = (column: number, row: number) =>
    noise(number * 100 + Math.min(column, CELLS - 1 - column) * CELLS + row) > 0.5;
  return draw(AVATAR_PX, AVATAR_PX, (x, y) =>
    isInked(Math.floor(x * CELLS), Math.floor(y * CELLS)) ? colour : paper,
  );
}

/** Hills under an evening sky. */
export function drawHills(number: number, width = 1600, height = 900): Promise<Buffer> {
  const [top, bottom] = [hueOf(number * 61 + 200), hueOf(number * 61 + 20)];
  const hills = [0, 1, 2].map((row) => ({
    base: 0.45 + row * 0.17,
    swing: 0.05 + noise(number + row) * 0.07,
    phase: noise(number * 7 + row) * 6,
    colour: mix(bottom, [24, 36, 40], 0.35 + row * 0.3),
  }));
  return draw(width, height, (x, y) => {
    const hill = hills.findLast(
      ({ base, swing, phase }) =>
        y > base + swing * Math.sin(x * 5 + phase) + (swing / 3) * Math.sin(x * 17 + phase),
    );
    if (hill) return hill.colour;
    const isSun = Math.hypot((x - 0.7) * (width / height), y - 0.32) < 0.07;
    return isSun ? [255, 236, 190] : mix(top, bottom, y * 1.6);
  });
}

/** `paint` is asked for each pixel, with both coordinates from 0 to 1. */
function draw(width: number, height: number, paint: Painter): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < width * height; index++) {
    const colour = paint((index % width) / width, Math.floor(index / width) / height);
    pixels.set(colour, index * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Between 0 and 1, the same for the same number. */
function noise(number: number): number {
  const value = Math.sin(number * 12.9898) * 43_758.5453;
  return value - Math.floor(value);
}

function hueOf(degrees: number): Colour {
  const part = (shift: number) =>
    Math.round(140 + 80 * Math.cos(((degrees + shift) / 180) * Math.PI));
  return [part(0), part(240), part(120)];
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const weight = Math.min(1, Math.max(0, share));
  const part = (from: number, to: number) => Math.round(from + (to - from) * weight);
  return [part(one[0], other[0]), part(one[1], other[1]), part(one[2], other[2])];
}
