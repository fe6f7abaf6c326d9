import { isUniqueConflict } from "../database/errors";
import { db, type Prisma } from "../db";
import { type Refusal, refusalOf } from "./taken";
import { uniqueKey } from "./unique-key";

type User = { id: string; username: string; email: string };
type Changes = { username: string; about: string };

/**
 * Changes what an account says of its owner; the former name goes on leading to their page. Null if
 * it was done, else what is taken. `email` is looked at, not changed: email-change.ts does that.
 */
export async function updateProfile(
  user: User,
  { username, about, email }: Changes & { email: string },
): Promise<Refusal | null> {
  const refusal = await refusalOf({ username, email }, user.id);
  if (refusal) return refusal;
  try {
    await db().$transaction((transaction) => write(transaction, user, { username, about }));
    return null;
  } catch (error) {
    if (isUniqueConflict(error)) return refusalOf({ username, email }, user.id);
    throw error;
  }
}

async function write(
  database: Prisma.TransactionClient,
  user: User,
  { username, about }: Changes,
): Promise<void> {
  const usernameKey = uniqueKey(username);
  const formerKey = uniqueKey(user.username);
  await database.user.update({
    where: { id: user.id },
    data: { username, usernameKey, about },
    select: { id: true },
  });
  if (usernameKey === formerKey) return;
  await database.formerUsername.deleteMany({ where: { usernameKey, userId: user.id } });
  await database.formerUsername.create({ data: { usernameKey: formerKey, userId: user.id } });
}

/** All names this user has had, in the form of unique keys. */
export async function listFormerNames(userId: string): Promise<string[]> {
  const names = await db().formerUsername.findMany({
    where: { userId },
    select: { usernameKey: true },
  });
  return names.map(({ usernameKey }) => usernameKey);
}
