import { db, type Prisma } from "../../database/db";
import type { Client } from "../../http/client";
import { countPasswordAttempt, forgetPasswordAttempts } from "../../limits/password-attempts";
import {
  type Invalid,
  invalid,
  ok,
  type Result,
  refused,
  type TooMany,
  WRONG_PASSWORD,
  type WrongPassword,
} from "../../result";
import { emailKeyOf } from "../../text/email-address";
import { lockAccount } from "../../users/account";
import { hashPassword, isHashingBusy, verifyPassword } from "./hashing";
import { PASSWORD_MAX_BYTES } from "./password-fields";
import { isForeignHash } from "./password-hash";

/** A password that was right a moment ago. Checking takes long enough for it to be changed meanwhile. */
export type VerifiedPassword = { userId: string; hash: string };

/** When many passwords are checked at once. */
const BUSY_WAIT_S = 10;

/** Checks the password of whoever wants to log in; an unknown address is refused as a wrong password is. */
export async function checkLoginPassword(
  email: string,
  password: string,
  client: Client,
): Promise<Result<VerifiedPassword, TooMany | WrongPassword>> {
  const emailKey = emailKeyOf(email);
  return checkPassword(emailKey, () => findByEmail(emailKey), password, client);
}

/**
 * Checks the password that a member who is logged in has typed into `field`. Strangers who try to
 * log in do not count here.
 */
export async function confirmPassword(
  userId: string,
  typed: { field: string; password: string },
  client: Client,
): Promise<Result<VerifiedPassword, TooMany | Invalid>> {
  const account = `member:${userId}`;
  const checked = await checkPassword(account, () => findByUser(userId), typed.password, client);
  if (checked.ok) return checked;
  return checked.problem.code === "too-many"
    ? refused(checked.problem)
    : wrongPassword(typed.field);
}

/** Refuses what was typed into `field`. */
export function wrongPassword(field: string): { ok: false; problem: Invalid } {
  return invalid({ [field]: "That is not your password." });
}

async function checkPassword(
  account: string,
  find: () => Promise<VerifiedPassword | null>,
  password: string,
  { address }: Client,
): Promise<Result<VerifiedPassword, TooMany | WrongPassword>> {
  if (isHashingBusy()) return refused({ code: "too-many", waitSeconds: BUSY_WAIT_S });
  const counted = await countPasswordAttempt(account, address);
  if (!counted.ok) return counted;
  const kept = await find();
  const isRight = await verifyPassword(password, kept?.hash ?? null);
  if (!kept || !isRight) return refused(WRONG_PASSWORD);
  await forgetPasswordAttempts(account, address);
  return ok(await withOwnHash(kept, password));
}

/**
 * Now that the password is known, a hash from another blog gives way to one of ours; a password that
 * is longer than ours can be keeps it. The password is the same: its date stays.
 */
async function withOwnHash(kept: VerifiedPassword, password: string): Promise<VerifiedPassword> {
  if (!isForeignHash(kept.hash) || Buffer.byteLength(password) > PASSWORD_MAX_BYTES) return kept;
  const hash = await hashPassword(password);
  const changed = await db().$executeRaw`
    UPDATE "Password" SET "hash" = ${hash} WHERE "userId" = ${kept.userId} AND "hash" = ${kept.hash}`;
  return changed === 1 ? { ...kept, hash } : kept;
}

async function findByEmail(emailKey: string): Promise<VerifiedPassword | null> {
  const user = await db().user.findUnique({
    where: { emailKey },
    select: { id: true, password: { select: { hash: true } } },
  });
  return user?.password ? { userId: user.id, hash: user.password.hash } : null;
}

async function findByUser(userId: string): Promise<VerifiedPassword | null> {
  return db().password.findUnique({ where: { userId }, select: { userId: true, hash: true } });
}

/** Locks the account in a transaction; false if it has another password by now. */
export async function lockWithPassword(
  database: Prisma.TransactionClient,
  { userId, hash }: VerifiedPassword,
): Promise<boolean> {
  if (!(await lockAccount(database, userId))) return false;
  return (await database.password.count({ where: { userId, hash } })) === 1;
}

/** Whether this user has a password, or logs in another way only. */
export async function hasPassword(userId: string): Promise<boolean> {
  return (await db().password.count({ where: { userId } })) > 0;
}
