import { createHash } from "node:crypto";
import { ok, type Result, refused } from "../result";
import { isAnimatedOtherwise } from "./animated-otherwise";
import { type Motion, makeMotion } from "./motion";
import { oneAtATime } from "./one-at-a-time";
import { POST_IMAGE_HEIGHT_MAX, POST_IMAGE_WIDTH_MAX, widthsOf } from "./post-image-address";
import { reencode } from "./reencode";
import type { ImageSize } from "./storage/image-storage";
import { fileProblem, type InvalidFile } from "./upload";

const WANTED = {
  box: {
    width: POST_IMAGE_WIDTH_MAX,
    height: POST_IMAGE_HEIGHT_MAX,
    fit: "inside",
    withoutEnlargement: true,
  },
  widthsOf,
} as const;

/** An image for posts, ready to be kept; `width` and `height` in pixels are those of the largest size. */
export type PostImage = {
  hash: string;
  width: number;
  height: number;
  isDarkInk: boolean;
  sizes: ImageSize[];
  motion: Motion | null;
};

/** An image for posts of an uploaded file, not cropped; of an animation a still as well. */
export function makePostImage(file: Uint8Array): Promise<Result<PostImage, InvalidFile>> {
  return oneAtATime(async () => {
    if (isAnimatedOtherwise(file)) return refused(fileProblem("animated-otherwise"));
    const still = await reencode(file, WANTED);
    if (!still.ok) return still;
    const motion = await makeMotion(file, still.value.width);
    return motion.ok ? ok(inMotion(still.value, motion.value)) : motion;
  });
}

/** Two animations may begin with the same frame: the hash is that of all that is kept. */
function inMotion(still: Omit<PostImage, "motion">, motion: Motion | null): PostImage {
  if (!motion) return { ...still, motion };
  const hash = createHash("sha256").update(still.hash).update(motion.hash).digest("hex");
  return { ...still, hash, motion };
}
