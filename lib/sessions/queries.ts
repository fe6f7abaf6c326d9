import { db } from "../db";

export type Member = { id: string; username: string; email: string; image: string | null };

/**
 * Whose session this is, and when it was last seen; null once it has ended. Every page of a member
 * asks, so it is one statement: Prisma would make two of it, at three times the cost.
 */
export async function findSession(
  sessionToken: string,
): Promise<{ member: Member; lastSeenAt: Date } | null> {
  const [row] = await db().$queryRaw<(Member & { lastSeenAt: Date })[]>`
    SELECT "User"."id", "username", "email", "image", "lastSeenAt"
    FROM "Session" JOIN "User" ON "User"."id" = "userId"
    WHERE "sessionToken" = ${sessionToken} AND "expires" > ${new Date()}`;
  if (!row) return null;
  const { lastSeenAt, ...member } = row;
  return { member, lastSeenAt };
}

/** The browsers in which this user is logged in, the one seen last first. */
export async function listSessions(userId: string) {
  return db().session.findMany({
    where: { userId, expires: { gt: new Date() } },
    select: { sessionToken: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { sessionToken: "asc" }],
  });
}
