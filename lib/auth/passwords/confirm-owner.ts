import { uniqueKey } from "../../text/unique-key";
import type { LeavingInput } from "../../users/leaving-schema";
import { confirmPassword, hasPassword } from "./confirm-password";

/** What shows that it is really the owner who asks: an account made through another login has no password. */
export type Proof = "password" | "username";

/** What this user is asked for before the account is deleted. */
export async function proofAskedOf(userId: string): Promise<Proof> {
  return (await hasPassword(userId)) ? "password" : "username";
}

/** Whether what was typed proves it. */
export async function confirmOwner(
  user: { id: string; username: string },
  input: LeavingInput,
): Promise<{ isRight: boolean; waitSeconds: number }> {
  if (!("password" in input)) {
    return { isRight: uniqueKey(input.username) === uniqueKey(user.username), waitSeconds: 0 };
  }
  const { verified, waitSeconds } = await confirmPassword(user.id, input.password);
  return { isRight: verified !== null, waitSeconds };
}
