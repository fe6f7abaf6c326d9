import { db, type Prisma } from "../db";

const DAY_MS = 24 * 60 * 60 * 1000;
/** With "Remember me". */
export const REMEMBERED_TTL_MS = 30 * DAY_MS;
/** Without it: the browser forgets the cookie when it closes, the server after a day. */
const UNREMEMBERED_TTL_MS = DAY_MS;

/** A session is seen at most this often, so that reading does not write at every step. */
export const SEEN_EVERY_MS = 60 * 1000;
const USER_AGENT_MAX = 300;

/**
 * Starts a session and returns the token that names it. `userAgent` is what the browser says of
 * itself. This user's sessions that have run out go.
 */
export async function startSession(
  userId: string,
  remember: boolean,
  userAgent = "",
): Promise<string> {
  const ttl = remember ? REMEMBERED_TTL_MS : UNREMEMBERED_TTL_MS;
  const now = new Date();
  await db().session.deleteMany({ where: { userId, expires: { lte: now } } });
  const { sessionToken } = await db().session.create({
    data: {
      userId,
      expires: new Date(now.getTime() + ttl),
      userAgent: userAgent.slice(0, USER_AGENT_MAX),
    },
    select: { sessionToken: true },
  });
  return sessionToken;
}

/** Ends a session for good: its cookie, sent again, is nobody's. */
export async function endSession(sessionToken: string): Promise<void> {
  await db().session.deleteMany({ where: { sessionToken } });
}

/** Ends one of this user's own sessions. */
export async function endOwnSession(userId: string, sessionToken: string): Promise<void> {
  await db().session.deleteMany({ where: { userId, sessionToken } });
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
  const now = new Date();
  const before = new Date(now.getTime() - SEEN_EVERY_MS);
  await db().session.updateMany({
    where: { sessionToken, lastSeenAt: { lte: before } },
    data: { lastSeenAt: now },
  });
}
