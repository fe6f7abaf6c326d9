import { randomUUID } from "node:crypto";
import { emailKeyOf } from "../text/email-address";
import { usernamesLike } from "../users/free-username";
import { claimsOf } from "../users/username-looks";
import { findImportedUsers, findKnownNames } from "./queries";
import { type SourceBlog, type SourceUser, userKeyOf } from "./source-blog";

export type PlannedUser = SourceUser & { id: string };

/** Who somebody of the other blog is here: an account, or null for one that was deleted. */
export type Author = { source: SourceUser; id: string | null };

/** Which account a user of the other blog is from now on. */
export type ImportedUser = { importKey: string; userId: string };

/**
 * Who was imported before keeps the account of then, whatever its address is now, and stays away if
 * it was deleted. Anybody else with an account here, by email, keeps that.
 */
export async function planUsers({ kind, users: sources }: SourceBlog) {
  const { byId, byEmailKey, takenNames } = await findKnownNames();
  const imported = await findImportedUsers(sources.map((source) => userKeyOf(kind, source)));
  const users: PlannedUser[] = [];
  const importedUsers: ImportedUser[] = [];
  const notes: string[] = [];
  const authors = new Map<number, Author>();
  const firstByEmailKey = new Map<string, SourceUser>();

  for (const source of sources) {
    const importKey = userKeyOf(kind, source);
    const emailKey = emailKeyOf(source.email);
    const formerId = imported.get(importKey);
    if (formerId === null) {
      authors.set(source.number, { source, id: null });
      continue;
    }
    const known = formerId ? byId.get(formerId) : byEmailKey.get(emailKey);
    const user = known ?? added(source, takenNames);
    if (!known) {
      users.push({ ...source, ...user });
      byEmailKey.set(emailKey, user);
    }
    const first = firstByEmailKey.get(emailKey);
    if (!formerId) importedUsers.push({ importKey, userId: user.id });
    if (first && !formerId) notes.push(merged(first, source));
    else notes.push(...differences(source, user, !known));
    firstByEmailKey.set(emailKey, first ?? source);
    authors.set(source.number, { source, id: user.id });
  }
  return { users, importedUsers, authors, notes };
}

function added({ username }: SourceUser, takenNames: Set<string>) {
  return { id: randomUUID(), username: claimUsername(username, takenNames) };
}

/**
 * A name that is allowed here and not taken, as near to `wanted` as can be.
 * `taken` holds what names are taken by and gets what the new one is.
 */
export function claimUsername(wanted: string, taken: Set<string>): string {
  const names = usernamesLike(wanted);
  for (;;) {
    const name = names.next().value;
    const claims = claimsOf(name);
    if (!claims.some((claim) => taken.has(claim))) {
      for (const claim of claims) taken.add(claim);
      return name;
    }
  }
}

/** Over there two addresses that differ in case are two people; here they are one, with the first's password. */
function merged(first: SourceUser, second: SourceUser): string {
  const addresses = `${first.email} and ${second.email}`;
  return `“${first.username}” and “${second.username}” are one account here, with the name and the password of the first: their addresses, ${addresses}, are the same whatever the case.`;
}

function differences(source: SourceUser, { username }: { username: string }, isNew: boolean) {
  const notes: string[] = [];
  if (isNew && !source.passwordHash) notes.push(`“${username}” has no password that works here.`);
  if (username !== source.username) notes.push(`“${source.username}” is “${username}” here.`);
  return notes;
}
