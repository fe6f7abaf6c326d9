import sharp from "sharp";
import { expect, test } from "vitest";
import { animation, photo } from "../../test/photo";
import { makeAvatar } from "./avatar";
import { makePostImage } from "./post-image";
import { ANIMATION_MAX_FRAMES, ANIMATION_MAX_MEGAPIXELS } from "./upload";

async function madeOf(file: Buffer) {
  const made = await makePostImage(file);
  if (!made.ok) throw new Error(`The picture of this test is refused: ${made.problem.reason}`);
  return made.value;
}

/** What the sizes of an image are, in a few words. */
function describeAll(sizes: { bytes: Uint8Array }[] = []): Promise<string[]> {
  return Promise.all(
    sizes.map(async ({ bytes }) => {
      const {
        format,
        width,
        pages = 1,
        pageHeight,
        height,
        loop,
        delay,
      } = await sharp(bytes).metadata();
      const moves = pages > 1 ? `, ${pages} frames of ${delay?.[0]} ms, loop ${loop}` : "";
      return `${format} ${width}x${pageHeight ?? height}${moves}`;
    }),
  );
}

test.each(["gif", "webp"] as const)(
  "a %s that moves is kept as a still and moving",
  async (format) => {
    const { sizes, motion } = await madeOf(await animation(format, { delay: 80, loop: 2 }));
    expect(await describeAll(sizes)).toEqual(["webp 480x274", "webp 700x400"]);
    expect(await describeAll(motion?.sizes)).toEqual([
      "webp 480x274, 3 frames of 80 ms, loop 2",
      "webp 700x400, 3 frames of 80 ms, loop 2",
    ]);
  },
);

/** Three frames with another colour in each corner, which a camera has marked as turned. */
function turned(orientation: number): Promise<Buffer> {
  const corners = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ];
  const pixels = [255, 128, 0].flatMap((shade) =>
    Array.from({ length: 20 * 40 }, (_, place) => {
      const [isLow, isRight] = [place >= 10 * 40, place % 40 >= 20];
      return corners[Number(isLow) * 2 + Number(isRight)] ?? [shade, shade, shade];
    }).flat(),
  );
  const raw = { width: 40, height: 60, channels: 3, pageHeight: 20 } as const;
  return sharp(Buffer.from(pixels), { raw })
    .withMetadata({ orientation })
    .webp({ lossless: true, delay: [80, 80, 80], loop: 2 })
    .toBuffer();
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "what moves stands upright as its still does: orientation %i",
  async (orientation) => {
    const { sizes, motion } = await madeOf(await turned(orientation));
    const size = orientation < 5 ? "40x20" : "20x40";
    expect(await describeAll(sizes)).toEqual([`webp ${size}`]);
    expect(await describeAll(motion?.sizes)).toEqual([`webp ${size}, 3 frames of 80 ms, loop 2`]);
    const [still, moving] = await Promise.all(
      [sizes, motion?.sizes].map((all) =>
        sharp(all?.[0]?.bytes, { page: 0 }).resize(2, 2).removeAlpha().raw().toBuffer(),
      ),
    );
    const coarse = (bytes?: Buffer) => [...(bytes ?? [])].map((part) => Math.round(part / 128));
    expect(coarse(moving)).toEqual(coarse(still));
  },
);

test("a large animation moves in a smaller size", async () => {
  const { sizes, motion } = await madeOf(await animation("gif", { width: 1800, height: 60 }));
  expect(sizes.map(({ width }) => width)).toEqual([480, 960, 1600]);
  expect(motion?.sizes.map(({ width }) => width)).toEqual([480, 960]);
});

test("two animations that begin with the same frame are two", async () => {
  const begin = { delay: 80, frames: 1, width: 60, height: 40 };
  const first = await sharp(await animation("gif", begin))
    .raw()
    .toBuffer();
  const two = await Promise.all(
    [10, 200].map((colour) =>
      sharp(Buffer.concat([first, Buffer.alloc(first.length, colour)]), {
        raw: { width: 60, height: 80, channels: (first.length / 2400) as 3, pageHeight: 40 },
      })
        .gif()
        .toBuffer(),
    ),
  );
  const [one, other] = [await madeOf(two[0] as Buffer), await madeOf(two[1] as Buffer)];
  expect(one.sizes).toEqual(other.sizes);
  expect(one.hash).not.toBe(other.hash);
  expect(one.motion?.hash).not.toBe(other.motion?.hash);
  expect((await madeOf(two[0] as Buffer)).hash).toBe(one.hash);
});

test.each([
  ["a GIF of one frame", () => animation("gif", { frames: 1 })],
  ["a WebP of one frame", () => animation("webp", { frames: 1 })],
  ["a photo", () => photo(300, 200)],
  ["a PNG that says it has one frame", async () => withFrames(await png(), 1)],
])("%s does not move", async (_, file) => {
  expect((await madeOf(await file())).motion).toBeNull();
});

test("a GIF without the mark at its end is whole", async () => {
  const file = await cut(animation("gif"), 1);
  expect(await describeAll((await madeOf(file)).motion?.sizes.slice(1))).toEqual([
    "webp 700x400, 3 frames of 120 ms, loop 0",
  ]);
});

test("an avatar does not move", async () => {
  const made = await makeAvatar(await animation("gif"));
  expect(await describeAll(made.ok ? made.value.sizes : [])).toEqual(
    [64, 128, 256].map((width) => `webp ${width}x${width}`),
  );
});

const frames = ANIMATION_MAX_FRAMES + 1;
const height = (ANIMATION_MAX_MEGAPIXELS * 1000) / 20;
test.each([
  [
    "animation-too-long",
    "too many frames",
    () => animation("gif", { width: 9, height: 9, frames }),
  ],
  [
    "animation-too-long",
    "too many pixels in all",
    () => animation("webp", { width: 1001, height, frames: 20 }),
  ],
  ["animated-otherwise", "a moving PNG", async () => withFrames(await png(), 2)],
  ["animated-otherwise", "a moving AVIF", movingAvif],
  ["incomplete", "a GIF that ends in its last frame", () => cut(animation("gif"), 20)],
  ["incomplete", "half a GIF", () => cut(animation("gif"), 1300)],
  ["incomplete", "a WebP that ends in its last frame", () => cut(animation("webp"), 20)],
])("is refused as %s: %s", async (reason, _, file) => {
  const made = await makePostImage(await file());
  expect(made.ok ? "taken" : made.problem.reason).toBe(reason);
});

async function cut(file: Promise<Buffer>, bytes: number): Promise<Buffer> {
  return (await file).subarray(0, -bytes);
}

function png(): Promise<Buffer> {
  return sharp({ create: { width: 9, height: 9, channels: 3, background: "#8a1c3f" } })
    .png()
    .toBuffer();
}

/** The same PNG, which says of itself that it has so many frames. */
function withFrames(file: Buffer, count: number): Buffer {
  const control = Buffer.from("\0\0\0\x08acTL\0\0\0\0\0\0\0\0\0\0\0\0", "latin1");
  control.writeUInt32BE(count, 8);
  return Buffer.concat([file.subarray(0, 33), control, file.subarray(33)]);
}

/** An AVIF that says of itself that it is a sequence. */
async function movingAvif(): Promise<Buffer> {
  const still = await sharp(await png())
    .avif()
    .toBuffer();
  still.write("avis", 8, "latin1");
  return still;
}
