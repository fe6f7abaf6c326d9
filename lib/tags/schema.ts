import * as z from "zod";
import { characters, line } from "../text/fields";
import { placeBetweenLetters } from "../text/shorten";
import { tagSlug } from "./tag-slug";

export const TAGS_MAX = 10;
const NAME_MAX = 40;

/** The comma of the keyboard, and those of Chinese, Japanese and Arabic ones. */
export const COMMAS = /[,，、،]/;

const name = line("");

/**
 * The tags in a text with commas, as typed but tidied; of two with one address the first. Not more
 * than one above what is allowed: that is enough to refuse them.
 */
export function parseTags(text: string): string[] {
  const tags = new Map<string, string>();
  for (const part of new Set(text.split(COMMAS))) {
    const tag = tidied(part);
    const slug = isTooLong(tag) ? tag : tagSlug(tag);
    if (tag !== "" && !tags.has(slug)) tags.set(slug, tag);
    if (tags.size > TAGS_MAX) break;
  }
  return [...tags.values()];
}

/** Text of tags in a form: tidied, joined by ", ". */
export const tagsText = z
  .string()
  .default("")
  .transform(parseTags)
  .superRefine((tags, context) => {
    const message = refusalOf(tags);
    if (message) context.addIssue({ code: "custom", message });
  })
  .transform((tags) => tags.join(", "));

function refusalOf(tags: string[]): string | undefined {
  if (tags.length > TAGS_MAX) return "A post can have at most ten tags.";
  const long = tags.find(isTooLong);
  if (long === undefined) return;
  const beginning = long.slice(0, placeBetweenLetters(long, NAME_MAX));
  return `A tag can have at most ${NAME_MAX} characters. “${beginning}…” is longer.`;
}

function tidied(part: string): string {
  const bare = part.trimStart().replace(/^#+/, "");
  return name.safeParse(bare).data ?? "";
}

function isTooLong(tag: string): boolean {
  return characters(tag) > NAME_MAX;
}
