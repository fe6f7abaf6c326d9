import { db } from "../db";
import { isOwnPassword } from "./confirm-password";
import type { LeavingInput } from "./leaving-schema";
import { uniqueKey } from "./unique-key";

/** What shows that it is really the owner who asks: an account made through another login has no password. */
export type Proof = "password" | "username";

/** What this user is asked for before the account is deleted. */
export async function proofAskedOf(userId: string): Promise<Proof> {
  const password = await db().password.findUnique({
    where: { userId },
    select: { userId: true },
  });
  return password ? "password" : "username";
}

/** Whether what was typed proves it. */
export async function isOwner(
  user: { id: string; username: string },
  input: LeavingInput,
): Promise<boolean> {
  return "password" in input
    ? isOwnPassword(user.id, input.password)
    : uniqueKey(input.username) === uniqueKey(user.username);
}
