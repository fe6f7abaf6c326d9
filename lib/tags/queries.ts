import { notFound } from "next/navigation";
import { cache } from "react";
import { db } from "../db";
import { feedOf, LIST_FIELDS } from "../posts/queries";
import { PUBLISHED } from "../posts/visible";
import { isTagSlug } from "./tag-slug";

/** As many as are worth offering to somebody who types. */
const OFFERED_MAX = 200;

const OF_PUBLISHED = { post: PUBLISHED };

/** All tags that posts have, by name, with the number of these posts. */
export async function listTags() {
  const tags = await db().tag.findMany({
    where: { posts: { some: OF_PUBLISHED } },
    select: { slug: true, name: true, _count: { select: { posts: { where: OF_PUBLISHED } } } },
    orderBy: { id: "asc" },
  });
  // Databases differ in where they put capitals and accents.
  const { compare } = new Intl.Collator("en");
  return tags
    .map(({ slug, name, _count }) => ({ slug, name, count: _count.posts }))
    .sort((one, other) => compare(one.name, other.name));
}

export type ListedTag = Awaited<ReturnType<typeof listTags>>[number];

/** The names of the tags that most posts have, the most frequent first. */
export async function listTagNames(): Promise<string[]> {
  const tags = await db().tag.findMany({
    where: { posts: { some: OF_PUBLISHED } },
    select: { name: true },
    orderBy: [{ posts: { _count: "desc" } }, { id: "asc" }],
    take: OFFERED_MAX,
  });
  return tags.map(({ name }) => name);
}

/** The tag with this address, if posts have it. Asked once a request, however many ask. */
export const findTag = cache(async (slug: string) => {
  if (!isTagSlug(slug)) return null;
  return db().tag.findFirst({
    where: { slug, posts: { some: OF_PUBLISHED } },
    select: { id: true, slug: true, name: true },
  });
});

/** Page `pageText` of the posts with a tag, newest first. Not found if the tag or the page does not exist. */
export async function getTagFeed(slug: string, pageText: string) {
  const tag = (await findTag(slug)) ?? notFound();
  const where = { tagId: tag.id, ...OF_PUBLISHED };
  const feed = await feedOf(
    pageText,
    () => db().postTag.count({ where }),
    async (part) => {
      const rows = await db().postTag.findMany({
        where,
        select: { post: { select: LIST_FIELDS } },
        orderBy: [{ publishedAt: "desc" }, { postId: "desc" }],
        ...part,
      });
      return rows.map(({ post }) => post);
    },
  );
  return { tag, feed };
}

export type TagFeed = Awaited<ReturnType<typeof getTagFeed>>;
