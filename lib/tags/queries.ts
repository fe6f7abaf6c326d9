import { notFound } from "next/navigation";
import { cache } from "react";
import { db } from "../database/db";
import { postsTagged } from "../lists/post-lists";
import { type CountedTag, countPosts, keyBelow, listCountedTags } from "../lists/queries";
import { LIST_FIELDS, readListPage } from "../posts/reading/queries";
import { tagPageCacheTags } from "./tag-pages";
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

/** The tag with this address, if posts have it. Asked once a request, however many ask. */
export const findTag = cache(async (slug: string) => {
  if (!isTagSlug(slug)) return null;
  const tag = await db().tag.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  });
  return tag && (await countPosts(postsTagged(tag.id))) > 0 ? tag : null;
});

/** Page `pageText` of the posts with a tag, newest first. Not found if the tag or the page does not exist. */
export async function getTagPage(slug: string, pageText: string) {
  const tag = (await findTag(slug)) ?? notFound();
  const pageTags = tagPageCacheTags(slug);
  const page = await readListPage(
    pageText,
    postsTagged(tag.id),
    pageTags,
    async ({ below, ...segment }) => {
      const rows = await db().postTag.findMany({
        where: { tagId: tag.id, ...(below && keyBelow(below, "postId")) },
        select: { post: { select: LIST_FIELDS } },
        orderBy: [{ publishedAt: "desc" }, { postId: "desc" }],
        ...segment,
      });
      return rows.map(({ post }) => post);
    },
  );
  return { tag, page };
}

export type TagPage = Awaited<ReturnType<typeof getTagPage>>;
