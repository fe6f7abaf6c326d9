import { DAY_MS, MINUTE_MS } from "../../config/durations";
import { siteNow } from "../../database/clock";
import { db, type Prisma } from "../../database/db";
import { countAttempt } from "../../limits/count-attempt";
import { ok, type Result, type TooMany } from "../../result";
import { lockWithPassword, type VerifiedPassword } from "../passwords/check-password";

/** With "Remember me". */
export const REMEMBERED_TTL_MS = 30 * DAY_MS;
/** Without it: the browser forgets the cookie when it closes, the server after a day. */
const UNREMEMBERED_TTL_MS = DAY_MS;

/** A session is seen at most this often, so that reading does not write at every step. */
export const SEEN_EVERY_MS = MINUTE_MS;
const USER_AGENT_MAX = 300;

/** A session that has just begun, and whether it outlives the browser's window. */
export type NewSession = { sessionToken: string; isRemembered: boolean };

/**
 * Starts a session and returns the token that names it. `userAgent` is what the browser says of
 * itself. This user's sessions that have run out go.
 */
export async function startSession(
  userId: string,
  remember: boolean,
  userAgent = "",
  database: Prisma.TransactionClient = db(),
): Promise<string> {
  const ttl = remember ? REMEMBERED_TTL_MS : UNREMEMBERED_TTL_MS;
  const now = siteNow();
  await database.session.deleteMany({ where: { userId, expires: { lte: now } } });
  const { sessionToken } = await database.session.create({
    data: {
      userId,
      expires: new Date(now.getTime() + ttl),
      createdAt: now,
      lastSeenAt: now,
      userAgent: userAgent.slice(0, USER_AGENT_MAX),
    },
    select: { sessionToken: true },
  });
  return sessionToken;
}

/** The same after a password was right; null if it has been changed since, which ended all sessions. */
export async function startPasswordSession(
  verified: VerifiedPassword,
  remember: boolean,
  userAgent: string,
): Promise<string | null> {
  return db().$transaction(async (transaction) => {
    if (!(await lockWithPassword(transaction, verified))) return null;
    return startSession(verified.userId, remember, userAgent, transaction);
  });
}

/** Ends a session for good: its cookie, sent again, is nobody's. */
export async function endSession(sessionToken: string): Promise<void> {
  await db().session.deleteMany({ where: { sessionToken } });
}

/** Ends one of this user's own sessions. */
export async function endOwnSession(
  userId: string,
  sessionToken: string,
): Promise<Result<void, TooMany>> {
  const counted = await countAttempt("changes-by-user", userId);
  if (!counted.ok) return counted;
  await db().session.deleteMany({ where: { userId, sessionToken } });
  return ok();
}

/** Ends all of them but this one, when a button asks for it. */
export async function endOwnOtherSessions(
  userId: string,
  sessionToken: string | null,
): Promise<Result<void, TooMany>> {
  const counted = await countAttempt("changes-by-user", userId);
  if (!counted.ok) return counted;
  await endOtherSessions(userId, sessionToken);
  return ok();
}

/** Ends all sessions of this user but the one in which they ask. */
export async function endOtherSessions(
  userId: string,
  sessionToken: string | null,
  database: Prisma.TransactionClient = db(),
): Promise<void> {
  await database.session.deleteMany({
    where: { userId, NOT: { sessionToken: sessionToken ?? "" } },
  });
}

/** Remembers that a session is in use. */
export async function seeSession(sessionToken: string): Promise<void> {
  const now = siteNow();
  const before = new Date(now.getTime() - SEEN_EVERY_MS);
  await db().session.updateMany({
    where: { sessionToken, lastSeenAt: { lte: before } },
    data: { lastSeenAt: now },
  });
}
