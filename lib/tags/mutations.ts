import type { Prisma } from "../database/db";
import { tagSlug } from "./tag-slug";

/** Makes these the tags of a post, in the transaction that publishes it; one that others do not see has none. */
export async function setPostTags(
  database: Prisma.TransactionClient,
  { id: postId, publishedAt }: { id: number; publishedAt: Date },
  tagNames: string[],
): Promise<void> {
  await database.postTag.deleteMany({ where: { postId } });
  const names = new Map(tagNames.map((name) => [tagSlug(name), name]));
  if (names.size === 0) return;
  // In one order always: two posts that are published at once would wait for each other.
  const slugs = [...names.keys()].sort();
  const tags = await Promise.all(
    slugs.map((slug) =>
      database.tag.upsert({
        where: { slug },
        create: { slug, name: names.get(slug) ?? slug },
        update: {},
        select: { id: true },
      }),
    ),
  );
  await database.postTag.createMany({
    data: tags.map(({ id: tagId }) => ({ postId, tagId, publishedAt })),
  });
}
