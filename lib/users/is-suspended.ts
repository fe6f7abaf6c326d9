import { db } from "../database/db";

/** What somebody is told who would log in to such an account. */
export const SUSPENDED_IN_WORDS =
  "This account is suspended. Those who look after this site can let you back in.";

/** Whether somebody with this account may not log in. */
export async function isSuspended(userId: string): Promise<boolean> {
  const where = { id: userId, suspendedAt: { not: null } };
  return (await db().user.count({ where })) === 1;
}
