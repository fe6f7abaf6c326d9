import { db } from "../database/db";
import { postsTagged } from "../lists/post-lists";
import { type CountedTag, countPosts, listCountedTags } from "../lists/queries";
import { isTagSlug } from "./tag-slug";

/** As many as are worth offering to somebody who types. */
const OFFERED_MAX = 200;

/** All tags that posts have, by name, with the number of these posts. */
export async function listTags(): Promise<CountedTag[]> {
  // Databases differ in where they put capitals and accents.
  const { compare } = new Intl.Collator("en");
  return (await listCountedTags()).sort((one, other) => compare(one.name, other.name));
}

export type ListedTag = CountedTag;

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
