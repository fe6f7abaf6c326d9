import { cacheTag } from "../cache/cache-tags";
import { cachedRead } from "../cache/cached-read";
import { db } from "../database/db";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { publication } from "../site/publication";
import { shorten } from "../text/shorten";
import { shownName } from "./shown-name";

const AUTHORS_PER_PAGE = 50;
const ABOUT_MAX = 160;

export type AuthorsPage = NonNullable<Awaited<ReturnType<typeof readPage>>>;

/** Page `numberText` of those who have posts that readers find, by name; null if there is no such page. */
export async function findAuthorsPage(numberText: string): Promise<AuthorsPage | null> {
  const number = parsePageNumber(numberText);
  if (number === null) return null;
  const { language } = await publication();
  return cachedRead(
    `authors, page ${number}, ${language}`,
    () => readPage(number, language),
    authorsCacheTags,
  );
}

/** The cache tags of a page of authors: who they are in which order, their counts, and what it says of each. */
export function authorsCacheTags(page: AuthorsPage | null): string[] {
  const shown = page?.authors.map(({ id }) => cacheTag.user(id)) ?? [];
  return [cacheTag.authors, cacheTag.posts, ...shown];
}

async function readPage(number: number, language: string) {
  const named = await listAuthors(language);
  const last = lastPage(named.length, AUTHORS_PER_PAGE);
  if (number > last) return null;
  const end = number * AUTHORS_PER_PAGE;
  const shown = named.slice(end - AUTHORS_PER_PAGE, end);
  const profiles = await db().user.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    select: { id: true, image: true, about: true },
  });
  const authors = shown.flatMap((author) => {
    const profile = profiles.find(({ id }) => id === author.id);
    return profile ? [{ ...author, image: profile.image, about: beginningOf(profile.about) }] : [];
  });
  return { authors, count: named.length, number, last };
}

/** On one line. */
function beginningOf(about: string): string {
  return shorten(about.replace(/\s+/g, " ").trim(), ABOUT_MAX);
}

type Author = { id: string; username: string; displayName: string; count: number };

/** All of them, by the name that readers are shown. */
async function listAuthors(language: string): Promise<Author[]> {
  const rows = await db().$queryRaw<Author[]>`
    SELECT "User"."id", "User"."username", "User"."displayName", SUM("ListSegment"."posts") AS "count"
    FROM "User" JOIN "ListSegment" ON "ListSegment"."list" = 'author:' || "User"."id"
    WHERE NOT "User"."isHidden" AND "User"."suspendedAt" IS NULL
    GROUP BY "User"."id", "User"."username", "User"."displayName"
    HAVING SUM("ListSegment"."posts") > 0`;
  // Databases differ in where they put capitals and accents.
  const { compare } = new Intl.Collator(language);
  return rows
    .map((row) => ({ ...row, count: Number(row.count) }))
    .sort(
      (one, other) =>
        compare(shownName(one), shownName(other)) || compare(one.username, other.username),
    );
}
