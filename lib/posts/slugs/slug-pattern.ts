import type { PostKind } from "../../policy/post-kind";
import { RESERVED_PAGE_SLUGS, RESERVED_SLUGS } from "../../routes";

/** Characters that an address has at most. */
export const SLUG_MAX = 80;

/** With what tells an address from others that would be the same. */
const NUMBERED_MAX = SLUG_MAX + 10;

/** Letters of any script, small where there are such, digits and emoji: nothing that nobody sees. */
const LETTER = String.raw`(?!\p{DI})[\p{Ll}\p{Lm}\p{Lo}\p{N}\p{ExtPict}\p{RI}\p{EMod}]`;
const WORD = String.raw`${LETTER}(?:${LETTER}|(?!\p{DI})\p{M})*`;
const WORDS = new RegExp(`^${WORD}(?:-${WORD})*$`, "u");

/** Whether this can be the address of a post or page: words joined by hyphens, in the one spelling that is kept. */
export function isSlug(text: string): boolean {
  return text.length <= NUMBERED_MAX && WORDS.test(text) && text === text.normalize("NFC");
}

/** Whether these words lead elsewhere: to a room of the site, or to the post of this number. */
export function isReserved(words: string, kind: PostKind): boolean {
  if (kind === "page") return RESERVED_PAGE_SLUGS.includes(words);
  return /^[\d-]+$/.test(words) || RESERVED_SLUGS.includes(words);
}
