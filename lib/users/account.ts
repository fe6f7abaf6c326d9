import { DEFAULT_ROLE, type Role } from "../actor";
import { siteNow } from "../database/clock";
import { db, type Prisma } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import { type Invalid, ok, type Problem, type Result } from "../result";
import type { FirstStep } from "./first-step";
import { checkNamesAreFree, newNames } from "./names";
import type { Names } from "./schema";

/** What else is known of a new account. */
type Also = { emailVerified?: Date | null; role?: Role; awaitsApproval?: boolean };

/** Makes an account with a password that is hashed already, unless somebody has one of its names. Gives its id. */
export async function addAccount<Refused extends Problem = never>(
  names: Names,
  passwordHash: string,
  { emailVerified = null, role = DEFAULT_ROLE, awaitsApproval = false }: Also = {},
  firstStep: FirstStep<Refused> = async () => ok(),
): Promise<Result<string, Invalid | Refused>> {
  const password = { create: { hash: passwordHash, updatedAt: siteNow() } };
  const data = { ...newNames(names), emailVerified, role, awaitsApproval, password };
  try {
    return await db().$transaction(async (database) => {
      const prepared = await firstStep(database);
      if (!prepared.ok) return prepared;
      return ok((await database.user.create({ data, select: { id: true } })).id);
    });
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
