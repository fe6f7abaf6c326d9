import { db } from "../db";

/** The browsers in which this user is logged in, the one seen last first. */
export async function listSessions(userId: string) {
  return db().session.findMany({
    where: { userId, expires: { gt: new Date() } },
    select: { sessionToken: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { sessionToken: "asc" }],
  });
}
