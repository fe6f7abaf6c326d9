import { db, type Prisma } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { queueMail } from "../../mail/queue";
import { hashOfToken } from "../../secrets/one-time-token";
import { uniqueKey } from "../../text/unique-key";
import { lockUser } from "../../users/lock-user";
import { lockWithPassword, type VerifiedPassword } from "../passwords/verified-password";

type User = { id: string; username: string; email: string };

/** The address that waits to be confirmed, if there is one. */
export async function findPendingEmail(userId: string): Promise<string | null> {
  const change = await db().emailChange.findFirst({
    where: { userId, OR: [{ expires: null }, { expires: { gt: new Date() } }] },
    select: { email: true },
  });
  return change?.email ?? null;
}

/**
 * Sends a link to the new address, which counts once the link is opened, and tells the old one. False
 * if the password that was verified is not the account's any more.
 */
export async function requestEmailChange(
  user: User,
  verified: VerifiedPassword,
  email: string,
): Promise<boolean> {
  const { id: userId, username } = user;
  return db().$transaction(async (transaction) => {
    if (!(await lockWithPassword(transaction, verified))) return false;
    await transaction.emailChange.upsert({
      where: { userId },
      create: { userId, email },
      update: { email, tokenHash: null, expires: null },
      select: { userId: true },
    });
    await queueMail({ kind: "email-confirmation", userId }, transaction);
    await queueMail(
      { kind: "email-change-notice", email: user.email, username, newEmail: email },
      transaction,
    );
    return true;
  });
}

/** Lets the address as it is. */
export async function cancelEmailChange(userId: string): Promise<void> {
  await db().emailChange.deleteMany({ where: { userId } });
}

/** The address that the link with this token confirms; null for a link that does not work. */
export async function findEmailToConfirm(token: string): Promise<string | null> {
  return (await findChange(token))?.email ?? null;
}

/** Gives the account the address that the link with this token confirms. */
export async function confirmEmailChange(
  token: string,
): Promise<"changed" | "invalid link" | "taken"> {
  const change = await findChange(token);
  if (!change) return "invalid link";
  try {
    return await db().$transaction((transaction) => write(transaction, change));
  } catch (error) {
    if (isUniqueConflict(error)) return "taken";
    throw error;
  }
}

type Change = { userId: string; email: string; tokenHash: string | null };

async function findChange(token: string): Promise<Change | null> {
  return db().emailChange.findFirst({
    where: { tokenHash: hashOfToken(token), expires: { gt: new Date() } },
    select: { userId: true, email: true, tokenHash: true },
  });
}

async function write(
  database: Prisma.TransactionClient,
  { userId, email, tokenHash }: Change,
): Promise<"changed" | "invalid link"> {
  await lockUser(database, userId);
  const { count } = await database.emailChange.deleteMany({ where: { userId, tokenHash } });
  if (count === 0) return "invalid link";
  // A link to set a password went to the address before.
  await database.passwordReset.deleteMany({ where: { userId } });
  await database.user.update({
    where: { id: userId },
    data: { email, emailKey: uniqueKey(email), emailVerified: new Date() },
    select: { id: true },
  });
  return "changed";
}
