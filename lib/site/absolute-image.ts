import { parseImageMarkdown } from "../media/alt-text";
import { postImageAddress } from "../media/post-image-address";
import { absoluteAddress } from "./absolute-address";

/** An uploaded image as it stands outside the site: always WebP, its size in pixels. */
export type AbsoluteImage = { url: string; width: number; height: number; alt: string };

/** The uploaded image that Markdown shows, for readers elsewhere; null for what is none. */
export function absoluteImage(markdown: string): AbsoluteImage | null {
  const image = parseImageMarkdown(markdown);
  if (!image) return null;
  const { width, height, alt } = image;
  return { url: absoluteAddress(postImageAddress(image)), width, height, alt };
}
