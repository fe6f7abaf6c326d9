import type { Prisma } from "../../database/db";
import { lockUser } from "../../users/lock-user";

/** A password that was right a moment ago. Checking takes long enough for it to be changed meanwhile. */
export type VerifiedPassword = { userId: string; hash: string };

/** Locks the account in a transaction; false if it has another password by now. */
export async function lockWithPassword(
  database: Prisma.TransactionClient,
  { userId, hash }: VerifiedPassword,
): Promise<boolean> {
  if (!(await lockUser(database, userId))) return false;
  return (await database.password.count({ where: { userId, hash } })) === 1;
}
