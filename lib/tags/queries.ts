import { db } from "../database/db";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { postsTagged } from "../lists/post-lists";
import { type CountedTag, countPosts, listCountedTags } from "../lists/queries";
import { isTagSlug } from "./tag-slug";

/** As many as are worth offering to somebody who types. */
const OFFERED_MAX = 200;

/** As many stand on a page of the list of tags. */
export const TAGS_PER_PAGE = 200;

/** A page of the tags that posts have, by name; null if there is none of this number. */
export async function findTagsPage(numberText: string) {
  const number = parsePageNumber(numberText);
  if (number === null) return null;
  const tags = await listTags();
  const last = lastPage(tags.length, TAGS_PER_PAGE);
  const end = number * TAGS_PER_PAGE;
  return number > last ? null : { tags: tags.slice(end - TAGS_PER_PAGE, end), number, last };
}

export type TagsPage = NonNullable<Awaited<ReturnType<typeof findTagsPage>>>;

/** All tags that posts have, by name, with the number of these posts. */
export async function listTags(): Promise<CountedTag[]> {
  // Databases differ in where they put capitals and accents.
  const { compare } = new Intl.Collator("en");
  return (await listCountedTags()).sort((one, other) => compare(one.name, other.name));
}

/** The names of the tags that most posts have, the most frequent first. */
export async function listTagNames(): Promise<string[]> {
  return (await listCountedTags(OFFERED_MAX)).map(({ name }) => name);
}

/** The tag with this address, if posts have it. */
export async function findTag(slug: string) {
  if (!isTagSlug(slug)) return null;
  const tag = await db().tag.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  });
  return tag && (await countPosts(postsTagged(tag.id))) > 0 ? tag : null;
}
