import { isUniqueConflict } from "../database/errors";
import { db } from "../db";
import { uniqueKey } from "./keys";
import { hashPassword } from "./password";
import { findTaken } from "./queries";
import type { Registration } from "./schema";

/** Errors by field; empty when the account was made. */
type Refusal = { username?: string; email?: string };

const USERNAME_TAKEN = "That username is taken. Please choose another.";
const EMAIL_TAKEN = "That email is taken. Please choose another.";

/** Makes an account, or says which of its names somebody has already. */
export async function addUser({ username, email, password }: Registration): Promise<Refusal> {
  const refusal = await refusalOf(username, email);
  if (refusal.username || refusal.email) return refusal;
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
    return {};
  } catch (error) {
    // Two people chose one name at the same moment: the database let one of them have it.
    if (isUniqueConflict(error)) return refusalOf(username, email);
    throw error;
  }
}

async function refusalOf(username: string, email: string): Promise<Refusal> {
  const taken = await findTaken(username, email);
  return {
    username: taken.username ? USERNAME_TAKEN : undefined,
    email: taken.email ? EMAIL_TAKEN : undefined,
  };
}
