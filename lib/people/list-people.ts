import { type Role, withRole } from "../actor";
import { db, Prisma } from "../database/db";
import { patternOf } from "../database/like-pattern";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { cutShort } from "../text/shorten";
import { uniqueKey } from "../text/unique-key";
import { countReportsOf } from "./count-reports";
import { PERSON_FIELDS } from "./lock-person";

const PER_PAGE = 25;
const WORDS_MAX = 120;

/** How things stand with somebody, if not as usual. */
export const STANDINGS = ["suspended", "spam"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Which people: those whose name or email address has these letters in it, in this role, with whom things stand so. */
export type PeopleSearch = { words: string; role: Role | null; standing: Standing | null };

export type PeoplePage = NonNullable<Awaited<ReturnType<typeof findPeoplePage>>>;
export type ListedPerson = PeoplePage["people"][number];

const LISTED_FIELDS = {
  ...PERSON_FIELDS,
  displayName: true,
  email: true,
  image: true,
  createdAt: true,
} as const;

const STANDING_SQL: Record<Standing, Prisma.Sql> = {
  suspended: Prisma.sql`"suspendedAt" IS NOT NULL AND "deleteAt" IS NULL`,
  spam: Prisma.sql`"deleteAt" IS NOT NULL`,
};

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

function found({ words, role, standing }: PeopleSearch): Prisma.Sql {
  const pattern = patternOf(uniqueKey(cutShort(words.trim(), WORDS_MAX)));
  const named = Prisma.sql`
    ("usernameKey" LIKE ${pattern} ESCAPE '!' OR "emailKey" LIKE ${pattern} ESCAPE '!')`;
  const conditions = [
    named,
    ...(role ? [Prisma.sql`"role" = ${role}`] : []),
    ...(standing ? [STANDING_SQL[standing]] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

async function listThese(ids: string[]) {
  const people = await db().user.findMany({
    where: { id: { in: ids } },
    select: LISTED_FIELDS,
    orderBy: { usernameKey: "asc" },
  });
  return withActivity(people);
}

/** With how much they have written, how often they were reported and when they were last seen: three statements, however many they are. */
async function withActivity<Row extends { id: string; role: string }>(people: Row[]) {
  const ids = people.map(({ id }) => id);
  const [posts, reports, sessions] = await Promise.all([
    db().post.groupBy({ by: ["authorId"], where: { authorId: { in: ids } }, _count: true }),
    countReportsOf(ids),
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
    reports: reports.get(person.id) ?? 0,
    /** Null for somebody without a session. */
    lastSeen: seen.get(person.id) ?? null,
  }));
}
