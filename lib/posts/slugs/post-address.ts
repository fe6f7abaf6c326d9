import type { PostKind } from "../../policy/post-kind";
import { pageAddress } from "../../site/page-address";
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

/** The address at which its authors are named. */
export function authorsAddress(slug: string): string {
  return `${postAddress(slug)}/authors`;
}

/** The address at which editors read what was handed in. */
export function reviewAddress(slug: string): string {
  return `${postAddress(slug)}/review`;
}

/** A post or page, as its addresses name it. */
export type Addressed = { kind: PostKind; id: number; slug: string };

/** The address at which others see it. */
export function addressOf({ kind, slug }: Omit<Addressed, "id">): string {
  return kind === "page" ? pageAddress(slug) : postAddress(slug);
}

/** The address of the form that changes it: a post moves with its title, a page of the site's is kept in its list. */
export function formAddress({ kind, id, slug }: Addressed): string {
  return kind === "page" ? `/site/pages/${id}` : updateAddress(slug);
}

/** The address of the texts that it had. */
export function historyAddress({ kind, id, slug }: Addressed): string {
  return kind === "page" ? `/site/pages/${id}/history` : `${postAddress(slug)}/history`;
}

/** The slug, or a post's number, that the last part of an address means, however it is spelled; null if it cannot be one. */
export function slugFrom(segment: string): string | null {
  const slug = normalized(decodeSegment(segment) ?? "", "NFC");
  return isSlug(slug) ? slug : null;
}

/** The largest number a post can have in either database. */
const POST_NUMBER_MAX = 2_147_483_647;

/**
 * The number of a post or page that came from outside; 0, which none has, for anything that cannot be one. The page
 * that a site begins with has one below.
 */
export function parsePostId(id: unknown): number {
  return Number.isInteger(id) && Math.abs(Number(id)) <= POST_NUMBER_MAX ? Number(id) : 0;
}
