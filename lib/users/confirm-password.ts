import { db } from "../db";
import { verifyPassword } from "./password";

/** Whether this is the password of the user who asks; false for an account without one. */
export async function isOwnPassword(userId: string, password: string): Promise<boolean> {
  const row = await db().password.findUnique({ where: { userId }, select: { hash: true } });
  return verifyPassword(password, row?.hash ?? null);
}
