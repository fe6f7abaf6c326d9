import type { Prisma } from "../database/db";

/**
 * First in a transaction that changes an account: another such transaction waits until this one has
 * ended, and what is read from here on stays true. False if the account is gone.
 */
export async function lockUser(
  database: Prisma.TransactionClient,
  userId: string,
): Promise<boolean> {
  const { count } = await database.user.updateMany({ where: { id: userId }, data: { id: userId } });
  return count === 1;
}
