import { db } from "../lib/database/db";
import type { PostStatus } from "../lib/policy/post-status";
import { slugCandidates } from "../lib/posts/slugs/slug";
import { setPostTags } from "../lib/tags/mutations";
import { parseTags } from "../lib/tags/schema";

export type Written = { id: number; slug: string; title: string; content: string };

export type Writing = {
  title?: string;
  content?: string;
  /** As typed, joined by commas. */
  tags?: string;
  status?: PostStatus;
  publishedAt?: Date;
};

/** A post in the database, as if it had been imported; published unless `status` says otherwise. */
export async function addPost(
  author: { id: string },
  {
    title = "A post about wine",
    content = "Some text.",
    tags = "",
    status = "published",
    publishedAt = new Date(),
  }: Writing = {},
): Promise<Written> {
  const slug = slugCandidates(title).at(-1) as string;
  const wasPublished = status === "published";
  const post = { title, content, tags, slug, status, wasPublished, publishedAt };
  return db().$transaction(async (database) => {
    const added = await database.post.create({
      data: { ...post, authorId: author.id, savedById: author.id },
      select: { id: true, slug: true, title: true, content: true },
    });
    if (wasPublished) await setPostTags(database, { ...added, publishedAt }, parseTags(tags));
    return added;
  });
}
