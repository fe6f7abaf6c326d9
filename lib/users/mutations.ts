import { isUniqueConflict } from "../database/errors";
import { db } from "../db";
import { hashPassword } from "./password";
import { type Refusal, refusalOf } from "./refusal-of";
import type { Registration } from "./schema";
import { uniqueKey } from "./unique-key";

/** Makes an account; null if it was made, else which of its names somebody has already. */
export async function addUser({
  username,
  email,
  password,
}: Registration): Promise<Refusal | null> {
  const refusal = await refusalOf({ username, email });
  if (refusal) return refusal;
  const hash = await hashPassword(password);
  try {
    await db().user.create({
      data: {
        username,
        usernameKey: uniqueKey(username),
        email,
        emailKey: uniqueKey(email),
        password: { create: { hash } },
      },
      select: { id: true },
    });
    return null;
  } catch (error) {
    // Two people chose one name at the same moment: the database let one of them have it.
    const taken = isUniqueConflict(error) ? await refusalOf({ username, email }) : null;
    if (taken) return taken;
    throw error;
  }
}
