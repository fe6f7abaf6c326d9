import { type Dialect, dialectOf } from "../config/dialect";
import { MINUTE_MS } from "../config/durations";
import { settings } from "../config/settings";
import { db, Prisma } from "../database/db";
import { log } from "../log/log";
import { lockLists } from "./change-lists";
import { ALL_POSTS, postsBy, postsTagged, SEGMENT_MAX, SEGMENT_SIZE } from "./post-lists";

const TRANSACTION_MS = 10 * MINUTE_MS;

type Segment = { list: string; sinceAt: Date; sinceId: number };

type Options = {
  /** Only the segments of these lists. */
  lists?: string[];
  max?: number;
  size?: number;
  database?: ReturnType<typeof db>;
  dialect?: Dialect;
};

/**
 * Splits the segments of lists that have grown longer than `max` posts into segments of `size`. Segments that
 * deleted posts have left short or empty stay: there is one for `size` posts that once were, and it
 * costs a reader's page a few microseconds.
 */
export async function splitLongSegments(options: Options = {}): Promise<void> {
  const { lists, max = SEGMENT_MAX, size = SEGMENT_SIZE, database = db() } = options;
  const { dialect = dialectOf(settings().databaseUrl) } = options;
  const segments = await database.listSegment.findMany({
    where: { posts: { gt: max }, ...(lists && { list: { in: lists } }) },
    select: { list: true, sinceAt: true, sinceId: true },
    orderBy: [{ list: "asc" }, { sinceAt: "asc" }, { sinceId: "asc" }],
  });
  for (const segment of segments) {
    await database.$transaction(
      async (transaction) => {
        await lockLists(transaction, dialect);
        await split(transaction, segment, max, size);
      },
      { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
    );
  }
}

/** Splits what has grown long of the lists that a post has come to. Never throws: the post is published. */
export async function splitListsOf(postId: number): Promise<void> {
  try {
    const post = await db().post.findUnique({
      where: { id: postId },
      select: {
        authorId: true,
        coauthors: { select: { userId: true } },
        postTags: { select: { tagId: true } },
      },
    });
    if (!post) return;
    const { authorId, coauthors, postTags } = post;
    const writers = [...(authorId ? [authorId] : []), ...coauthors.map(({ userId }) => userId)];
    const tags = postTags.map(({ tagId }) => postsTagged(tagId));
    await splitLongSegments({ lists: [ALL_POSTS, ...writers.map(postsBy), ...tags] });
  } catch (error) {
    log.error(error, "A long list of posts could not be split.");
  }
}

/** Writes first, which locks SQLite; what another process has split or emptied meanwhile is left alone. */
async function split(
  database: Prisma.TransactionClient,
  segment: Segment,
  max: number,
  size: number,
): Promise<void> {
  const where = { ...segment, posts: { gt: max } };
  const [long] = await database.listSegment.updateManyAndReturn({
    where,
    data: { posts: { increment: 0 } },
    select: { posts: true },
  });
  if (!long) return;
  const { list, sinceAt, sinceId } = segment;
  await database.$executeRaw`
    INSERT INTO "ListSegment" ("list", "sinceAt", "sinceId", "posts")
    SELECT ${list}, "at", "id",
      CASE WHEN "left" < ${int(size)} THEN "left" ELSE ${int(size)} END
    FROM (
      SELECT "at", "id", "number", ${int(long.posts + 1)} - "number" AS "left" FROM (
        SELECT "at", "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM (
          ${entriesOf(list)} >= (${sinceAt}, ${sinceId})
          ORDER BY "at", "id" LIMIT ${int(long.posts)}
        ) AS "entry"
      ) AS "numbered"
    ) AS "counted"
    WHERE "number" > 1 AND ("number" - 1) % ${int(size)} = 0`;
  await database.listSegment.updateMany({ where, data: { posts: size } });
}

/** The beginning of a query for a list's posts, to be followed by where they begin. */
function entriesOf(list: string): Prisma.Sql {
  const [kind, id] = [list.split(":")[0], list.slice(list.indexOf(":") + 1)];
  if (kind === "tag") {
    return Prisma.sql`SELECT "publishedAt" AS "at", "postId" AS "id" FROM "PostTag"
      WHERE "tagId" = ${int(Number(id))} AND ("publishedAt", "postId")`;
  }
  if (kind === "author") {
    return Prisma.sql`SELECT "at", "id" FROM (
        SELECT "publishedAt" AS "at", "id" FROM "Post"
        WHERE "status" = 'published' AND "authorId" = ${id}
        UNION ALL
        SELECT "publishedAt", "postId" FROM "Coauthor"
        WHERE "userId" = ${id} AND "publishedAt" IS NOT NULL
      ) AS "written" WHERE ("at", "id")`;
  }
  return Prisma.sql`SELECT "publishedAt" AS "at", "id" FROM "Post"
    WHERE "kind" = 'post' AND "status" = 'published' AND ("publishedAt", "id")`;
}

/** A number that stands in the statement itself: PostgreSQL would ask of which type a parameter is. */
function int(number: number): Prisma.Sql {
  return Prisma.raw(String(Math.trunc(number)));
}
