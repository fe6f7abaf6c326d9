import { db, type Prisma } from "../database/db";

const OWNER = { role: "owner" } as const;

/** Whether the site has an owner. */
export async function hasOwner(database: Prisma.TransactionClient = db()): Promise<boolean> {
  return (await database.user.findFirst({ where: OWNER, select: { id: true } })) !== null;
}

/**
 * In a transaction, first: the ids of all owners, who stay what they are until it has ended, so that of two
 * who leave at once one is the last.
 */
export async function lockOwners(database: Prisma.TransactionClient): Promise<string[]> {
  const select = { id: true } as const;
  const owners = await database.user.updateManyAndReturn({ where: OWNER, data: OWNER, select });
  return owners.map(({ id }) => id);
}

/** Whether the site would be without an owner if this one left. */
export function isLastOwner(owners: string[], userId: string): boolean {
  return owners.length === 1 && owners[0] === userId;
}
