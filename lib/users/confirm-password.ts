import { db } from "../db";
import { forgetPasswordsTried, waitBeforePassword } from "../limits/password-limit";
import { verifyPassword } from "./password";

/** Said at the field. */
export const WRONG_PASSWORD = "That is not your password.";

export type PasswordCheck = {
  isRight: boolean;
  /** Above 0: tried too often, so it was not checked. */
  waitSeconds: number;
};

/** Whether `password` is that of a member who is logged in; counted like a password tried at login. */
export async function confirmPassword(userId: string, password: string): Promise<PasswordCheck> {
  const { email, password: kept } = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, password: { select: { hash: true } } },
  });
  const waitSeconds = await waitBeforePassword(email);
  if (waitSeconds) return { isRight: false, waitSeconds };
  const isRight = await verifyPassword(password, kept?.hash ?? null);
  if (isRight) await forgetPasswordsTried(email);
  return { isRight, waitSeconds: 0 };
}

/** Whether this user has a password, or logs in another way only. */
export async function hasPassword(userId: string): Promise<boolean> {
  return (await db().password.count({ where: { userId } })) > 0;
}
