import { normalized } from "../../text/normalized";
import { decodeSegment } from "../../text/path-segment";
import { isSlug } from "./slug-pattern";

/** The address of a post. */
export function postAddress(slug: string): string {
  return `/post/${encodeURIComponent(slug)}`;
}

/** The address of the form that changes it. */
export function updateAddress(slug: string): string {
  return `${postAddress(slug)}/update`;
}

/** The slug or number that `/post/<segment>` means, however it is spelled; null if it cannot be one. */
export function slugFrom(segment: string): string | null {
  const slug = normalized(decodeSegment(segment) ?? "", "NFC");
  return isSlug(slug) ? slug : null;
}

/** The largest number a post can have in either database. */
const POST_NUMBER_MAX = 2_147_483_647;

/** The number of a post that came from outside; 0, which no post has, for anything that cannot be one. */
export function parsePostId(id: unknown): number {
  const isPossible = Number.isInteger(id) && Number(id) > 0 && Number(id) <= POST_NUMBER_MAX;
  return isPossible ? Number(id) : 0;
}
