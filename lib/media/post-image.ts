import type { Result } from "../result";
import { POST_IMAGE_HEIGHT_MAX, POST_IMAGE_WIDTH_MAX, widthsOf } from "./post-image-address";
import { reencode } from "./reencode";
import type { ImageSize } from "./storage/image-storage";
import type { InvalidFile } from "./upload";

const BOX = {
  width: POST_IMAGE_WIDTH_MAX,
  height: POST_IMAGE_HEIGHT_MAX,
  fit: "inside",
  withoutEnlargement: true,
} as const;

/** An image for posts, ready to be kept; `width` and `height` in pixels are those of the largest size. */
export type PostImage = {
  hash: string;
  width: number;
  height: number;
  isDarkInk: boolean;
  sizes: ImageSize[];
};

/** An image for posts of an uploaded file, not cropped. */
export async function makePostImage(file: Uint8Array): Promise<Result<PostImage, InvalidFile>> {
  return reencode(file, BOX, widthsOf);
}
