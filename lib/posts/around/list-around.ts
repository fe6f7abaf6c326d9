import { db, Prisma } from "../../database/db";
import type { Key } from "../../lists/queries";

/** The posts that stand next to a place in a list, the nearest first. */
export type Neighbours = { older: Key[]; newer: Key[] };

/** A list: of all posts, of those with the tag of this slug, or of what somebody has written. */
export type Around = { all: true } | { tag: string } | { author: string };

/**
 * How far a page looks in a list, in each direction. What it shows depends on nothing that is farther away, so whoever
 * publishes a post changes the pages of as many around it, and no other.
 */
const REACH = { all: 1, tag: 16, author: 8 };

/** SQLite reads 500 statements joined to one; these are two or four for each list. */
const LISTS_AT_ONCE = 100;

/** What stands around this place in these lists, in their order; not what stands there itself. */
export async function listAround(place: Key, lists: Around[]): Promise<Neighbours[]> {
  const found: Neighbours[] = [];
  for (let begin = 0; begin < lists.length; begin += LISTS_AT_ONCE) {
    found.push(...(await listFew(place, lists.slice(begin, begin + LISTS_AT_ONCE))));
  }
  return found;
}

type Row = { list: number; id: number | bigint; at: string | Date };

async function listFew(place: Key, lists: Around[]): Promise<Neighbours[]> {
  const statements = lists.flatMap((list, index) => nearest(list, index, place));
  const rows = await db().$queryRaw<Row[]>(Prisma.join(statements, " UNION ALL "));
  return lists.map((list, index) => {
    const keys = rows
      .filter((row) => Number(row.list) === index)
      .map(({ id, at }) => ({ id: Number(id), publishedAt: new Date(at) }))
      .sort(compareKeys);
    const older = keys.filter((key) => compareKeys(key, place) < 0).reverse();
    const newer = keys.filter((key) => compareKeys(key, place) > 0);
    const reach = reachIn(list);
    return { older: older.slice(0, reach), newer: newer.slice(0, reach) };
  });
}

/** The order of lists, from the oldest on. */
function compareKeys(one: Key, other: Key): number {
  return one.publishedAt.getTime() - other.publishedAt.getTime() || one.id - other.id;
}

function reachIn(list: Around): number {
  if ("tag" in list) return REACH.tag;
  return "author" in list ? REACH.author : REACH.all;
}

/** A statement for each direction, and for each table that a list is in: an index is read as far as it is needed. */
function nearest(list: Around, index: number, place: Key): Prisma.Sql[] {
  return rowsOf(list).flatMap(({ rows, id }) =>
    [Prisma.sql`<`, Prisma.sql`>`].map((side, isNewer) => {
      const order = isNewer ? Prisma.sql`ASC` : Prisma.sql`DESC`;
      return Prisma.sql`
        SELECT ${Prisma.raw(String(index))} AS "list", "id", "at" FROM (
          SELECT ${id} AS "id", "publishedAt" AS "at" FROM ${rows}
            AND ("publishedAt", ${id}) ${side} (${place.publishedAt}, ${place.id})
          ORDER BY "publishedAt" ${order}, ${id} ${order} LIMIT ${reachIn(list)}
        ) AS "near"`;
    }),
  );
}

const POST = Prisma.sql`"Post" WHERE "kind" = 'post' AND "status" = 'published'`;
const [ID, POST_ID] = [Prisma.sql`"id"`, Prisma.sql`"postId"`];

function rowsOf(list: Around): { rows: Prisma.Sql; id: Prisma.Sql }[] {
  if ("tag" in list) {
    const tagged = Prisma.sql`"PostTag" WHERE "tagId" = (SELECT "id" FROM "Tag" WHERE "slug" = ${list.tag})`;
    return [{ rows: tagged, id: POST_ID }];
  }
  if ("author" in list) {
    const named = Prisma.sql`"Coauthor" WHERE "userId" = ${list.author} AND "publishedAt" IS NOT NULL`;
    return [
      { rows: Prisma.sql`${POST} AND "authorId" = ${list.author}`, id: ID },
      { rows: named, id: POST_ID },
    ];
  }
  return [{ rows: POST, id: ID }];
}
