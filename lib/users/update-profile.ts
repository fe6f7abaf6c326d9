import { db, type Prisma } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import { waitBefore } from "../limits/limits";
import { uniqueKey } from "../text/unique-key";
import { lockUser } from "./lock-user";
import { type Refusal, refusalOf } from "./refusal-of";

type Wanted = { username: string; about: string; email: string };

type Update = {
  /** What is taken, by field. */
  errors?: Refusal;
  /** Above 0: renamed too often. */
  waitSeconds?: number;
  /** After a rename: the new name and all that lead to it, as unique keys. */
  names?: string[];
};

/** Somebody else may take a name between the look and the write, or give it back. */
const ATTEMPTS = 3;
/** Links to older names than these lead nowhere any more. */
const FORMER_NAMES_MAX = 20;

/**
 * Changes what an account says of its owner; the former name goes on leading to their page. `email`
 * is looked at, not changed: email-change.ts does that.
 */
export async function updateProfile(
  user: { id: string; username: string },
  wanted: Wanted,
): Promise<Update> {
  const isRename = uniqueKey(wanted.username) !== uniqueKey(user.username);
  const waitSeconds = isRename ? await waitBefore("renames-by-user", user.id) : 0;
  if (waitSeconds) return { waitSeconds };
  for (let attempt = 1; ; attempt++) {
    const errors = await refusalOf(wanted, user.id);
    if (errors) return { errors };
    try {
      return {
        names: await db().$transaction((transaction) => write(transaction, user.id, wanted)),
      };
    } catch (error) {
      if (!isUniqueConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function write(
  database: Prisma.TransactionClient,
  userId: string,
  { username, about }: Wanted,
): Promise<string[]> {
  await lockUser(database, userId);
  const former = await database.user.findUniqueOrThrow({
    where: { id: userId },
    select: { usernameKey: true },
  });
  const usernameKey = uniqueKey(username);
  await database.user.update({
    where: { id: userId },
    data: { username, usernameKey, about },
    select: { id: true },
  });
  return usernameKey === former.usernameKey
    ? []
    : [usernameKey, ...(await keepFormerName(database, userId, usernameKey, former.usernameKey))];
}

/** All names this user has had, newest first; one that is theirs again is none of them. */
async function keepFormerName(
  database: Prisma.TransactionClient,
  userId: string,
  nowKey: string,
  formerKey: string,
): Promise<string[]> {
  await database.formerUsername.deleteMany({ where: { usernameKey: nowKey, userId } });
  await database.formerUsername.create({ data: { usernameKey: formerKey, userId } });
  const names = await database.formerUsername.findMany({
    where: { userId },
    select: { usernameKey: true },
    orderBy: [{ createdAt: "desc" }, { usernameKey: "asc" }],
  });
  const keys = names.map(({ usernameKey }) => usernameKey);
  const tooOld = keys.slice(FORMER_NAMES_MAX);
  if (tooOld.length) {
    await database.formerUsername.deleteMany({ where: { userId, usernameKey: { in: tooOld } } });
  }
  return keys;
}
