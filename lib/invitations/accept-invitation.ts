import { isAtLeast, type Member, type Role } from "../actor";
import { recordAct } from "../audit/record-act";
import { checkIsUncommon } from "../auth/passwords/common-passwords";
import { hashPassword } from "../auth/passwords/hashing";
import type { Registration } from "../auth/schema";
import { cacheTag } from "../cache/cache-tags";
import { siteNow } from "../database/clock";
import { db, type Prisma } from "../database/db";
import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { afterWrite } from "../log/after-write";
import {
  type Invalid,
  NOT_FOUND,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../result";
import { emailKeyOf } from "../text/email-address";
import { addAccount } from "../users/account";
import { lockRole } from "../users/lock-role";
import { checkNamesAreFree } from "../users/names";
import { findInvitation, stillOpen } from "./invitation-link";

type Accepted = { cacheTags: string[] };

/** Makes the account that an invitation is for. Of two who use it at once one is told that it is used. */
export async function acceptWithNewAccount(
  token: string,
  { username, email, password }: Registration,
  { address }: Client,
): Promise<Result<Accepted, NotFound | TooMany | Invalid>> {
  const counted = await countAttempt("links-by-address", address);
  if (!counted.ok) return counted;
  const invitation = await findInvitation(token);
  if (!invitation) return refused(NOT_FOUND);
  const uncommon = checkIsUncommon(password, "password");
  if (!uncommon.ok) return uncommon;
  const free = await checkNamesAreFree({ username, email });
  if (!free.ok) return free;
  const hash = await hashPassword(password);
  // Whoever opens a link that was mailed to this address gets mail there.
  const isProven = invitation.email !== "" && emailKeyOf(invitation.email) === emailKeyOf(email);
  const also = { role: invitation.role, emailVerified: isProven ? siteNow() : null };
  const added = await addAccount({ username, email }, hash, also, async (database) =>
    (await claim(database, invitation.id)) ? ok() : refused(NOT_FOUND),
  );
  if (!added.ok) return added;
  await afterWrite(async () => {
    await noteWho(db(), invitation.id, added.value);
    await recordAct({ kind: "member", id: added.value, username }, ...acceptedAs(invitation));
  }, undefined);
  return ok({ cacheTags: [cacheTag.userAddress(username)] });
}

/** Gives a member the role of an invitation, if it is above theirs. */
export async function acceptAsMember(
  token: string,
  member: Member,
): Promise<Result<void, NotFound | TooMany>> {
  const counted = await countAttempt("changes-by-user", member.id);
  if (!counted.ok) return counted;
  const invitation = await findInvitation(token);
  if (!invitation) return refused(NOT_FOUND);
  const isUsed = await db().$transaction(async (database) => {
    const role = await lockRole(database, member.id);
    if (!role || !(await claim(database, invitation.id))) return false;
    await raise(database, member.id, role, invitation.role);
    await noteWho(database, invitation.id, member.id);
    await recordAct(member, ...acceptedAs(invitation), database);
    return true;
  });
  return isUsed ? ok() : refused(NOT_FOUND);
}

/** What the log says of it. */
function acceptedAs({ id, role }: { id: string; role: Role }) {
  return ["invitation-accepted", { id, name: "" }, role] as const;
}

/** Another that claims the same waits here, and then finds it used. */
async function claim(database: Prisma.TransactionClient, id: string): Promise<boolean> {
  const { count } = await database.invitation.updateMany({
    where: { id, ...stillOpen() },
    data: { usedAt: siteNow() },
  });
  return count === 1;
}

function noteWho(database: Prisma.TransactionClient, id: string, usedById: string) {
  return database.invitation.update({ where: { id }, data: { usedById }, select: { id: true } });
}

async function raise(
  database: Prisma.TransactionClient,
  id: string,
  had: Role,
  invited: Role,
): Promise<void> {
  const role = isAtLeast(had, invited) ? had : invited;
  const data = { role, awaitsApproval: false };
  await database.user.update({ where: { id }, data, select: { id: true } });
}
