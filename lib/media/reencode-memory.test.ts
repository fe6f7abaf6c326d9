import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

const MB = 1024 * 1024;
/** More than the process takes by itself, which has the same program and decodes nothing large. */
const MORE_MAX_MB = 320;
/** Far more than the largest takes on a machine with nothing else to do: how long it takes is not what is tested. */
const PATIENCE_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), "carafe-pictures-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PROGRAM = `
  import { readFileSync } from "node:fs";
  import { makePostImage } from "./lib/media/post-image.ts";
  const made = await makePostImage(readFileSync(process.argv[1]));
  if (!made.ok) throw new Error(made.problem.reason);
  console.log(process.resourceUsage().maxRSS * 1024);`;

/** The most memory that a process of its own has while it takes a picture in, in bytes. */
function peakOf(file: Buffer): number {
  const path = join(folder, "picture");
  writeFileSync(path, file);
  const program = [process.execPath, "--import", "tsx", "--input-type=module", "-e", PROGRAM, path];
  // By a shell: what this process, which has made the picture, has taken so far would count as its child's.
  const args = ["-c", '"$@"; exit $?', "sh", ...program];
  return Number(execFileSync("sh", args, { encoding: "utf8" }));
}

function picture(width: number, height: number) {
  const create = { width, height, channels: 3, background: "#8a1c3f" } as const;
  return sharp({ create, limitInputPixels: false });
}

/** Of frames that differ in all their pixels. */
function moving(frames: number, width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3 * frames);
  for (let frame = 0; frame < frames; frame++) {
    pixels.fill(Buffer.from([frame * 7, frame, 9 * frame, 40]), frame * width * height * 3);
  }
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const;
  return sharp(pixels, { raw, limitInputPixels: false });
}

let small: number;
beforeAll(async () => {
  small = peakOf(await picture(9, 9).png().toBuffer());
});

test.each([
  ["JPEG", () => picture(8000, 8000).jpeg()],
  ["progressive JPEG", () => picture(8000, 8000).jpeg({ progressive: true })],
  ["JPEG to be turned", () => picture(8000, 8000).withMetadata({ orientation: 6 }).jpeg()],
  ["interlaced PNG", () => picture(5000, 5000).png({ progressive: true })],
  ["GIF", () => picture(5000, 5000).gif({ effort: 1 })],
  ["animated GIF", () => moving(100, 1000, 400).gif({ effort: 1, keepDuplicateFrames: true })],
])(
  "the largest %s takes a bounded amount of memory",
  async (_, file) => {
    const more = peakOf(await file().toBuffer()) - small;
    expect(Math.round(more / MB)).toBeLessThan(MORE_MAX_MB);
  },
  PATIENCE_MS,
);
