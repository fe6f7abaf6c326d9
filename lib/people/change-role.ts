import type { Actor, Role } from "../actor";
import { recordAct } from "../audit/record-act";
import { db, type Prisma } from "../database/db";
import { peoplePolicy } from "../policy/people";
import { sitePolicy } from "../policy/site";
import {
  LAST_OWNER,
  type LastOwner,
  NOT_ALLOWED,
  type NotAllowed,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../result";
import { endInvitations } from "../users/end-invitations";
import { isLastOwner, lockOwners } from "../users/owners";
import { countChange } from "./count-change";
import { lockLookedAfter, type Person } from "./lock-person";
import { endShareLinks, unschedulePosts } from "./withdraw-unpublished";

/** Makes somebody what `role` says. What they may no longer publish waits as a draft. */
export async function changeRole(
  actor: Actor,
  id: string,
  role: Role,
): Promise<Result<Person, NotFound | NotAllowed | LastOwner | TooMany>> {
  const counted = await countChange(actor);
  if (!counted.ok) return counted;
  return db().$transaction(async (database) => {
    const isLast = isLastOwner(await lockOwners(database), id);
    const found = await lockLookedAfter(database, actor, id);
    if (!found.ok) return found;
    const person = found.value;
    if (!peoplePolicy.mayGive(actor, role)) return refused(NOT_ALLOWED);
    if (isLast && role !== "owner") return refused(LAST_OWNER);
    if (person.role !== role) await writeRole(database, actor, person, role);
    return ok({ ...person, role });
  });
}

async function writeRole(
  database: Prisma.TransactionClient,
  actor: Actor,
  person: Person,
  role: Role,
): Promise<void> {
  const { id, username: name } = person;
  // Whoever waited for somebody to say what they are has been told.
  const data = { role, awaitsApproval: false };
  await database.user.update({ where: { id }, data, select: { id: true } });
  if (!sitePolicy.allows(role, "publish")) await unschedulePosts(database, id);
  if (!sitePolicy.allows(role, "write")) await endShareLinks(database, id);
  if (!sitePolicy.allows(role, "invite")) await endInvitations(database, id);
  await recordAct(actor, "role-changed", { id, name }, `${person.role} → ${role}`, database);
}
