import * as z from "zod";
import { atMost, optionalLines } from "../text/fields";
import { type AddressedImage, parsePostImageAddress } from "./post-image-address";

export const ALT_MAX = 500;

const alt = optionalLines()
  .transform((text) => text.replace(/\s+/g, " "))
  .superRefine(atMost(ALT_MAX, "An alternative text"));

/** What a script sends with an image for a post. */
export const sentImageSchema = z.object({ alt });

/** The form of such an image, but for the file: it is to be described, unless it says nothing. */
export const postImageSchema = z
  .object({ alt, decoration: z.string().default("") })
  .superRefine(({ alt, decoration }, context) => {
    if (alt !== "" || decoration !== "") return;
    const message = "Please describe the picture, or tick “Only decoration”.";
    context.addIssue({ code: "custom", path: ["alt"], message });
  });

/** What means something to Markdown within the square brackets of an image. */
const SYNTAX = /[\\`*_[\]<>&!~|]/g;

/** An image as Markdown; its alternative text is read as it was typed. */
export function imageMarkdown(alt: string, address: string): string {
  const oneLine = alt.replace(/\s+/g, " ").trim();
  return `![${oneLine.replace(SYNTAX, "\\$&")}](${address})`;
}

const IMAGE = /^!\[((?:\\.|[^\\\]])*)\]\(([^\s()]+)\)$/;
const ESCAPED = /\\([\\`*_[\]<>&!~|])/g;

/** An image of this site, and what it shows; empty where it is only decoration. */
export type DescribedImage = AddressedImage & { alt: string };

/** What such Markdown shows; null for any other text. */
export function parseImageMarkdown(markdown: string): DescribedImage | null {
  const [, alt = "", address = ""] = IMAGE.exec(markdown) ?? [];
  const image = parsePostImageAddress(address);
  return image && { ...image, alt: alt.replace(ESCAPED, "$1").trim() };
}
