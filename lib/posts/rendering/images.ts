import type { Element, ElementContent, Root } from "hast";
import { visitParents } from "unist-util-visit-parents";
import type { ImageLooks } from "../../media/image-looks";
import {
  type AddressedImage,
  POST_SIZES,
  parsePostImageAddress,
  srcSetOf,
} from "../../media/post-image-address";
import { addMotion } from "./add-motion";
import { shownSize } from "./image-size";

/**
 * Shows the pictures of this site. Reading a post must not call other hosts, so an image from
 * elsewhere becomes a link to it.
 */
export function replaceImages(tree: Root, looks: ImageLooks): void {
  let isFirst = true;
  visitParents(tree, "element", (image, ancestors) => {
    if (image.tagName !== "img") return;
    const parent = ancestors.at(-1) as Element;
    const own = parsePostImageAddress(String(image.properties.src));
    if (own) {
      const sizes = show(image, own);
      const { isDarkInk = false, motionHash = null } = looks.get(own.hash) ?? {};
      if (isDarkInk) image.properties.className = ["dark-ink"];
      addCaption(image, parent);
      if (motionHash) addMotion(image, parent, { hash: motionHash, width: own.width, sizes });
      // The first may be seen as soon as the page opens.
      if (!isFirst) loadLate(image);
      isFirst = false;
    } else {
      const isInLink = ancestors.some((node) => "tagName" in node && node.tagName === "a");
      parent.children[parent.children.indexOf(image)] = inWords(image, isInLink);
    }
  });
}

export function loadLate({ properties }: Element): void {
  Object.assign(properties, { loading: "lazy", decoding: "async" });
}

/** Gives how wide it is shown, as `sizes` says it. */
function show({ properties }: Element, own: AddressedImage): string {
  const { width, height } = shownSize(properties, own);
  properties.alt ??= "";
  const sizes = width === own.width ? POST_SIZES : `min(${width}px, 100vw - 2.5rem)`;
  Object.assign(properties, { width, height });
  const srcSet = srcSetOf(own);
  if (srcSet) Object.assign(properties, { srcSet, sizes });
  return sizes;
}

/**
 * The title of a picture that stands alone is its caption: where there is no mouse, nobody would
 * ever read it.
 */
function addCaption(image: Element, parent: Element): void {
  const { title } = image.properties;
  if (!title || parent.tagName !== "p" || parent.children.length !== 1) return;
  delete image.properties.title;
  parent.tagName = "figure";
  parent.children.push({
    type: "element",
    tagName: "figcaption",
    properties: {},
    children: [{ type: "text", value: String(title) }],
  });
}

function inWords({ properties: { alt, src, title } }: Element, isInLink: boolean): ElementContent {
  const value = String(alt || title || src || "");
  if (isInLink || src === undefined) return { type: "text", value };
  return {
    type: "element",
    tagName: "a",
    properties: { href: src, title },
    children: [{ type: "text", value }],
  };
}
