import Bowser from "bowser";
import { type Member, withRole } from "../../actor";
import { siteNow } from "../../database/clock";
import { db, Prisma, selectRows } from "../../database/db";
import { lastPage, parsePageNumber } from "../../lists/page-numbers";
import { roleNow } from "../../users/role-now";

/** Whose session this is, and when it was last seen; null once it has ended. */
export async function findSession(
  sessionToken: string,
): Promise<{ member: Member; lastSeenAt: Date } | null> {
  const [row] = await selectRows<SessionRow>(Prisma.sql`
    SELECT "User"."id", "username", "email", "image", "role", "emailVerified", "lastSeenAt", "expires"
    FROM "Session" JOIN "User" ON "User"."id" = "userId" WHERE "sessionToken" = ${sessionToken}
      AND "suspendedAt" IS NULL`);
  if (!row) return null;
  const { emailVerified, lastSeenAt, expires, ...user } = row;
  const isStanding = new Date(expires) > siteNow();
  if (!isStanding) return null;
  const member = withRole(user);
  const now = await roleNow(member.role, emailVerified !== null);
  return { member: { kind: "member", ...member, role: now }, lastSeenAt: new Date(lastSeenAt) };
}

type SessionRow = {
  id: string;
  username: string;
  email: string;
  image: string | null;
  role: string;
  emailVerified: string | null;
  lastSeenAt: string;
  expires: string;
};

const PER_PAGE = 25;

/** Page `pageText` of the browsers in which this user is logged in, the one seen last first; null if there is none such. */
export async function findSessionsPage(userId: string, pageText: string) {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const where = { userId, expires: { gt: siteNow() } };
  const count = await db().session.count({ where });
  const last = lastPage(count, PER_PAGE);
  if (page > last) return null;
  const sessions = await db().session.findMany({
    where,
    select: { sessionToken: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { sessionToken: "asc" }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
  });
  const named = sessions.map(({ userAgent, ...session }) => ({
    ...session,
    browser: browserName(userAgent),
  }));
  return { sessions: named, count, page, last };
}

type SessionsPage = NonNullable<Awaited<ReturnType<typeof findSessionsPage>>>;
export type ListedSession = SessionsPage["sessions"][number];

/** "Firefox on Windows": a browser and its system in words, from what it says of itself. */
function browserName(userAgent: string): string {
  if (!userAgent) return "Unknown browser";
  const { browser, os } = Bowser.parse(userAgent);
  const name = browser.name || "Unknown browser";
  return os.name ? `${name} on ${os.name}` : name;
}
