import { type Role, withRole } from "../actor";
import { db, Prisma } from "../database/db";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { uniqueKey } from "../text/unique-key";

const PER_PAGE = 25;
const WORDS_MAX = 120;

/** Which people: those whose name or email address has these letters in it, in this role. */
export type PeopleSearch = { words: string; role: Role | null };

export type PeoplePage = NonNullable<Awaited<ReturnType<typeof findPeoplePage>>>;
export type ListedPerson = PeoplePage["people"][number];

const LISTED_FIELDS = {
  id: true,
  username: true,
  email: true,
  image: true,
  role: true,
  createdAt: true,
} as const;

/** Page `pageText` of the people who are found, by name; null if the text names no page that exists. */
export async function findPeoplePage(search: PeopleSearch, pageText: string) {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const where = found(search);
  const [[counted], listed] = await Promise.all([
    db().$queryRaw<[{ count: bigint }]>`SELECT COUNT(*) AS "count" FROM "User" WHERE ${where}`,
    db().$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "User" WHERE ${where} ORDER BY "usernameKey"
      LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}`,
  ]);
  const count = Number(counted.count);
  const last = lastPage(count, PER_PAGE);
  if (page > last) return null;
  return { people: await listThese(listed.map(({ id }) => id)), count, page, last };
}

/** Prisma's `contains` takes % and _ for any letters, and SQLite knows no other name for them there. */
function found({ words, role }: PeopleSearch): Prisma.Sql {
  const pattern = `%${uniqueKey(words.trim().slice(0, WORDS_MAX)).replace(/[%_!]/g, "!$&")}%`;
  const named = Prisma.sql`
    ("usernameKey" LIKE ${pattern} ESCAPE '!' OR "emailKey" LIKE ${pattern} ESCAPE '!')`;
  return role ? Prisma.sql`${named} AND "role" = ${role}` : named;
}

async function listThese(ids: string[]) {
  const people = await db().user.findMany({
    where: { id: { in: ids } },
    select: LISTED_FIELDS,
    orderBy: { usernameKey: "asc" },
  });
  return withActivity(people);
}

/** With how much they have written and when they were last seen: two statements, however many they are. */
async function withActivity<Row extends { id: string; role: string }>(people: Row[]) {
  const ids = people.map(({ id }) => id);
  const [posts, sessions] = await Promise.all([
    db().post.groupBy({ by: ["authorId"], where: { authorId: { in: ids } }, _count: true }),
    db().session.groupBy({
      by: ["userId"],
      where: { userId: { in: ids } },
      _max: { lastSeenAt: true },
    }),
  ]);
  const postsOf = new Map(posts.map(({ authorId, _count }) => [authorId, _count]));
  const seen = new Map(sessions.map(({ userId, _max }) => [userId, _max.lastSeenAt]));
  return people.map((person) => ({
    ...withRole(person),
    posts: postsOf.get(person.id) ?? 0,
    /** Null for somebody without a session. */
    lastSeen: seen.get(person.id) ?? null,
  }));
}
