import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { db } from "../db";
import { authSecret } from "../secret";
import { settings } from "../settings";
import { loginRequiredAddress } from "./callback-url";
import { SEEN_EVERY_MS, seeSession } from "./mutations";
import { readSessionToken } from "./token";

type Member = { id: string; username: string; email: string; image: string | null };

/** Who asks, checked against the session's row once a request; null for a visitor. */
export const currentUser = cache(async (): Promise<Member | null> => {
  const sessionToken = await currentSessionToken();
  if (!sessionToken) return null;
  const session = await db().session.findUnique({
    where: { sessionToken, expires: { gt: new Date() } },
    select: {
      lastSeenAt: true,
      user: { select: { id: true, username: true, email: true, image: true } },
    },
  });
  if (!session) return null;
  // Later, so that nobody waits for it; and who only reads writes at most once a minute.
  if (session.lastSeenAt.getTime() <= Date.now() - SEEN_EVERY_MS) {
    after(() => seeSession(sessionToken));
  }
  return session.user;
});

/** Who asks; a visitor is led to the login page and from there to `callbackUrl`. */
export async function requireUser(callbackUrl: string): Promise<Member> {
  const user = await currentUser();
  if (!user) redirect(loginRequiredAddress(callbackUrl));
  return user;
}

/**
 * The same for a page with a form whose text must not be lost: when the form is posted without
 * JavaScript after the session has ended, the page is drawn once more, around what was typed.
 */
export async function requireUserUnlessPosting(callbackUrl: string): Promise<Member | null> {
  const user = await currentUser();
  if (user) return user;
  const type = (await headers()).get("content-type");
  return type?.startsWith("multipart/form-data") ? null : requireUser(callbackUrl);
}

/** The token of the cookie that came along, whether or not its session still stands. */
export async function currentSessionToken(): Promise<string | null> {
  return readSessionToken({ headers: await headers() }, authSecret(), settings().siteUrl);
}
