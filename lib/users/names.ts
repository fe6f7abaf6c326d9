import { db } from "../database/db";
import { type Invalid, invalid, ok, type Result } from "../result";
import { emailKeyOf } from "../text/email-address";
import { normalized } from "../text/normalized";
import { uniqueKey } from "../text/unique-key";
import type { Names } from "./schema";
import { looksOf, newLooks } from "./username-looks";

/** The columns of a new account's names: each as it was typed, and the key by which it is unique. */
export function nameColumns({ username, email }: Names) {
  return { username, usernameKey: uniqueKey(username), email, emailKey: emailKeyOf(email) };
}

/** The same with what else keeps others from a name that looks the same, to make an account of. */
export function newNames(names: Names) {
  const usernameLooks = { create: looksOf(names.username).map((look) => ({ look })) };
  return { ...nameColumns(names), usernameLooks };
}

export const EMAIL_TAKEN = "That email is taken. Please choose another.";
const USERNAME_TAKEN = "That username is taken. Please choose another.";

/**
 * Refuses names that belong to somebody other than `userId` already, in words. A name that somebody
 * had before is theirs too.
 */
export async function checkNamesAreFree(names: Names, userId = ""): Promise<Result<void, Invalid>> {
  const taken = await findTaken(names, userId);
  const errors = {
    ...(taken.username && { username: USERNAME_TAKEN }),
    ...(taken.email && { email: EMAIL_TAKEN }),
  };
  return taken.username || taken.email ? invalid(errors) : ok();
}

/** The same where only its owner is told, by mail, of an email address that is taken. Usernames are public. */
export async function checkUsernameIsFree(
  names: Names,
  userId = "",
): Promise<Result<void, Invalid>> {
  const taken = await findTaken(names, userId);
  return taken.username ? invalid({ username: USERNAME_TAKEN }) : ok();
}

async function findTaken({ username, email }: Names, userId: string) {
  const usernameKey = uniqueKey(username);
  const emailKey = emailKeyOf(email);
  // In this order a name that is given up between the two is seen in the second. In one statement the
  // database would look through all users.
  const users = await db().user.findMany({
    where: { OR: [{ usernameKey }, { emailKey }, { id: userId }] },
    select: { id: true, username: true, usernameKey: true, email: true, emailKey: true },
  });
  const former = await db().formerUsername.findUnique({
    where: { usernameKey },
    select: { userId: true },
  });
  const own = users.find(({ id }) => id === userId);
  const others = users.filter(({ id }) => id !== userId);
  const ownNames = [own?.username ?? "", former?.userId === userId ? usernameKey : ""];
  return {
    username:
      others.some((user) => user.usernameKey === usernameKey) ||
      (former !== null && former.userId !== userId) ||
      (await looksLikeAnothers(username, userId, ownNames)),
    email: own?.email !== email && others.some((user) => user.emailKey === emailKey),
  };
}

/** Whose email address this is; null if nobody has it. */
export async function findOwner(email: string): Promise<Names | null> {
  return db().user.findUnique({
    where: { emailKey: emailKeyOf(email) },
    select: { username: true, email: true },
  });
}

/**
 * Refuses a display name that looks like the username of somebody other than `userId`: readers would take the one for
 * the other. One that they have already stays.
 */
export async function checkDisplayName(
  displayName: string,
  userId: string,
): Promise<Result<void, Invalid>> {
  const isOwn = await db().user.count({ where: { id: userId, displayName } });
  const dashed = normalized(displayName, "NFKC").replace(/\p{Pd}/gu, "-");
  if (isOwn || !(await looksLikeAnothers(dashed, userId))) return ok();
  return invalid({
    displayName: "That looks like the username of somebody else here. Please choose another.",
  });
}

/** Whoever has a name keeps it, whatever could be taken when it came: how `ownNames` look is theirs. */
async function looksLikeAnothers(
  username: string,
  userId: string,
  ownNames: string[] = [],
): Promise<boolean> {
  const where = { look: { in: newLooks(username, ownNames) }, NOT: { userId } };
  return (await db().usernameLook.count({ where })) > 0;
}
