import { Prisma } from "../database/db";
import { writtenBy } from "../policy/posts";
import { addPostTags } from "../tags/mutations";
import { parseTags } from "../tags/schema";

/** It takes a while to hide thousands of posts, and to put them back under their tags. */
export const POSTS_TRANSACTION = { timeout: 60_000, maxWait: 60_000 };

/** Posts that are put back under their tags between two looks. */
const AT_ONCE = 500;

/** Of all that somebody has written, alone or with others. */
function idsOfPostsBy(authorId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM "Post" WHERE "authorId" = ${authorId}
    UNION SELECT "postId" FROM "Coauthor" WHERE "userId" = ${authorId}`;
}

/** In a transaction that changes lists: what somebody has published is there for nobody, but for what they wrote with others. */
export async function hidePosts(
  database: Prisma.TransactionClient,
  authorId: string,
): Promise<void> {
  await database.$executeRaw`
    UPDATE "Post" SET "status" = 'hidden', "version" = "version" + 1
    WHERE "status" IN ('published', 'unlisted') AND "id" IN (${idsOfPostsBy(authorId)})
      AND NOT EXISTS (
        SELECT 1 FROM "User" WHERE "User"."id" = "Post"."authorId"
          AND "User"."id" <> ${authorId} AND NOT "User"."isHidden"
      )
      AND NOT EXISTS (
        SELECT 1 FROM "Coauthor" JOIN "User" ON "User"."id" = "Coauthor"."userId"
        WHERE "Coauthor"."postId" = "Post"."id"
          AND "User"."id" <> ${authorId} AND NOT "User"."isHidden"
      )`;
  const hidden = { post: { ...writtenBy({ id: authorId }), status: "hidden" } };
  await database.postTag.deleteMany({ where: hidden });
  await database.pinnedPost.deleteMany({ where: hidden });
}

/** The same back: what was hidden is public again, where it stood. */
export async function showPosts(
  database: Prisma.TransactionClient,
  authorId: string,
): Promise<void> {
  for (let after = 0; ; ) {
    const posts = await database.post.findMany({
      where: {
        ...writtenBy({ id: authorId }),
        ...{ status: "hidden", listing: "", id: { gt: after } },
      },
      select: { id: true, tags: true, publishedAt: true },
      orderBy: { id: "asc" },
      take: AT_ONCE,
    });
    const last = posts.at(-1);
    if (!last) break;
    const tagged = posts.map((post) => ({ ...post, tagNames: parseTags(post.tags) }));
    await addPostTags(database, tagged);
    after = last.id;
  }
  await database.$executeRaw`
    UPDATE "Post" SET
      "status" = CASE WHEN "listing" = 'unlisted' THEN 'unlisted' ELSE 'published' END,
      "version" = "version" + 1
    WHERE "status" = 'hidden' AND "id" IN (${idsOfPostsBy(authorId)})`;
}
