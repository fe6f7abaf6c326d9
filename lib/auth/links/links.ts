import { HOUR_MS, MINUTE_MS } from "../../config/durations";
import { siteNowMs } from "../../database/clock";
import { db } from "../../database/db";
import { newToken } from "../../secrets/one-time-token";
import { absoluteAddress } from "../../site/absolute-address";
import { emailKeyOf } from "../../text/email-address";
import { EMAIL_CHANGE_LINK_HOURS, RESET_LINK_MINUTES } from "../schema";

const RESET_LINK_TTL_MS = RESET_LINK_MINUTES * MINUTE_MS;
const EMAIL_CHANGE_LINK_TTL_MS = EMAIL_CHANGE_LINK_HOURS * HOUR_MS;

/** A link for one person to open once; `url` is absolute. */
export type Link = { url: string; email: string; username: string };

/**
 * Makes a link to set a new password for the account with this email address; the link before it
 * stops working. Null if there is no such account, or it has got another password since the link was
 * ordered.
 */
export async function makeResetLink(email: string, orderedAt?: Date): Promise<Link | null> {
  const user = await db().user.findUnique({
    where: { emailKey: emailKeyOf(email) },
    select: { id: true, email: true, username: true, password: { select: { updatedAt: true } } },
  });
  if (!user || (orderedAt && user.password && user.password.updatedAt > orderedAt)) return null;
  const { token, tokenHash } = newToken();
  const row = { tokenHash, expires: new Date(siteNowMs() + RESET_LINK_TTL_MS) };
  await db().passwordReset.upsert({
    where: { userId: user.id },
    create: { userId: user.id, ...row },
    update: row,
    select: { userId: true },
  });
  return {
    url: absoluteAddress(`/reset-password/${token}`),
    email: user.email,
    username: user.username,
  };
}

/**
 * Makes a link to confirm the address that waits in this user's EmailChange. Null if none waits any
 * more.
 */
export async function makeEmailChangeLink(userId: string): Promise<Link | null> {
  const { token, tokenHash } = newToken();
  const [change] = await db().emailChange.updateManyAndReturn({
    where: { userId },
    data: { tokenHash, expires: new Date(siteNowMs() + EMAIL_CHANGE_LINK_TTL_MS) },
    select: { email: true, user: { select: { username: true } } },
  });
  if (!change) return null;
  const { email, user } = change;
  return { url: absoluteAddress(`/confirm-email/${token}`), email, username: user.username };
}
