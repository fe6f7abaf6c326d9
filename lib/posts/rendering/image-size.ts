import type { Properties } from "hast";
import { POST_IMAGE_HEIGHT_MAX, POST_IMAGE_WIDTH_MAX } from "../../media/post-image-address";

/** The column of a post (41rem) in pixels: what a width in per cent is a part of. */
const COLUMN_PX = 656;

const LENGTH = /^\s*(\d{1,9})(?:\.\d*)?\s*(px|%)?\s*$/i;

type Size = { width: number; height: number };

/**
 * How large a picture is shown: as its author has said by a width, else by a height, in its own shape
 * and within what any picture may measure; else as large as it is. The page keeps it within its column.
 */
export function shownSize({ width, height }: Properties, picture: Size): Size {
  const [wanted, wantedHeight] = [lengthOf(width, COLUMN_PX), lengthOf(height, 0)];
  const factor = wanted ? wanted / picture.width : wantedHeight / picture.height;
  return factor > 0 ? scaled(picture, factor) : picture;
}

/** What an attribute says in pixels; 0 where it says nothing. */
function lengthOf(value: Properties[string], whole: number): number {
  const [, digits, unit] = LENGTH.exec(String(value ?? "")) ?? [];
  return unit === "%" ? (Number(digits) * whole) / 100 : Number(digits ?? 0);
}

function scaled({ width, height }: Size, factor: number): Size {
  const most = Math.min(POST_IMAGE_WIDTH_MAX / width, POST_IMAGE_HEIGHT_MAX / height);
  const by = Math.min(factor, most);
  return { width: rounded(width * by), height: rounded(height * by) };
}

function rounded(pixels: number): number {
  return Math.max(1, Math.round(pixels));
}
