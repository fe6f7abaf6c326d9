import { cacheTag } from "../cache/cache-tags";
import { db, type Prisma } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import { countAttempt } from "../limits/count-attempt";
import { sendsMail } from "../mail/sends-mail";
import { type Invalid, ok, type Result, type TooMany } from "../result";
import { typedLinks } from "../text/link-lines";
import { uniqueKey } from "../text/unique-key";
import { lockAccount } from "./account";
import type { FirstStep } from "./first-step";
import { checkDisplayName, checkNamesAreFree, checkUsernameIsFree } from "./names";
import type { About } from "./profile";
import { writeLinks } from "./profile-links";
import type { Names } from "./schema";
import { looksOf, newLooks } from "./username-looks";

type NewProfile = Names & About;

/** Somebody else may take a name between the look and the write, or give it back. */
const ATTEMPTS = 3;
/** Links to older names than these lead nowhere any more. */
const FORMER_NAMES_MAX = 20;

/**
 * Changes what an account says of its owner; the former name goes on leading to their page. The
 * email address is only looked at, and not even that where its owner is told of it by mail. Gives the
 * cache tags of what that changes.
 */
export async function updateProfile(
  user: { id: string; username: string },
  profile: NewProfile,
  firstStep: FirstStep<Invalid> = async () => ok(),
): Promise<Result<string[], TooMany | Invalid>> {
  if (uniqueKey(profile.username) !== uniqueKey(user.username)) {
    const counted = await countAttempt("renames-by-user", user.id);
    if (!counted.ok) return counted;
  }
  const checkNames = sendsMail() ? checkUsernameIsFree : checkNamesAreFree;
  for (let attempt = 1; ; attempt++) {
    const free = await checkNames(profile, user.id);
    if (!free.ok) return free;
    const own = await checkDisplayName(profile.displayName, user.id);
    if (!own.ok) return own;
    try {
      return await db().$transaction(async (database) => {
        const prepared = await firstStep(database);
        return prepared.ok ? ok(await write(database, user.id, profile)) : prepared;
      });
    } catch (error) {
      if (!isUniqueConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** After a rename, every address that leads to the user changes too. */
async function write(
  database: Prisma.TransactionClient,
  userId: string,
  { username, links, displayName, pronouns, about, fediverse }: NewProfile,
): Promise<string[]> {
  await lockAccount(database, userId);
  const former = await database.user.findUniqueOrThrow({
    where: { id: userId },
    select: { username: true, usernameKey: true },
  });
  const usernameKey = uniqueKey(username);
  await database.user.update({
    where: { id: userId },
    data: { username, usernameKey, displayName, pronouns, about, fediverse },
    select: { id: true },
  });
  await writeLinks(database, userId, typedLinks(links));
  const shown = [cacheTag.user(userId), cacheTag.authors];
  if (username === former.username) return shown;
  // Addresses in another spelling lead to that of the name.
  if (usernameKey === former.usernameKey) {
    await claimLooks(database, userId, newLooks(username, [former.username]));
    return [...shown, cacheTag.userAddress(usernameKey)];
  }
  const formerKeys = await keepFormerName(database, userId, username, former.usernameKey);
  return [...shown, ...[usernameKey, ...formerKeys].map(cacheTag.userAddress)];
}

/** Throws a unique conflict where the name looks like somebody else's. */
async function claimLooks(
  database: Prisma.TransactionClient,
  userId: string,
  wanted: string[],
): Promise<void> {
  const own = await database.usernameLook.findMany({ where: { userId }, select: { look: true } });
  const looks = wanted.filter((each) => !own.some(({ look }) => look === each));
  await database.usernameLook.createMany({ data: looks.map((look) => ({ look, userId })) });
}

/** All names this user has had, newest first; one that is theirs again is none of them. */
async function keepFormerName(
  database: Prisma.TransactionClient,
  userId: string,
  username: string,
  formerKey: string,
): Promise<string[]> {
  const usernameKey = uniqueKey(username);
  const { count } = await database.formerUsername.deleteMany({ where: { usernameKey, userId } });
  await claimLooks(database, userId, newLooks(username, count > 0 ? [usernameKey] : []));
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
    const kept = [username, ...keys.slice(0, FORMER_NAMES_MAX)].flatMap(looksOf);
    await database.usernameLook.deleteMany({ where: { userId, look: { notIn: kept } } });
  }
  return keys;
}
