import { db, type Prisma } from "../../database/db";
import { queueMail } from "../../mail/queue";
import { hashOfToken } from "../../secrets/one-time-token";
import { uniqueKey } from "../../text/unique-key";
import { lockUser } from "../../users/lock-user";
import { endOtherSessions } from "../sessions/mutations";
import { hashPassword } from "./password";
import { unlock } from "./password-limit";
import { lockWithPassword, type VerifiedPassword } from "./verified-password";

type User = { id: string; username: string; email: string };

/**
 * Sets another password, ends every other session and tells the owner by mail. False if the one
 * that was verified is not the account's any more.
 */
export async function changePassword(
  user: User,
  verified: VerifiedPassword,
  password: string,
  sessionToken: string | null,
): Promise<boolean> {
  const hash = await hashPassword(password);
  return db().$transaction(async (transaction) => {
    if (!(await lockWithPassword(transaction, verified))) return false;
    await write(transaction, user, hash, sessionToken);
    return true;
  });
}

/** Whether the link with this token can still set a password. */
export async function isResetLinkValid(token: string): Promise<boolean> {
  return (await findReset(token)) !== null;
}

/** Sets the password that the link with this token allows, and ends every session. False if the link does not work. */
export async function resetPassword(token: string, password: string): Promise<boolean> {
  const reset = await findReset(token);
  if (!reset) return false;
  const hash = await hashPassword(password);
  const isDone = await db().$transaction((transaction) => writeReset(transaction, reset, hash));
  if (isDone) await unlock(uniqueKey(reset.user.email));
  return isDone;
}

type Reset = { tokenHash: string; user: User & { emailVerified: Date | null } };

async function findReset(token: string): Promise<Reset | null> {
  return db().passwordReset.findFirst({
    where: { tokenHash: hashOfToken(token), expires: { gt: new Date() } },
    select: {
      tokenHash: true,
      user: { select: { id: true, username: true, email: true, emailVerified: true } },
    },
  });
}

/** Of two who open one link at the same moment, the second finds it gone. */
async function writeReset(
  database: Prisma.TransactionClient,
  { tokenHash, user }: Reset,
  hash: string,
): Promise<boolean> {
  if (!(await lockUser(database, user.id))) return false;
  const { count } = await database.passwordReset.deleteMany({ where: { tokenHash } });
  if (count === 0) return false;
  // Whoever made an account with an address not theirs may have connected a login of their own.
  if (!user.emailVerified) await database.account.deleteMany({ where: { userId: user.id } });
  await write(database, user, hash, null);
  return true;
}

/** Whatever else could still change the account by the old password goes with it. */
async function write(
  database: Prisma.TransactionClient,
  { id: userId, email, username }: User,
  hash: string,
  sessionToken: string | null,
): Promise<void> {
  await database.password.upsert({
    where: { userId },
    create: { userId, hash },
    update: { hash },
    select: { userId: true },
  });
  await database.passwordReset.deleteMany({ where: { userId } });
  await database.emailChange.deleteMany({ where: { userId } });
  await endOtherSessions(userId, sessionToken, database);
  await queueMail({ kind: "password-notice", email, username }, database);
}
