import { makePicture, type PictureSize } from "./decode";
import { POST_IMAGE_HEIGHT_MAX, POST_IMAGE_WIDTH_MAX, widthsOf } from "./post-image-address";

const BOX = {
  width: POST_IMAGE_WIDTH_MAX,
  height: POST_IMAGE_HEIGHT_MAX,
  fit: "inside",
  withoutEnlargement: true,
} as const;

/** A picture for posts, ready to be kept; `width` and `height` in pixels are those of the largest size. */
export type PostImage = { hash: string; width: number; height: number; sizes: PictureSize[] };

/** A picture for posts of an uploaded file, not cropped. Null if it is no picture to be taken. */
export async function makePostImage(file: Uint8Array): Promise<PostImage | null> {
  const made = await makePicture(file, BOX, widthsOf);
  return made && { ...made, width: made.sizes[made.sizes.length - 1].width };
}
