import { db, Prisma, selectRows } from "../database/db";
import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { ok, type Result, type TooMany } from "../result";
import { tagSlug } from "../tags/tag-slug";
import { searchDialect } from "./dialect";
import { exactQueryOf } from "./exact-query";
import { readIndexState } from "./index-posts";
import { parseQuery } from "./search-query";

const TITLES_MAX = 6;
const TAGS_MAX = 3;
/** Of one letter nobody knows yet what it is to become; a tag's address has no letters but a to z. */
const TAG_BEGINNING_MIN = 2;

/** What somebody may be typing: tags as a search names them, and titles of posts. Nothing where there is no word yet. */
export async function listSuggestions(
  words: string,
  { address }: Client,
): Promise<Result<string[], TooMany>> {
  const counted = await countAttempt("suggestions-by-address", address);
  if (!counted.ok) return counted;
  const [tags, titles] = await Promise.all([listTags(words), listTitles(words)]);
  return ok([...new Set([...tags, ...titles])]);
}

async function listTags(words: string): Promise<string[]> {
  const beginning = tagSlug(words.replace(/^tag:"?/i, ""));
  if (beginning.length < TAG_BEGINNING_MIN) return [];
  const tags = await db().tag.findMany({
    // Comes after every letter that an address of a tag can have.
    where: { slug: { gte: beginning, lt: `${beginning}~` }, posts: { some: {} } },
    select: { name: true },
    orderBy: { slug: "asc" },
    take: TAGS_MAX,
  });
  return tags.map(({ name }) =>
    /[\s"]/.test(name) ? `tag:"${name.replaceAll('"', "")}"` : `tag:${name}`,
  );
}

/** Of the newest posts that have all these words in their titles, the last one perhaps begun. */
async function listTitles(words: string): Promise<string[]> {
  const query = parseQuery(words);
  if (query.wanted.length === 0) return [];
  const [exact, { newest }] = await Promise.all([exactQueryOf(query), readIndexState()]);
  if (!exact) return [];
  const hits = searchDialect().hits(exact, { max: TITLES_MAX, newest, isInTitle: true });
  const rows = await selectRows<{ title: string }>(Prisma.sql`
    SELECT "Post"."title" FROM (${hits}) AS "hit" CROSS JOIN "Post"
    WHERE "Post"."id" = "hit"."id" AND "Post"."status" = 'published'
    ORDER BY "Post"."publishedAt" DESC, "Post"."id" DESC`);
  return rows.map(({ title }) => title);
}
