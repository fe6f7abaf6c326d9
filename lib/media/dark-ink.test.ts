import sharp from "sharp";
import { expect, test } from "vitest";
import { isDarkInk } from "./dark-ink";

async function looksDark(svg: string): Promise<boolean> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${svg}</svg>`;
  return isDarkInk(await sharp(Buffer.from(drawing)).raw().toBuffer({ resolveWithObject: true }));
}

const frame = (colour: string, more = "") =>
  `<path d="M20 20h360v260h-360z M60 200l80-90 60 50 120-120" fill="none" stroke="${colour}" ${more}/>`;
const bars = (colour: string) =>
  `<path d="M80 90v150h80v-150z M200 60v180h80v-180z" fill="${colour}"/>`;
const all = (colour: string) => `<rect width="400" height="300" fill="${colour}"/>`;

test.each([
  ["black lines", frame("#000")],
  ["hairlines", frame("#000", 'stroke-width="0.5"')],
  ["lines in half-transparent black", frame("#000", 'opacity="0.5"')],
  ["dark blue ink", frame("#1f3f8f", 'stroke-width="3"')],
  ["black lines around bright bars", frame("#111", 'stroke-width="4"') + bars("#f60")],
  ["a black shape", bars("#222")],
])("%s on a transparent ground are dark ink", async (_, svg) => {
  expect(await looksDark(svg)).toBe(true);
});

test.each([
  ["white lines", frame("#fff")],
  ["bright lines", frame("#e80", 'stroke-width="3"')],
  ["white writing with a little black", bars("#fff") + frame("#000")],
  ["black lines on white", all("#fff") + frame("#000")],
  ["a dark picture with round corners", '<rect width="400" height="300" rx="20" fill="#111"/>'],
  ["nothing at all", ""],
])("%s are not", async (_, svg) => {
  expect(await looksDark(svg)).toBe(false);
});

test("a grey picture is looked at too, with and without a ground to be seen through", () => {
  const line = [0, 255, 0, 0, 0, 0];
  expect(isDarkInk({ data: Uint8Array.from(line), info: { channels: 2 } })).toBe(true);
  expect(isDarkInk({ data: Uint8Array.from(line), info: { channels: 1 } })).toBe(false);
});
