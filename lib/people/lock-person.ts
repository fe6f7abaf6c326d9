import { type Actor, type Role, withRole } from "../actor";
import type { Prisma } from "../database/db";
import { peoplePolicy } from "../policy/people";
import {
  NOT_ALLOWED,
  NOT_FOUND,
  type NotAllowed,
  type NotFound,
  ok,
  type Result,
  refused,
} from "../result";

/** Somebody with an account, for those who look after people. */
export type Person = {
  id: string;
  username: string;
  role: Role;
  suspendedAt: Date | null;
  isHidden: boolean;
  deleteAt: Date | null;
};

export const PERSON_FIELDS = {
  id: true,
  username: true,
  role: true,
  suspendedAt: true,
  isHidden: true,
  deleteAt: true,
} as const;

/** In a transaction: somebody who stays as they are until it has ended; null if there is no such account. */
export async function lockPerson(
  database: Prisma.TransactionClient,
  id: string,
): Promise<Person | null> {
  const [row] = await database.user.updateManyAndReturn({
    where: { id },
    data: { id },
    select: PERSON_FIELDS,
  });
  return row ? withRole(row) : null;
}

/** The same for whoever is to change them; refused to those who do not look after them. */
export async function lockLookedAfter(
  database: Prisma.TransactionClient,
  actor: Actor,
  id: string,
): Promise<Result<Person, NotFound | NotAllowed>> {
  const person = await lockPerson(database, id);
  if (!person) return refused(NOT_FOUND);
  return peoplePolicy.looksAfter(actor, person) ? ok(person) : refused(NOT_ALLOWED);
}
