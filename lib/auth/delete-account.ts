import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import {
  type Invalid,
  invalid,
  type LastOwner,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../result";
import { uniqueKey } from "../text/unique-key";
import { deleteUser } from "../users/delete-user";
import { confirmPassword, hasPassword } from "./passwords/check-password";
import type { Leaving, leavingSchemas } from "./schema";

/** What shows that it is really the owner who asks: an account made through another login has no password. */
export type Proof = keyof typeof leavingSchemas;

/** What this user is asked for before the account is deleted. */
export async function proofAskedOf(userId: string): Promise<Proof> {
  return (await hasPassword(userId)) ? "password" : "username";
}

/** Deletes an account for whoever proves to be its owner. Gives the cache tags of what that changes. */
export async function deleteAccount(
  user: { id: string; username: string },
  input: Leaving,
  client: Client,
): Promise<Result<string[], TooMany | Invalid | LastOwner>> {
  const counted = await countAttempt("changes-by-user", user.id);
  if (!counted.ok) return counted;
  const confirmed = await confirmOwner(user, input, client);
  if (!confirmed.ok) return confirmed;
  const deleted = await deleteUser(user.id, input.posts);
  if (deleted.ok) return deleted;
  return deleted.problem.code === "not-found" ? ok([]) : refused(deleted.problem);
}

async function confirmOwner(
  { id, username }: { id: string; username: string },
  input: Leaving,
  client: Client,
): Promise<Result<unknown, TooMany | Invalid>> {
  if ("password" in input) {
    return confirmPassword(id, { field: "password", password: input.password }, client);
  }
  return uniqueKey(input.username) === uniqueKey(username)
    ? ok()
    : invalid({ username: "That is not your username." });
}
