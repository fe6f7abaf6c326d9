import { db } from "../db";
import { chunks } from "./chunks";

/** How many values one statement asks about. */
const PER_QUERY = 1_000;

/** Everybody's names: the account of each email address, and the usernames in use. */
export async function findKnownNames() {
  const users = await db().user.findMany({
    select: { id: true, usernameKey: true, emailKey: true },
  });
  return {
    idByEmailKey: new Map(users.map((user) => [user.emailKey, user.id])),
    usernameKeys: new Set(users.map((user) => user.usernameKey)),
  };
}

/** Which of these posts were imported before, and which of these numbers have a post. */
export async function findUsedPosts(importKeys: string[], numbers: number[]) {
  const [byKey, byNumber] = await Promise.all([
    inChunks(importKeys, (part) =>
      db().post.findMany({ where: { importKey: { in: part } }, select: { importKey: true } }),
    ),
    inChunks(numbers, (part) =>
      db().post.findMany({ where: { id: { in: part } }, select: { id: true } }),
    ),
  ]);
  return {
    importKeys: new Set(byKey.map(({ importKey }) => importKey)),
    numbers: new Set(byNumber.map(({ id }) => id)),
  };
}

/** Which of these addresses a post has already. */
export async function findSlugs(slugs: string[]): Promise<string[]> {
  const posts = await inChunks(slugs, (part) =>
    db().post.findMany({ where: { slug: { in: part } }, select: { slug: true } }),
  );
  return posts.map(({ slug }) => slug);
}

async function inChunks<Value, Row>(
  values: Value[],
  query: (part: Value[]) => Promise<Row[]>,
): Promise<Row[]> {
  return (await Promise.all(chunks(values, PER_QUERY).map(query))).flat();
}
