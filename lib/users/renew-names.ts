import type { db } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import { emailKeyOf } from "../text/email-address";
import { looksOf } from "./username-looks";

const AT_ONCE = 500;

type Database = ReturnType<typeof db>;
type User = Awaited<ReturnType<typeof listUnnoted>>[number];

/**
 * Notes how the names of people look who were here before that was looked at, the oldest account first. Whoever
 * has a name that looks like an older one keeps it. Their email addresses get the key of today.
 */
export async function renewNames(database: Database): Promise<void> {
  for (;;) {
    const users = await listUnnoted(database);
    if (users.length === 0) return;
    for (const user of users) await renew(database, user);
  }
}

async function listUnnoted(database: Database) {
  return database.user.findMany({
    where: { usernameLooks: { none: {} } },
    select: {
      id: true,
      username: true,
      email: true,
      emailKey: true,
      formerUsernames: { select: { usernameKey: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
  });
}

async function renew(database: Database, user: User): Promise<void> {
  const { id: userId, username, email, formerUsernames } = user;
  const emailKey = emailKeyOf(email);
  if (emailKey !== user.emailKey) {
    await unlessTaken(database.user.update({ where: { id: userId }, data: { emailKey } }));
  }
  const names = [username, ...formerUsernames.map(({ usernameKey }) => usernameKey)];
  for (const look of new Set(names.flatMap(looksOf))) {
    await unlessTaken(database.usernameLook.create({ data: { look, userId } }));
  }
  // Looks like no name can: that this user has been seen to, if all of theirs are somebody else's.
  await unlessTaken(database.usernameLook.create({ data: { look: `user ${userId}`, userId } }));
}

/** Two old accounts may have what could not both be taken today, and another process may do the same work. */
async function unlessTaken(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
  }
}
