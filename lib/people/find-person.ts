import { withRole } from "../actor";
import { db } from "../database/db";
import { findBelongings } from "../users/delete-user";
import { countReportsOf } from "./count-reports";
import { PERSON_FIELDS } from "./lock-person";

/** Somebody as those see them who look after people; null if there is no such account. */
export async function findPerson(id: string) {
  const row = await db().user.findUnique({
    where: { id },
    select: { ...PERSON_FIELDS, email: true, image: true, createdAt: true },
  });
  const belongings = row && (await findBelongings({ id }));
  if (!belongings) return null;
  const reports = (await countReportsOf([id])).get(id) ?? 0;
  return { ...withRole(row), posts: belongings._count.posts, reports };
}

export type FoundPerson = NonNullable<Awaited<ReturnType<typeof findPerson>>>;
