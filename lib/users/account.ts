import { db, type Prisma } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import { type Invalid, ok, type Result } from "../result";
import { checkNamesAreFree, newNames } from "./names";
import type { Names } from "./schema";

/** Makes an account with a password that is hashed already, unless somebody has one of its names. */
export async function addAccount(
  names: Names,
  passwordHash: string,
  emailVerified: Date | null = null,
): Promise<Result<void, Invalid>> {
  try {
    await db().user.create({
      data: { ...newNames(names), emailVerified, password: { create: { hash: passwordHash } } },
      select: { id: true },
    });
    return ok();
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    // Two people chose one name at the same moment: the database let one of them have it.
    const free = await checkNamesAreFree(names);
    if (free.ok) throw error;
    return free;
  }
}

/**
 * First in a transaction that changes an account: another such transaction waits until this one has
 * ended, and what is read from here on stays true. False if the account is gone.
 */
export async function lockAccount(
  database: Prisma.TransactionClient,
  userId: string,
): Promise<boolean> {
  const { count } = await database.user.updateMany({ where: { id: userId }, data: { id: userId } });
  return count === 1;
}
