import { siteNow } from "../../database/clock";
import { db, type Prisma } from "../../database/db";
import type { Client } from "../../http/client";
import { countAttempt } from "../../limits/count-attempt";
import { queueMail } from "../../mail/queue";
import { type Invalid, ok, type Result, type TooMany } from "../../result";
import type { PasswordChange } from "../schema";
import { endOtherSessions } from "../sessions/mutations";
import {
  confirmPassword,
  lockWithPassword,
  type VerifiedPassword,
  wrongPassword,
} from "./check-password";
import { checkIsUncommon } from "./common-passwords";
import { hashPassword } from "./hashing";

type User = { id: string; username: string; email: string };

const FIELD = "currentPassword";

/**
 * Sets another password for whoever knows the current one, ends every session but the one named by
 * `sessionToken` and tells the owner by mail.
 */
export async function changePassword(
  user: User,
  { currentPassword, newPassword }: Omit<PasswordChange, "confirmPassword">,
  client: Client,
  sessionToken: string | null,
): Promise<Result<void, TooMany | Invalid>> {
  const uncommon = checkIsUncommon(newPassword, "newPassword");
  if (!uncommon.ok) return uncommon;
  const typed = { field: FIELD, password: currentPassword };
  const confirmed = await confirmPassword(user.id, typed, client);
  if (!confirmed.ok) return confirmed;
  const counted = await countAttempt("mails-by-user", user.id);
  if (!counted.ok) return counted;
  return replacePassword(user, confirmed.value, newPassword, sessionToken);
}

/** The same once the current password is verified; refused if it is not the account's any more. */
export async function replacePassword(
  user: User,
  verified: VerifiedPassword,
  password: string,
  sessionToken: string | null,
): Promise<Result<void, Invalid>> {
  const hash = await hashPassword(password);
  return db().$transaction(async (database) => {
    if (!(await lockWithPassword(database, verified))) return wrongPassword(FIELD);
    await writePassword(database, user, hash, sessionToken);
    return ok();
  });
}

/** Whatever else could still change the account by the old password goes with it. */
export async function writePassword(
  database: Prisma.TransactionClient,
  { id: userId, email, username }: User,
  hash: string,
  sessionToken: string | null,
): Promise<void> {
  const password = { hash, updatedAt: siteNow() };
  await database.password.upsert({
    where: { userId },
    create: { userId, ...password },
    update: password,
    select: { userId: true },
  });
  await database.passwordReset.deleteMany({ where: { userId } });
  await database.emailChange.deleteMany({ where: { userId } });
  await endOtherSessions(userId, sessionToken, database);
  await queueMail({ kind: "password-notice", email, username }, database);
}
