import { hashPassword } from "../auth/passwords/password";
import { db } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import { nameColumns } from "./name-columns";
import { type Refusal, refusalOf } from "./refusal-of";
import type { Registration } from "./schema";

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
        ...nameColumns({ username, email }),
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
