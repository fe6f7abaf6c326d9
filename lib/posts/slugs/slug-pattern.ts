import { RESERVED_SLUGS } from "../../routes";

/** Characters that an address has at most. */
export const SLUG_MAX = 80;

/** What can be a post's address: lower-case words joined by hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether these words lead elsewhere below /post; all digits are a post's number. */
export function isReserved(words: string): boolean {
  return /^[\d-]+$/.test(words) || RESERVED_SLUGS.includes(words);
}
