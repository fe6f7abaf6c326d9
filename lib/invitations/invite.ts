import { type Actor, type Member, memberId } from "../actor";
import { recordAct } from "../audit/record-act";
import { DAY_MS } from "../config/durations";
import { siteNowMs } from "../database/clock";
import { db } from "../database/db";
import { countAttempt } from "../limits/count-attempt";
import { queueMail } from "../mail/queue";
import { peoplePolicy } from "../policy/people";
import { sitePolicy } from "../policy/site";
import { NOT_ALLOWED, type NotAllowed, ok, type Result, refused, type TooMany } from "../result";
import { isStill } from "../users/lock-role";
import { makeInvitationLink } from "./invitation-link";
import { INVITATION_DAYS, type InvitationForm } from "./schema";

const STANDS_MS = INVITATION_DAYS * DAY_MS;

/** An invitation is mailed, or its link is for whoever invites to hand on. */
export type Invited = { url: string | null };

/** Invites somebody to have an account with a role, which is not above that of whoever invites. */
export async function invite(
  host: Actor,
  { email, role, note }: InvitationForm,
): Promise<Result<Invited, NotAllowed | TooMany>> {
  if (!peoplePolicy.mayInviteAs(host, role)) return refused(NOT_ALLOWED);
  const counted = await countAttempt("invitations-by-user", memberId(host));
  if (!counted.ok) return counted;
  const expires = new Date(siteNowMs() + STANDS_MS);
  const invited = await db().$transaction(async (database) => {
    if (!(await isStill(database, host))) return null;
    const data = { email, role, note, expires, invitedById: memberId(host) };
    const added = await database.invitation.create({ data, select: { id: true } });
    const subject = { id: added.id, name: email || note || "whoever has the link" };
    await recordAct(host, "invited", subject, role, database);
    if (email) await queueMail({ kind: "invitation", invitationId: added.id }, database);
    return added;
  });
  if (!invited) return refused(NOT_ALLOWED);
  return ok({ url: email ? null : ((await makeInvitationLink(invited.id))?.url ?? null) });
}

/** Lets an invitation that was not used be none. */
export async function withdrawInvitation(
  member: Member,
  id: string,
): Promise<Result<void, NotAllowed | TooMany>> {
  if (!sitePolicy.can(member, "invite")) return refused(NOT_ALLOWED);
  const counted = await countAttempt("changes-by-user", member.id);
  if (!counted.ok) return counted;
  await db().$transaction(async (database) => {
    const where = { id, usedAt: null };
    const invitation = await database.invitation.findFirst({ where, select: { email: true } });
    const { count } = await database.invitation.deleteMany({ where });
    if (!invitation || count === 0) return;
    const subject = { id, name: invitation.email || "whoever has the link" };
    await recordAct(member, "invitation-withdrawn", subject, "", database);
  });
  return ok();
}
