import { cachedRead } from "../../cache/cached-read";
import { db } from "../../database/db";
import { tagPageCacheTags } from "../../tags/cache-tags";
import { findTag } from "../../tags/queries";
import { tagSlug } from "../../tags/tag-slug";
import { shownInList } from "../rendering/markdown";
import { shownPostsCacheTags } from "./cache-tags";
import type { ListedPost } from "./queries";
import { LIST_FIELDS, readPosts } from "./read-posts";

const POSTS_PER_SECTION = 3;

/** The newest posts with a tag. */
export type Section = { tag: { slug: string; name: string }; posts: ListedPost[] };

/** Sections of the tags with these names, in their order; none of a tag that no post has. */
export async function listSections(tagNames: string[]): Promise<Section[]> {
  const found = await Promise.all(tagNames.map((name) => findSection(tagSlug(name))));
  return found.filter((section) => section !== null);
}

/** The cache tags of a page that shows these sections, also of those that are still empty. */
export function sectionsCacheTags(tagNames: string[], sections: Section[]): string[] {
  const lists = tagNames.flatMap((name) => tagPageCacheTags(tagSlug(name)));
  return [...lists, ...shownPostsCacheTags(sections.flatMap(({ posts }) => posts))];
}

function findSection(slug: string): Promise<Section | null> {
  return cachedRead(
    `section ${slug}`,
    () => readSection(slug),
    (section) => [...tagPageCacheTags(slug), ...shownPostsCacheTags(section?.posts ?? [])],
  );
}

async function readSection(slug: string): Promise<Section | null> {
  const tag = await findTag(slug);
  if (!tag) return null;
  const posts = await readPosts(async () => {
    const rows = await db().postTag.findMany({
      where: { tagId: tag.id },
      select: { post: { select: LIST_FIELDS } },
      orderBy: [{ publishedAt: "desc" }, { postId: "desc" }],
      take: POSTS_PER_SECTION,
    });
    return rows.map(({ post }) => post);
  });
  return { tag: { slug: tag.slug, name: tag.name }, posts: posts.map(shownInList) };
}
