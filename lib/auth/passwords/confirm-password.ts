import { db } from "../../database/db";
import { verifyPassword } from "./password";
import { forgetPasswordsTried, waitBeforePassword } from "./password-limit";
import type { VerifiedPassword } from "./verified-password";

/** Said at the field. */
export const WRONG_PASSWORD = "That is not your password.";

export type PasswordCheck = {
  /** Null if it was wrong, or not checked. */
  verified: VerifiedPassword | null;
  /** Above 0: tried too often, so it was not checked. */
  waitSeconds: number;
};

/** Checks the password of a member who is logged in. Strangers who try to log in do not count here. */
export async function confirmPassword(userId: string, password: string): Promise<PasswordCheck> {
  const who = `member:${userId}`;
  const waitSeconds = await waitBeforePassword(who);
  if (waitSeconds) return { verified: null, waitSeconds };
  const kept = await db().password.findUnique({ where: { userId }, select: { hash: true } });
  const isRight = await verifyPassword(password, kept?.hash ?? null);
  if (!kept || !isRight) return { verified: null, waitSeconds: 0 };
  await forgetPasswordsTried(who);
  return { verified: { userId, hash: kept.hash }, waitSeconds: 0 };
}

/** Whether this user has a password, or logs in another way only. */
export async function hasPassword(userId: string): Promise<boolean> {
  return (await db().password.count({ where: { userId } })) > 0;
}
