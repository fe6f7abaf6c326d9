import { db } from "../db";

/** Everybody's names: the account of each email address, and the usernames in use. */
export async function findKnownNames() {
  const users = await db().user.findMany({
    select: { id: true, username: true, usernameKey: true, emailKey: true },
  });
  return {
    byEmailKey: new Map(users.map(({ id, username, emailKey }) => [emailKey, { id, username }])),
    usernameKeys: new Set(users.map((user) => user.usernameKey)),
  };
}

/** Which of these posts were imported before, whether or not they still stand. */
export async function listImportedKeys(importKeys: string[]): Promise<Set<string>> {
  const posts = await db().importedPost.findMany({
    where: { importKey: { in: importKeys } },
    select: { importKey: true },
  });
  return new Set(posts.map(({ importKey }) => importKey));
}

/** Which of these numbers have a post. */
export async function listUsedNumbers(numbers: number[]): Promise<Set<number>> {
  const posts = await db().post.findMany({
    where: { id: { in: numbers } },
    select: { id: true },
  });
  return new Set(posts.map(({ id }) => id));
}
