import type { Element } from "hast";
import { motionWidthsOf, sizeAddress } from "../../media/post-image-address";

/** Of those who have not asked for less motion. */
const MEDIA = "(prefers-reduced-motion: no-preference)";

/** Puts an animation before its still, `width` pixels wide, which others see. `sizes` says how wide it is shown. */
export function addMotion(
  still: Element,
  parent: Element,
  { hash, width, sizes }: { hash: string; width: number; sizes: string },
): void {
  const widths = motionWidthsOf(width);
  const srcSet = widths.map((each) => `${sizeAddress(hash, each)} ${each}w`).join(", ");
  const properties = { media: MEDIA, type: "image/webp", srcSet, sizes };
  parent.children[parent.children.indexOf(still)] = {
    type: "element",
    tagName: "picture",
    properties: {},
    children: [{ type: "element", tagName: "source", properties, children: [] }, still],
  };
}
