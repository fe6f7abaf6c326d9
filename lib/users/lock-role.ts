import { type Actor, isAtLeast, type Role, withRole } from "../actor";
import type { Prisma } from "../database/db";

/** In a transaction: somebody's role, which stays what it is until that has ended; null where they are suspended or gone. */
export async function lockRole(
  database: Prisma.TransactionClient,
  id: string,
): Promise<Role | null> {
  const [row] = await database.user.updateManyAndReturn({
    where: { id, suspendedAt: null },
    data: { id },
    select: { role: true },
  });
  return row ? withRole(row).role : null;
}

/**
 * In a transaction: whether whoever acts is still, and until that has ended, what they were when they asked. Between the
 * two a text was rendered, or others were waited for.
 */
export async function isStill(database: Prisma.TransactionClient, actor: Actor): Promise<boolean> {
  if (actor.kind !== "member") return true;
  const role = await lockRole(database, actor.id);
  return role !== null && isAtLeast(role, actor.role);
}
