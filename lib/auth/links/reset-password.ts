import { siteNow } from "../../database/clock";
import { db, type Prisma } from "../../database/db";
import type { Client } from "../../http/client";
import { countAttempt } from "../../limits/count-attempt";
import { unlockAccount } from "../../limits/password-attempts";
import { queueMail } from "../../mail/queue";
import {
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
import type { Names } from "../../users/schema";
import { writePassword } from "../passwords/change-password";
import { checkIsUncommon } from "../passwords/common-passwords";
import { hashPassword } from "../passwords/hashing";

/** Has a link to set a new password sent to this email address, for anybody who asks. */
export async function requestReset(email: string, { address }: Client): Promise<Requested> {
  const counted = await countAttempt("resets-by-address", address);
  return counted.ok ? orderLink(email) : counted;
}

/** Has one sent to a member who asks for it. */
export async function requestOwnReset({ id, email }: { id: string; email: string }) {
  const counted = await countAttempt("mails-by-user", id);
  return counted.ok ? orderLink(email) : counted;
}

type Requested = Result<void, TooMany>;

/** The work is the same whether there is such an account: that is looked up when the mail is sent. */
async function orderLink(email: string): Promise<Requested> {
  const counted = await countAttempt("mails-to", emailKeyOf(email));
  if (counted.ok) await queueMail({ kind: "password-reset", email });
  return counted;
}

/** Whose password the link with this token can still set; null if it cannot. */
export async function findResetOwner(token: string): Promise<Names | null> {
  const reset = await findReset(token);
  return reset && { username: reset.user.username, email: reset.user.email };
}

/** Sets the password that the link with this token allows, and ends every session. */
export async function resetPassword(
  token: string,
  password: string,
  { address }: Client,
): Promise<Result<void, NotFound | TooMany | Invalid>> {
  const counted = await countAttempt("links-by-address", address);
  if (!counted.ok) return counted;
  const reset = await findReset(token);
  if (!reset) return refused(NOT_FOUND);
  const uncommon = checkIsUncommon(password, "password");
  if (!uncommon.ok) return uncommon;
  const hash = await hashPassword(password);
  const isDone = await db().$transaction((database) => writeReset(database, reset, hash));
  if (!isDone) return refused(NOT_FOUND);
  await unlockAccount(emailKeyOf(reset.user.email));
  return ok();
}

type Reset = NonNullable<Awaited<ReturnType<typeof findReset>>>;

async function findReset(token: string) {
  return db().passwordReset.findFirst({
    where: { tokenHash: hashOfToken(token), expires: { gt: siteNow() } },
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
  if (!(await lockAccount(database, user.id))) return false;
  const { count } = await database.passwordReset.deleteMany({ where: { tokenHash } });
  if (count === 0) return false;
  // Whoever made an account with an address not theirs may have connected a login of their own.
  if (!user.emailVerified) {
    await database.account.deleteMany({ where: { userId: user.id } });
    // Whoever opens a link that was mailed to an address gets mail there.
    const where = { id: user.id, email: user.email };
    await database.user.updateMany({ where, data: { emailVerified: siteNow() } });
  }
  await writePassword(database, user, hash, null);
  return true;
}
