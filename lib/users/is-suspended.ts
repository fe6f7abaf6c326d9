import { db } from "../database/db";

/** Whether somebody with this account may not log in. */
export async function isSuspended(userId: string): Promise<boolean> {
  const where = { id: userId, suspendedAt: { not: null } };
  return (await db().user.count({ where })) === 1;
}
