import { db } from "../db";

const DAY_MS = 24 * 60 * 60 * 1000;
/** With "Remember me". */
export const REMEMBERED_TTL_MS = 30 * DAY_MS;
/** Without it: the browser forgets the cookie when it closes, the server after a day. */
const UNREMEMBERED_TTL_MS = DAY_MS;

/** Starts a session and returns the token that names it. This user's sessions that have run out go. */
export async function startSession(userId: string, remember: boolean): Promise<string> {
  const ttl = remember ? REMEMBERED_TTL_MS : UNREMEMBERED_TTL_MS;
  const now = new Date();
  await db().session.deleteMany({ where: { userId, expires: { lte: now } } });
  const { sessionToken } = await db().session.create({
    data: { userId, expires: new Date(now.getTime() + ttl) },
    select: { sessionToken: true },
  });
  return sessionToken;
}

/** Ends a session for good: its cookie, sent again, is nobody's. */
export async function endSession(sessionToken: string): Promise<void> {
  await db().session.deleteMany({ where: { sessionToken } });
}
