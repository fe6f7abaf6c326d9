import { withRole } from "../actor";
import { siteNow } from "../database/clock";
import { db } from "../database/db";
import { hashOfToken, newToken } from "../secrets/one-time-token";
import { absoluteAddress } from "../site/absolute-address";

/** Where the conditions of an invitation that can still be used stand together. */
export function stillOpen(now = siteNow()) {
  return { usedAt: null, expires: { gt: now } };
}

/** Makes the link of an invitation; the one before it stops working. Null if it cannot be used any more. */
export async function makeInvitationLink(
  id: string,
): Promise<{ url: string; email: string; note: string } | null> {
  const { token, tokenHash } = newToken();
  const [invitation] = await db().invitation.updateManyAndReturn({
    where: { id, ...stillOpen() },
    data: { tokenHash },
    select: { email: true, note: true },
  });
  return invitation ? { ...invitation, url: absoluteAddress(`/invitation/${token}`) } : null;
}

/** The invitation that the link with this token is; null for a link that does not work. */
export async function findInvitation(token: string) {
  const invitation = await db().invitation.findFirst({
    where: { tokenHash: hashOfToken(token), ...stillOpen() },
    select: { id: true, email: true, role: true, invitedBy: { select: { username: true } } },
  });
  return invitation && withRole(invitation);
}
