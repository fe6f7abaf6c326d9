import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zipStream } from "./zip-stream";

const FILES = 50;

/** Files that count how many of them were asked for, and whether the work ended. */
function countedFiles() {
  const seen = { asked: 0, hasEnded: false };
  async function* files() {
    try {
      while (seen.asked < FILES) {
        const number = seen.asked++;
        const bytes = new TextEncoder().encode(`Text ${number}. `.repeat(5_000));
        yield { path: `${number}.md`, bytes, isCompressed: number % 2 === 1 };
      }
    } finally {
      seen.hasEnded = true;
    }
  }
  return { seen, files: files() };
}

test("a zip holds every file as it was", async () => {
  const { files } = countedFiles();
  const bytes = new Uint8Array(await new Response(zipStream(files)).arrayBuffer());
  const unzipped = unzipSync(bytes);
  expect(Object.keys(unzipped)).toHaveLength(FILES);
  expect(new TextDecoder().decode(unzipped["49.md"])).toBe("Text 49. ".repeat(5_000));
});

test("files are asked for one by one, and no more when the reader has gone", async () => {
  const { seen, files } = countedFiles();
  const reader = zipStream(files).getReader();
  await reader.read();
  await reader.read();
  expect(seen.asked).toBe(2);
  await reader.cancel();
  expect(seen).toEqual({ asked: 2, hasEnded: true });
});

test("a file that cannot be had breaks the zip off instead of leaving it out", async () => {
  async function* files() {
    yield { path: "1.md", bytes: new Uint8Array(1), isCompressed: false };
    throw new Error("no database");
  }
  await expect(new Response(zipStream(files())).arrayBuffer()).rejects.toThrow("no database");
});
