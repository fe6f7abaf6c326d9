import { NOBODY } from "../actor";
import { settings } from "../config/settings";
import { dialectOf } from "../database/adapter";
import { db, Prisma } from "../database/db";
import { postPolicy } from "../policy/posts";
import { type FormerText, HEAD_FIELDS, tagNames } from "../posts/text/post-text";
import { POST_TEXT_SELECT } from "../posts/text/text-columns";
import { searchDialect } from "./dialect";
import { plainText } from "./plain-text";
import type { IndexedWords } from "./search-dialect";
import { wordsOf } from "./words";

/** Posts whose words are put into the index in one transaction. */
const AT_ONCE = 50;

const BELOW_THE_TITLE = HEAD_FIELDS.filter((field) => field !== "title");

/** Whether posts have changed since the index of words was last brought up to date. */
export async function isIndexBehind(): Promise<boolean> {
  return (await db().searchQueue.findFirst({ select: { postId: true } })) !== null;
}

/** Brings the index up to date with some posts that have changed, in one transaction. Gives how many there were. */
export async function indexSome(): Promise<number> {
  if (!(await isIndexBehind())) return 0;
  return db().$transaction(async (database) => {
    // What changes from here on stands in the queue once more.
    const ids = await takeFromQueue(database);
    const posts = await database.post.findMany({
      where: { id: { in: ids }, ...postPolicy.where(NOBODY, "find") },
      select: { ...POST_TEXT_SELECT, id: true, html: true },
    });
    const dialect = searchDialect();
    const found = new Set(posts.map(({ id }) => id));
    await dialect.remove(
      database,
      ids.filter((id) => !found.has(id)),
    );
    for (const post of posts) await dialect.put(database, post.id, indexedWords(post));
    return ids.length;
  });
}

/** All posts are to be put into the index anew. Gives how many there are. */
export async function rebuildIndex(): Promise<number> {
  return db().$transaction(async (database) => {
    await searchDialect().clear(database);
    return database.$executeRaw`
      INSERT INTO "SearchQueue" ("postId") SELECT "id" FROM "Post"
      WHERE "kind" = 'post' AND "status" = 'published'
      ON CONFLICT DO NOTHING`;
  });
}

/** The newest first. On PostgreSQL what another process has taken is left to it. */
async function takeFromQueue(database: Prisma.TransactionClient): Promise<number[]> {
  const isShared = dialectOf(settings().databaseUrl) === "postgresql";
  const rows = await database.$queryRaw<{ postId: number }[]>`
    DELETE FROM "SearchQueue" WHERE "postId" IN (
      SELECT "postId" FROM "SearchQueue" ORDER BY "postId" DESC LIMIT ${AT_ONCE}
      ${isShared ? Prisma.sql`FOR UPDATE SKIP LOCKED` : Prisma.empty}
    ) RETURNING "postId"`;
  return rows.map(({ postId }) => Number(postId));
}

/** What has not been rendered yet is found by its Markdown until then. */
function indexedWords(post: FormerText & { html: string }): IndexedWords {
  const content = post.html === "" ? post.content : plainText(post.html);
  return {
    title: listWords(post.title),
    tags: tagNames(post).flatMap(listWords),
    text: [...BELOW_THE_TITLE.flatMap((field) => listWords(post[field])), ...listWords(content)],
  };
}

function listWords(text: string): string[] {
  return [...wordsOf(text)].map(({ word }) => word);
}
