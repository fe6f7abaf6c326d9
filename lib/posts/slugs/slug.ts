import { randomBytes } from "node:crypto";
import type { PostKind } from "../../policy/post-kind";
import { placeBetweenWords } from "../../text/shorten";
import { isReserved, SLUG_MAX } from "./slug-pattern";
import { wordsOf } from "./words-of";

/** In letters of which each takes up to nine characters of an address, and three bytes of a file's name. */
const OTHER_LETTERS_MAX = 60;

/** A readable address for a title in any script: never empty, nor one that leads elsewhere. */
export function slugOf(title: string, kind: PostKind = "post"): string {
  const words = cutAtWord(wordsOf(title));
  if (words === "") return kind;
  return isReserved(words, kind) ? `${kind}-${words}` : words;
}

/** Addresses to choose from, at least one. */
export type Candidates = [string, ...string[]];

/** Addresses to try for a title, best first; the last is random and as good as certain to be free. */
export function slugCandidates(title: string, kind: PostKind = "post"): Candidates {
  const slug = slugOf(title, kind);
  const numbered = [2, 3, 4, 5].map((number) => `${slug}-${number}`);
  return [slug, ...numbered, `${slug}-${randomBytes(4).toString("hex")}`];
}

/**
 * The address of a post that has never been public: nobody can guess it, and it takes no other post's.
 * `key` names the form it is written in, in 32 hexadecimal digits.
 */
export function draftSlug(key?: string): string {
  return `draft-${key ?? randomBytes(16).toString("hex")}`;
}

/** The best of these candidates that is not taken. */
export function firstFree(candidates: Candidates, taken: Set<string>): string {
  const [first, ...others] = candidates;
  return candidates.find((slug) => !taken.has(slug)) ?? others.at(-1) ?? first;
}

function cutAtWord(words: string): string {
  const max = /^[ -~]*$/.test(words) ? SLUG_MAX : OTHER_LETTERS_MAX;
  return words.slice(0, placeBetweenWords(words, max)).replace(/-$/, "");
}
