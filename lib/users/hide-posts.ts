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
  await hide(database, idsOfPostsBy(authorId), Prisma.sql`NOT ${hasOther(authorId, true)}`);
}

/**
 * The same, where somebody leaves a post, or the site, of what only hidden people are left to have written. Gives
 * how many there are.
 */
export async function hideLeftToHidden(
  database: Prisma.TransactionClient,
  authorId: string,
  postId?: number,
): Promise<number> {
  const ids = postId === undefined ? idsOfPostsBy(authorId) : Prisma.sql`${postId}`;
  const isLeft = Prisma.sql`${hasOther(authorId, false)} AND NOT ${hasOther(authorId, true)}`;
  return hide(database, ids, isLeft);
}

/** Of the posts with these numbers, those for which `condition` holds. Gives how many there are. */
async function hide(
  database: Prisma.TransactionClient,
  ids: Prisma.Sql,
  condition: Prisma.Sql,
): Promise<number> {
  const count = await database.$executeRaw`
    UPDATE "Post" SET "status" = 'hidden', "version" = "version" + 1
    WHERE "status" IN ('published', 'unlisted') AND "id" IN (${ids}) AND ${condition}`;
  if (count === 0) return 0;
  const hidden = Prisma.sql`SELECT "id" FROM "Post" WHERE "status" = 'hidden' AND "id" IN (${ids})`;
  await database.$executeRaw`DELETE FROM "PostTag" WHERE "postId" IN (${hidden})`;
  await database.$executeRaw`DELETE FROM "PinnedPost" WHERE "postId" IN (${hidden})`;
  return count;
}

/** Whether a post has another author than this one; if `isShown`, one who is not hidden. */
function hasOther(authorId: string, isShown: boolean): Prisma.Sql {
  const shown = isShown ? Prisma.sql`AND NOT "User"."isHidden"` : Prisma.empty;
  const isOther = Prisma.sql`"User"."id" <> ${authorId} ${shown}`;
  // One for each place, so that people are found by their ids: with OR inside, a database may look through all of them.
  return Prisma.sql`(
    EXISTS (SELECT 1 FROM "User" WHERE "User"."id" = "Post"."authorId" AND ${isOther})
    OR EXISTS (
      SELECT 1 FROM "Coauthor" JOIN "User" ON "User"."id" = "Coauthor"."userId"
      WHERE "Coauthor"."postId" = "Post"."id" AND ${isOther}
    ))`;
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
