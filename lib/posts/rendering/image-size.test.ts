import { expect, test } from "vitest";
import { render } from "./render";

const FOLDER = `/pictures/${"0a".repeat(32)}`;

async function imageOf(attributes: string, size = "1600x1000"): Promise<string> {
  const { html, notes } = await render(
    "markdown",
    `<img src="${FOLDER}/${size}.webp" ${attributes}>`,
  );
  expect(notes).toEqual([]);
  return /<img[^>]*>/.exec(html)?.[0] ?? html;
}

async function sizeOf(attributes: string, size?: string): Promise<(string | undefined)[]> {
  const image = await imageOf(attributes, size);
  return ["width", "height"].map((name) => new RegExp(` ${name}="(\\d+)"`).exec(image)?.[1]);
}

test.each([
  ["width=320", 320, 200],
  ["width='320px'", 320, 200],
  ["width=' 320 '", 320, 200],
  ["width=320.7", 320, 200],
  ["height=100", 160, 100],
  ["width=320 height=999", 320, 200],
  ["width=50%", 328, 205],
  ["width=100% height=10", 656, 410],
  ["width=1600", 1600, 1000],
  ["width=99999", 1600, 1000],
  ["width=999999999 height=1", 1600, 1000],
  ["height=99999", 1600, 1000],
  ["width=1", 1, 1],
  ["width=0 height=100", 160, 100],
  ["width=0", 1600, 1000],
  ["width=-5", 1600, 1000],
  ["width=abc", 1600, 1000],
  ["width=٣٢٠", 1600, 1000],
  ["width='calc(1px)' height=50%", 1600, 1000],
  ["width=''", 1600, 1000],
  ["", 1600, 1000],
])("a picture of 1600 × 1000 with %s is shown at %i × %i", async (attributes, width, height) => {
  expect(await sizeOf(attributes)).toEqual([String(width), String(height)]);
});

test("a small picture may be shown larger, and a tall one is no taller than any", async () => {
  expect(await sizeOf("width=600", "300x200")).toEqual(["600", "400"]);
  expect(await sizeOf("width=1600", "320x6400")).toEqual(["320", "6400"]);
});

test("of a picture that is shown smaller the browser fetches a smaller size", async () => {
  expect(await imageOf("width=320")).toContain('sizes="min(320px, 100vw - 2.5rem)"');
  expect(await imageOf("")).toContain('sizes="(min-width: 43rem) 41rem, calc(100vw - 2.5rem)"');
});
