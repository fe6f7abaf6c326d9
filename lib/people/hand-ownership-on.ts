import type { Member, Role } from "../actor";
import { recordAct } from "../audit/record-act";
import { confirmPassword, hasPassword } from "../auth/passwords/check-password";
import { db, type Prisma } from "../database/db";
import type { Client } from "../http/client";
import { sitePolicy } from "../policy/site";
import {
  type Invalid,
  invalid,
  NOT_ALLOWED,
  NOT_FOUND,
  type NotAllowed,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../result";
import { lockOwners } from "../users/owners";
import { lockPerson, type Person } from "./lock-person";

/** Makes somebody else the owner in the place of `owner`, who is an admin from then on. Asks for their password. */
export async function handOwnershipOn(
  owner: Member,
  id: string,
  password: string,
  client: Client,
): Promise<Result<Person, NotFound | NotAllowed | TooMany | Invalid>> {
  if (!sitePolicy.can(owner, "hand-ownership-on") || owner.id === id) return refused(NOT_ALLOWED);
  if (!(await hasPassword(owner.id))) {
    return invalid({ password: "To hand the ownership on, set a password first." });
  }
  const confirmed = await confirmPassword(owner.id, { field: "password", password }, client);
  if (!confirmed.ok) return confirmed;
  return db().$transaction(async (database) => {
    // Twice at once, in two windows, makes one new owner: who hands on must still be one.
    const owners = await lockOwners(database);
    if (!owners.includes(owner.id)) return refused(NOT_ALLOWED);
    const person = await lockPerson(database, id);
    if (!person || person.suspendedAt) return refused(NOT_FOUND);
    await setRole(database, owner.id, "admin");
    await setRole(database, id, "owner");
    await recordAct(owner, "ownership-handed-on", { id, name: person.username }, "", database);
    return ok(person);
  });
}

function setRole(database: Prisma.TransactionClient, id: string, role: Role) {
  return database.user.update({ where: { id }, data: { role }, select: { id: true } });
}
