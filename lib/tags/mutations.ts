import type { Prisma } from "../database/db";
import { tagSlug } from "./tag-slug";

type Tagged = { id: number; publishedAt: Date; tagNames: string[] };

/** Makes these the tags of a post, in the transaction that publishes it; one that others do not see has none. */
export async function setPostTags(
  database: Prisma.TransactionClient,
  post: { id: number; publishedAt: Date },
  tagNames: string[],
): Promise<void> {
  await database.postTag.deleteMany({ where: { postId: post.id } });
  await addPostTags(database, [{ ...post, tagNames }]);
}

/** The same for posts that have none yet. The statements are as many as the tags, however many the posts are. */
export async function addPostTags(
  database: Prisma.TransactionClient,
  posts: Tagged[],
): Promise<void> {
  const ids = await tagIdsOf(
    database,
    posts.flatMap(({ tagNames }) => tagNames),
  );
  const data = posts.flatMap(({ id: postId, publishedAt, tagNames }) =>
    [...new Set(tagNames.map(tagSlug))].map((slug) => ({
      ...{ postId, publishedAt },
      tagId: ids.get(slug) as number,
    })),
  );
  if (data.length > 0) await database.postTag.createMany({ data });
}

/** The tags of these names, made if they are new, by slug. */
async function tagIdsOf(
  database: Prisma.TransactionClient,
  tagNames: string[],
): Promise<Map<string, number>> {
  const names = new Map(tagNames.map((name) => [tagSlug(name), name]));
  // In one order always: two posts that are published at once would wait for each other.
  const slugs = [...names.keys()].sort();
  const tags = await Promise.all(
    slugs.map((slug) =>
      database.tag.upsert({
        where: { slug },
        create: { slug, name: names.get(slug) ?? slug },
        update: {},
        select: { id: true, slug: true },
      }),
    ),
  );
  return new Map(tags.map(({ id, slug }) => [slug, id]));
}
