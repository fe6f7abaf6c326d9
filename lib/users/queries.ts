import { notFound, redirect } from "next/navigation";
import { db } from "../db";
import { verifyPassword } from "./password";
import { USERNAME_PATTERN } from "./schema";
import { uniqueKey } from "./unique-key";
import { userAddress } from "./user-address";

/** In UTF-16 units: twenty letters, each with room for accents. */
const NAME_LENGTH_MAX = 100;

export type Profile = { id: string; username: string; image: string | null };

/** The user at `/user/<name>`; another spelling of the name leads on to the right one. */
export async function getProfile(name: string): Promise<Profile> {
  if (name.length > NAME_LENGTH_MAX || !USERNAME_PATTERN.test(name)) notFound();
  const user = await db().user.findUnique({
    where: { usernameKey: uniqueKey(name) },
    select: { id: true, username: true, image: true },
  });
  if (!user) notFound();
  if (user.username !== name) redirect(userAddress(user.username));
  return user;
}

/** The id of the account with this email and password; null for a wrong password and an unknown address alike. */
export async function findByCredentials(email: string, password: string): Promise<string | null> {
  const user = await db().user.findUnique({
    where: { emailKey: uniqueKey(email) },
    select: { id: true, password: { select: { hash: true } } },
  });
  const matches = await verifyPassword(password, user?.password?.hash ?? null);
  return user && matches ? user.id : null;
}

/** Which of a username and an email address belong to somebody already. */
export async function findTaken(
  username: string,
  email: string,
): Promise<{ username: boolean; email: boolean }> {
  const usernameKey = uniqueKey(username);
  const emailKey = uniqueKey(email);
  const users = await db().user.findMany({
    where: { OR: [{ usernameKey }, { emailKey }] },
    select: { usernameKey: true, emailKey: true },
  });
  return {
    username: users.some((user) => user.usernameKey === usernameKey),
    email: users.some((user) => user.emailKey === emailKey),
  };
}
