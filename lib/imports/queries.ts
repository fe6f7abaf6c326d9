import { db } from "../database/db";

/** Everybody's names: the account of each id and email address, and the usernames that are taken. */
export async function findKnownNames() {
  const users = await db().user.findMany({
    select: {
      id: true,
      username: true,
      usernameKey: true,
      emailKey: true,
      formerUsernames: { select: { usernameKey: true } },
      usernameLooks: { select: { look: true } },
    },
  });
  return {
    byId: new Map(users.map(({ id, username }) => [id, { id, username }])),
    byEmailKey: new Map(users.map(({ id, username, emailKey }) => [emailKey, { id, username }])),
    takenNames: new Set(
      users.flatMap(({ usernameKey, formerUsernames, usernameLooks }) => [
        usernameKey,
        ...formerUsernames.map((former) => former.usernameKey),
        ...usernameLooks.map(({ look }) => look),
      ]),
    ),
  };
}

/** Whose account each of these users of another blog has here; null once it is deleted. */
export async function findImportedUsers(importKeys: string[]): Promise<Map<string, string | null>> {
  const users = await db().importedUser.findMany({
    where: { importKey: { in: importKeys } },
    select: { importKey: true, userId: true },
  });
  return new Map(users.map(({ importKey, userId }) => [importKey, userId]));
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
