import { siteNow } from "../../database/clock";
import { db, type Prisma } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import type { Client } from "../../http/client";
import { countAttempt } from "../../limits/count-attempt";
import { queueMail } from "../../mail/queue";
import {
  CONFLICT,
  type Conflict,
  type Invalid,
  NOT_FOUND,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import { hashOfToken } from "../../secrets/one-time-token";
import { emailKeyOf } from "../../text/email-address";
import { lockAccount } from "../../users/account";
import {
  lockWithPassword,
  type VerifiedPassword,
  wrongPassword,
} from "../passwords/check-password";

type User = { id: string; username: string; email: string };

/** The address that waits to be confirmed, if there is one. */
export async function findPendingEmail(userId: string): Promise<string | null> {
  const change = await db().emailChange.findFirst({
    where: { userId, OR: [{ expires: null }, { expires: { gt: siteNow() } }] },
    select: { email: true },
  });
  return change?.email ?? null;
}

/**
 * Sends a link to the new address, which counts once the link is opened, and tells the old one, in a
 * transaction. Refused if the password that was verified is not the account's any more.
 */
export async function requestEmailChange(
  { id: userId, username, email: formerEmail }: User,
  verified: VerifiedPassword,
  email: string,
  database: Prisma.TransactionClient,
): Promise<Result<void, Invalid>> {
  if (!(await lockWithPassword(database, verified))) return wrongPassword("password");
  await sendLinkTo(database, userId, email);
  const notice = { email: formerEmail, username, newEmail: email };
  await queueMail({ kind: "email-change-notice", ...notice }, database);
  return ok();
}

/** Sends a link to the address that the account has, to confirm that it is its owner's. */
export async function requestEmailConfirmation({
  id: userId,
  email,
}: Pick<User, "id" | "email">): Promise<Result<void, TooMany>> {
  const counted = await countAttempt("mails-by-user", userId);
  if (!counted.ok) return counted;
  await db().$transaction((database) => sendLinkTo(database, userId, email));
  return ok();
}

async function sendLinkTo(
  database: Prisma.TransactionClient,
  userId: string,
  email: string,
): Promise<void> {
  await database.emailChange.upsert({
    where: { userId },
    create: { userId, email },
    update: { email, tokenHash: null, expires: null },
    select: { userId: true },
  });
  await queueMail({ kind: "email-confirmation", userId }, database);
}

/** Lets the address as it is. */
export async function cancelEmailChange(userId: string): Promise<Result<void, TooMany>> {
  const counted = await countAttempt("changes-by-user", userId);
  if (!counted.ok) return counted;
  await db().emailChange.deleteMany({ where: { userId } });
  return ok();
}

/** The address that the link with this token confirms; null for a link that does not work. */
export async function findEmailToConfirm(token: string): Promise<string | null> {
  return (await findChange(token))?.email ?? null;
}

/** Gives the account the address that the link with this token confirms, unless somebody has it by now. */
export async function confirmEmailChange(
  token: string,
  { address }: Client,
): Promise<Result<void, NotFound | Conflict | TooMany>> {
  const counted = await countAttempt("links-by-address", address);
  if (!counted.ok) return counted;
  const change = await findChange(token);
  if (!change) return refused(NOT_FOUND);
  try {
    const isDone = await db().$transaction((database) => write(database, change));
    return isDone ? ok() : refused(NOT_FOUND);
  } catch (error) {
    if (isUniqueConflict(error)) return refused(CONFLICT);
    throw error;
  }
}

type Change = { userId: string; email: string; tokenHash: string | null };

async function findChange(token: string): Promise<Change | null> {
  return db().emailChange.findFirst({
    where: { tokenHash: hashOfToken(token), expires: { gt: siteNow() } },
    select: { userId: true, email: true, tokenHash: true },
  });
}

/** False if the link was used, or another was sent, a moment ago. */
async function write(
  database: Prisma.TransactionClient,
  { userId, email, tokenHash }: Change,
): Promise<boolean> {
  await lockAccount(database, userId);
  const { count } = await database.emailChange.deleteMany({ where: { userId, tokenHash } });
  if (count === 0) return false;
  // A link to set a password went to the address before.
  await database.passwordReset.deleteMany({ where: { userId } });
  await database.user.update({
    where: { id: userId },
    data: { email, emailKey: emailKeyOf(email), emailVerified: siteNow() },
    select: { id: true },
  });
  return true;
}
