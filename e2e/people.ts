import { randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { startSession } from "../lib/auth/sessions/mutations";
import { db } from "../lib/database/db";
import { slugCandidates } from "../lib/posts/slugs/slug";
import { nameColumns } from "../lib/users/name-columns";
import { sessionCookieOf } from "../scripts/tests/session-cookie";
import { refresh, type Site } from "../scripts/tests/site";

export type Person = { id: string; username: string; email: string };
export type Written = { id: number; slug: string; title: string; content: string };

export const PASSWORD = "password";
/** bcrypt of PASSWORD. At cost 4, so that logging in does not take a test half a second. */
const PASSWORD_HASH = "$2b$04$c1/VpwnCLTDWYVfbJJSUnut1CGClwwYOKwuHqi8hOWfvxugx.7Gla";

/** A name that no other test has. */
export function newName(): string {
  return `ada-${randomBytes(5).toString("hex")}`;
}

/** Somebody with an account and the password PASSWORD. */
export async function addPerson(username = newName()): Promise<Person> {
  const email = `${username}@example.com`;
  return db().user.create({
    data: { ...nameColumns({ username, email }), password: { create: { hash: PASSWORD_HASH } } },
    select: { id: true, username: true, email: true },
  });
}

/** Gives a browser the cookie that a login would. Returns the session's token. */
export async function logInAs(
  context: BrowserContext,
  site: Site,
  person: { id: string },
): Promise<string> {
  const sessionToken = await startSession(person.id, true);
  const cookie = await sessionCookieOf(site, sessionToken);
  await context.addCookies([{ ...cookie, url: site.url, httpOnly: true, sameSite: "Lax" }]);
  return sessionToken;
}

/** A post that stands on the site already, as if it had been imported. */
export async function addPost(
  site: Site,
  author: { id: string },
  {
    title = "A post about wine",
    content = "Some text.",
    publishedAt = new Date(),
  }: { title?: string; content?: string; publishedAt?: Date } = {},
): Promise<Written> {
  const slug = slugCandidates(title).at(-1) as string;
  const post = await db().post.create({
    data: { title, content, slug, publishedAt, authorId: author.id },
    select: { id: true, slug: true, title: true, content: true },
  });
  await refresh(site);
  return post;
}
