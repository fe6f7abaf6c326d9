import type { Member } from "../actor";
import { recordAct } from "../audit/record-act";
import { db } from "../database/db";
import { countAttempt } from "../limits/count-attempt";
import { sitePolicy } from "../policy/site";
import { NOT_ALLOWED, type NotAllowed, ok, type Result, refused, type TooMany } from "../result";
import { publication } from "../site/publication";

/** Makes somebody who waits what new accounts are. Whoever has another role by now keeps it. */
export async function approve(
  member: Member,
  userId: string,
): Promise<Result<void, NotAllowed | TooMany>> {
  if (!sitePolicy.can(member, "manage-people")) return refused(NOT_ALLOWED);
  const counted = await countAttempt("changes-by-user", member.id);
  if (!counted.ok) return counted;
  const { newRole } = await publication();
  await db().$transaction(async (database) => {
    const [person] = await database.user.updateManyAndReturn({
      where: { id: userId, awaitsApproval: true, suspendedAt: null },
      data: { awaitsApproval: false },
      select: { id: true, username: true, role: true },
    });
    if (!person) return;
    const { id, username: name } = person;
    const role = person.role === "reader" ? newRole : person.role;
    await database.user.update({ where: { id }, data: { role }, select: { id: true } });
    await recordAct(member, "approved", { id, name }, role, database);
  });
  return ok();
}
