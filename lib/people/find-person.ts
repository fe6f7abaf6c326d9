import { withRole } from "../actor";
import { db } from "../database/db";
import { findBelongings } from "../users/delete-user";
import { PERSON_FIELDS } from "./lock-person";

/** Somebody as those see them who look after people; null if there is no such account. */
export async function findPerson(id: string) {
  const row = await db().user.findUnique({
    where: { id },
    select: { ...PERSON_FIELDS, email: true, image: true, createdAt: true },
  });
  const belongings = row && (await findBelongings({ id }));
  return belongings && { ...withRole(row), posts: belongings._count.posts };
}

export type FoundPerson = NonNullable<Awaited<ReturnType<typeof findPerson>>>;
