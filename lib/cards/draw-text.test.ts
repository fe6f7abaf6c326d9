import sharp from "sharp";
import { expect, it, test } from "vitest";
import { drawText, isRightToLeft } from "./draw-text";

const BOX = { width: 1040, height: 310, sizes: [88, 46], color: "#1f1a1c", language: "en" };

const draw = (text: string, wanted: Partial<typeof BOX> = {}) =>
  drawText(text, { ...BOX, ...wanted });

it.each([
  "I",
  "About wine",
  "A cellar ".repeat(40),
  "W".repeat(300),
  "東京の夜".repeat(30),
  "ﷺ عنوان طويل",
  "\ufdfd",
  `a${"\u0301".repeat(100)} ${"\u0e34".repeat(100)}`,
  "👩‍🌾🏳️‍🌈".repeat(40),
  'NUL \u0000\u0001\uffff <b>&amp; "x" ]]> \ud800',
  "\u202eturned\u2066 round\u2028and\nbroken",
  "\u0378\u{12000}",
])("%s stays within its box", async (text) => {
  const drawn = await draw(text);
  expect(drawn?.width).toBeGreaterThan(0);
  expect(drawn?.width).toBeLessThanOrEqual(BOX.width);
  expect(drawn?.height).toBeLessThanOrEqual(BOX.height);
  const { channels } = await sharp(drawn?.data).stats();
  expect(channels[3]?.max, "something is to be seen").toBe(255);
});

it.each(["", " ", "\u200b", "\u3164", "\u0000"])("%j is nothing to see", async (text) => {
  expect(await draw(text)).toBeNull();
});

it.each([..."ałявώếاשकไ東语한🍷"])(
  "%s is a letter, not the box of one that no font has",
  async (letter) => {
    const sizeOf = async (text: string) => {
      const drawn = await draw(text);
      return [drawn?.width, drawn?.height];
    };
    expect(await sizeOf(letter)).not.toEqual(await sizeOf("\u0378"));
  },
);

test("Chinese, Japanese and Korean have their own forms of a letter", async () => {
  const forms = await Promise.all(
    ["zh-Hans", "ja", "ko"].map(async (language) => (await draw("骨直", { language }))?.data),
  );
  expect(new Set(forms.map((form) => form?.toString("base64"))).size).toBe(3);
});

test("a line of Thai ends between two words", async () => {
  const look = { width: 170, sizes: [60] };
  const [without, withSpace] = await Promise.all([draw("การไทย", look), draw("การ ไทย", look)]);
  expect(without?.data).toEqual(withSpace?.data);
  expect(without?.height).toBeGreaterThan(90);
});

it.each([
  ["עברית", true],
  ["“العربية”", true],
  ["2026 א", true],
  ["a ב", false],
  ["123", false],
])("%s begins at the right: %s", (text, isIt) => {
  expect(isRightToLeft(text)).toBe(isIt);
});
