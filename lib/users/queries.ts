import { notFound, redirect } from "next/navigation";
import { verifyPassword } from "../auth/passwords/password";
import type { VerifiedPassword } from "../auth/passwords/verified-password";
import { db } from "../database/db";
import { uniqueKey } from "../text/unique-key";
import { USERNAME_PATTERN } from "./schema";
import { userAddress } from "./user-address";

/** In UTF-16 units: twenty letters, each with room for accents. */
const NAME_LENGTH_MAX = 100;

export type Profile = { id: string; username: string; image: string | null; about: string };

const PROFILE_FIELDS = { id: true, username: true, image: true, about: true } as const;

/** The user at `/user/<name>`; another spelling of the name, or a former one, leads on to the right one. */
export async function getProfile(name: string): Promise<Profile> {
  if (name.length > NAME_LENGTH_MAX || !USERNAME_PATTERN.test(name)) notFound();
  const usernameKey = uniqueKey(name);
  const user = (await findByName(usernameKey)) ?? (await findByFormerName(usernameKey));
  if (!user) notFound();
  if (user.username !== name) redirect(userAddress(user.username));
  return user;
}

async function findByName(usernameKey: string): Promise<Profile | null> {
  return db().user.findUnique({ where: { usernameKey }, select: PROFILE_FIELDS });
}

async function findByFormerName(usernameKey: string): Promise<Profile | null> {
  const former = await db().formerUsername.findUnique({
    where: { usernameKey },
    select: { user: { select: PROFILE_FIELDS } },
  });
  return former?.user ?? null;
}

/** The account with this email and password; null for a wrong password and an unknown address alike. */
export async function findByCredentials(
  email: string,
  password: string,
): Promise<VerifiedPassword | null> {
  const user = await db().user.findUnique({
    where: { emailKey: uniqueKey(email) },
    select: { id: true, password: { select: { hash: true } } },
  });
  const hash = user?.password?.hash ?? null;
  const isRight = await verifyPassword(password, hash);
  return user && hash && isRight ? { userId: user.id, hash } : null;
}

/** What somebody says of themselves on their page. */
export async function findAbout(userId: string): Promise<string> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { about: true } });
  return user?.about ?? "";
}

export type Taken = { username: boolean; email: boolean };

/**
 * Which of a username and an email address belong to somebody other than `userId` already. A name
 * that somebody had before is theirs too.
 */
export async function findTaken(
  { username, email }: { username: string; email: string },
  userId = "",
): Promise<Taken> {
  const usernameKey = uniqueKey(username);
  const emailKey = uniqueKey(email);
  // In this order a name that is given up between the two is seen in the second. In one statement the
  // database would look through all users.
  const users = await db().user.findMany({
    where: { NOT: { id: userId }, OR: [{ usernameKey }, { emailKey }] },
    select: { usernameKey: true, emailKey: true },
  });
  const former = await db().formerUsername.findUnique({
    where: { usernameKey },
    select: { userId: true },
  });
  return {
    username:
      users.some((user) => user.usernameKey === usernameKey) ||
      (former !== null && former.userId !== userId),
    email: users.some((user) => user.emailKey === emailKey),
  };
}
