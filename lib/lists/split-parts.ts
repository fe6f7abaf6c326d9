import { settings } from "../config/settings";
import { type Dialect, dialectOf } from "../database/adapter";
import { db, Prisma } from "../database/db";
import { lockLists } from "./change-lists";
import { ALL_POSTS } from "./list-name";
import { PART_MAX, PART_SIZE } from "./part-length";

const TRANSACTION_MS = 10 * 60 * 1000;

type Part = { feed: string; sinceAt: Date; sinceId: number };

type Options = {
  /** Only the parts of these lists. */
  feeds?: string[];
  max?: number;
  size?: number;
  database?: ReturnType<typeof db>;
  dialect?: Dialect;
};

/**
 * Splits the parts of lists that have grown longer than `max` posts into parts of `size`. Parts that
 * deleted posts have left short or empty stay: there is one for `size` posts that once were, and it
 * costs a reader's page a few microseconds.
 */
export async function splitLongParts(options: Options = {}): Promise<void> {
  const { feeds, max = PART_MAX, size = PART_SIZE, database = db() } = options;
  const { dialect = dialectOf(settings().databaseUrl) } = options;
  const parts = await database.feedPart.findMany({
    where: { posts: { gt: max }, ...(feeds && { feed: { in: feeds } }) },
    select: { feed: true, sinceAt: true, sinceId: true },
    orderBy: [{ feed: "asc" }, { sinceAt: "asc" }, { sinceId: "asc" }],
  });
  for (const part of parts) {
    await database.$transaction(
      async (transaction) => {
        await lockLists(transaction, dialect);
        await split(transaction, part, max, size);
      },
      { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
    );
  }
}

/** Writes first, which locks SQLite; what another process has split or emptied meanwhile is left alone. */
async function split(
  database: Prisma.TransactionClient,
  part: Part,
  max: number,
  size: number,
): Promise<void> {
  const where = { ...part, posts: { gt: max } };
  const [long] = await database.feedPart.updateManyAndReturn({
    where,
    data: { posts: { increment: 0 } },
    select: { posts: true },
  });
  if (!long) return;
  const { feed, sinceAt, sinceId } = part;
  await database.$executeRaw`
    INSERT INTO "FeedPart" ("feed", "sinceAt", "sinceId", "posts")
    SELECT ${feed}, "at", "id",
      CASE WHEN "left" < ${int(size)} THEN "left" ELSE ${int(size)} END
    FROM (
      SELECT "at", "id", "number", ${int(long.posts + 1)} - "number" AS "left" FROM (
        SELECT "at", "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM (
          ${entriesOf(feed)} >= (${sinceAt}, ${sinceId})
          ORDER BY "at", "id" LIMIT ${int(long.posts)}
        ) AS "entry"
      ) AS "numbered"
    ) AS "counted"
    WHERE "number" > 1 AND ("number" - 1) % ${int(size)} = 0`;
  await database.feedPart.updateMany({ where, data: { posts: size } });
}

/** The beginning of a query for a list's posts, to be followed by where they begin. */
function entriesOf(feed: string): Prisma.Sql {
  const [kind, id] = [feed.split(":")[0], feed.slice(feed.indexOf(":") + 1)];
  if (kind === "tag") {
    return Prisma.sql`SELECT "publishedAt" AS "at", "postId" AS "id" FROM "PostTag"
      WHERE "tagId" = ${int(Number(id))} AND ("publishedAt", "postId")`;
  }
  const author = feed === ALL_POSTS ? Prisma.empty : Prisma.sql`AND "authorId" = ${id}`;
  return Prisma.sql`SELECT "publishedAt" AS "at", "id" FROM "Post"
    WHERE "status" = 'published' ${author} AND ("publishedAt", "id")`;
}

/** A number that stands in the statement itself: PostgreSQL would ask of which type a parameter is. */
function int(number: number): Prisma.Sql {
  return Prisma.raw(String(Math.trunc(number)));
}
