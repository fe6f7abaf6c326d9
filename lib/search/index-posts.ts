import { dialectOf } from "../config/dialect";
import { MINUTE_MS } from "../config/durations";
import { settings } from "../config/settings";
import { db, Prisma, selectRows } from "../database/db";
import { HEAD_FIELDS, tagNames } from "../posts/text/post-text";
import { POST_TEXT_SELECT } from "../posts/text/text-columns";
import { tagSlug } from "../tags/tag-slug";
import { wordsOf } from "../text/tokenize";
import { searchDialect } from "./dialect";
import { isFindable } from "./is-findable";
import { forgetWords, noteWords } from "./known-words";
import { ANY_POST, authorMark, tagMark } from "./marks";
import { plainText } from "./plain-text";
import type { IndexedPost } from "./search-dialect";

/** Posts whose words are put into the index in one transaction. */
const AT_ONCE = 50;
/** Texts may be long, and a site's index large. */
const TRANSACTION_TIMEOUTS = { timeout: 10 * MINUTE_MS, maxWait: MINUTE_MS };

const INDEXED_FIELDS = {
  ...POST_TEXT_SELECT,
  id: true,
  kind: true,
  status: true,
  html: true,
  authorId: true,
  coauthors: { where: { publishedAt: { not: null } }, select: { userId: true } },
} satisfies Prisma.PostSelect;
type ReadPost = Prisma.PostGetPayload<{ select: typeof INDEXED_FIELDS }>;
const BELOW_THE_TITLE = HEAD_FIELDS.filter((field) => field !== "title");

/** Whether posts have changed since the index of words was last brought up to date. */
export async function isIndexBehind(): Promise<boolean> {
  return (await readIndexState()).isBehind;
}

/** `newest` is the highest number of a post. Asked for in one statement, as every search asks for both. */
export async function readIndexState(): Promise<{ isBehind: boolean; newest: number }> {
  const [row] = await selectRows<{ isBehind: boolean | number; newest: number | null }>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM "SearchQueue") AS "isBehind", MAX("id") AS "newest" FROM "Post"`);
  return { isBehind: Boolean(row?.isBehind), newest: row?.newest ?? 0 };
}

/** Brings the index up to date with some posts that have changed, in one transaction. Gives how many there were. */
export async function indexSome(atOnce = AT_ONCE): Promise<number> {
  if (!(await isIndexBehind())) return 0;
  return db().$transaction(async (database) => {
    // What changes from here on stands in the queue once more.
    const ids = await takeFromQueue(database, atOnce);
    const rows = await database.post.findMany({
      where: { id: { in: ids } },
      select: INDEXED_FIELDS,
    });
    const posts = rows.filter(isFindable);
    const dialect = searchDialect();
    const found = new Set(posts.map(({ id }) => id));
    await dialect.remove(
      database,
      ids.filter((id) => !found.has(id)),
    );
    const indexed = posts.map(indexedPost);
    await dialect.put(database, indexed);
    const words = indexed.flatMap(({ title, tags, text }) => [...title, ...tags, ...text]);
    await noteWords(database, new Set(words));
    return ids.length;
  }, TRANSACTION_TIMEOUTS);
}

/** All posts and pages are to be put into the index anew. Gives how many there are. */
export async function rebuildIndex(): Promise<number> {
  return db().$transaction(async (database) => {
    await searchDialect().clear(database);
    await forgetWords(database);
    return database.$executeRaw`
      INSERT INTO "SearchQueue" ("postId") SELECT "id" FROM "Post"
      WHERE "status" = 'published'
      ON CONFLICT DO NOTHING`;
  }, TRANSACTION_TIMEOUTS);
}

/** The newest first. On PostgreSQL what another process has taken is left to it. */
async function takeFromQueue(
  database: Prisma.TransactionClient,
  atOnce: number,
): Promise<number[]> {
  const isShared = dialectOf(settings().databaseUrl) === "postgresql";
  const rows = await database.$queryRaw<{ postId: number }[]>`
    DELETE FROM "SearchQueue" WHERE "postId" IN (
      SELECT "postId" FROM "SearchQueue" ORDER BY "postId" DESC LIMIT ${atOnce}
      ${isShared ? Prisma.sql`FOR UPDATE SKIP LOCKED` : Prisma.empty}
    ) RETURNING "postId"`;
  return rows.map(({ postId }) => Number(postId));
}

/** What has not been rendered yet is found by its Markdown until then. */
function indexedPost(post: ReadPost): IndexedPost {
  const content = post.html === "" ? post.content : plainText(post.html);
  const names = tagNames(post);
  const authors = [post.authorId, ...post.coauthors.map(({ userId }) => userId)];
  return {
    id: post.id,
    title: listWords(post.title),
    tags: names.flatMap(listWords),
    text: [...BELOW_THE_TITLE.flatMap((field) => listWords(post[field])), ...listWords(content)],
    marks: [
      ANY_POST,
      ...names.map((name) => tagMark(tagSlug(name))),
      ...authors.flatMap((id) => (id === null ? [] : [authorMark(id)])),
    ],
  };
}

function listWords(text: string): string[] {
  return [...wordsOf(text)].map(({ word }) => word);
}
