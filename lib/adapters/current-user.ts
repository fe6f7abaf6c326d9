import { forbidden, redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import type { Member } from "../actor";
import { loginRequiredAddress } from "../auth/callback-url";
import { SEEN_EVERY_MS, seeSession } from "../auth/sessions/mutations";
import { findSession } from "../auth/sessions/queries";
import { siteNowMs } from "../database/clock";
import { type SiteVerb, sitePolicy } from "../policy/site";
import { isFormPosted } from "./request";
import { currentSessionToken } from "./session-cookie";

/** Who asks, checked against the session's row once a request; null for a visitor. */
export const currentUser = cache(async (): Promise<Member | null> => {
  const sessionToken = await currentSessionToken();
  if (!sessionToken) return null;
  const session = await findSession(sessionToken);
  if (!session) return null;
  // Later, so that nobody waits for it; and who only reads writes at most once a minute.
  if (session.lastSeenAt.getTime() <= siteNowMs() - SEEN_EVERY_MS) {
    after(() => seeSession(sessionToken));
  }
  return session.member;
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
  return (await isFormPosted()) ? null : requireUser(callbackUrl);
}

/**
 * The same for a page with a form whose text must not be lost: null where the form is posted by somebody
 * who may not, or no longer. The page is drawn once more, around what was typed and nothing else.
 */
export async function requireRightUnlessPosting(
  verb: SiteVerb,
  callbackUrl: string,
): Promise<Member | null> {
  if (!(await isFormPosted())) return requireRight(verb, callbackUrl);
  const user = await currentUser();
  return user && sitePolicy.can(user, verb) ? user : null;
}

/** Who asks, if they may do this on the site; a visitor logs in first, and anybody else gets the page of a 403. */
export async function requireRight(verb: SiteVerb, callbackUrl: string): Promise<Member> {
  const user = await requireUser(callbackUrl);
  return sitePolicy.can(user, verb) ? user : forbidden();
}
