import { randomUUID } from "node:crypto";
import { listTakenSlugs } from "../posts/queries";
import { uniqueKey } from "../users/unique-key";
import { countOf } from "./count-of";
import { findKnownNames, listImportedKeys, listUsedNumbers } from "./queries";
import { assignSlugs } from "./slugs";
import type { SourceBlog, SourcePost, SourceUser } from "./source-blog";
import { claimUsername } from "./usernames";

export type PlannedUser = SourceUser & { id: string };
export type PlannedPost = SourcePost & {
  /** The old number where it is free here; undefined asks the database for a new one. */
  id: number | undefined;
  slug: string;
  authorId: string;
  importKey: string;
};

/** What an import would add, and what it leaves as it is. */
type ImportPlan = {
  users: PlannedUser[];
  posts: PlannedPost[];
  skipped: { users: number; posts: number };
  /** Sentences about what cannot stay as it was. */
  notes: string[];
};

/** Compares another blog with what is here already. Reads only. */
export async function planImport(source: SourceBlog): Promise<ImportPlan> {
  const { users, authors, notes } = await planUsers(source.users);
  const { posts, skipped } = await planPosts(source, authors);
  const orphans = source.posts.filter((post) => !authors.has(post.userNumber)).length;
  if (orphans)
    notes.push(`Left out ${countOf(orphans, "post")} whose author is not in the database.`);
  const renumbered = posts.filter((post) => post.id === undefined).length;
  if (renumbered) {
    notes.push(`Gave new numbers to ${countOf(renumbered, "post")}: the old are in use here.`);
  }
  const skippedUsers = source.users.length - users.length;
  return { users, posts, skipped: { users: skippedUsers, posts: skipped }, notes };
}

type Author = { id: string; emailKey: string };

/** Who has an account here already, by email, keeps it, and the old posts come under it. */
async function planUsers(sources: SourceUser[]) {
  const { byEmailKey, usernameKeys } = await findKnownNames();
  const users: PlannedUser[] = [];
  const notes: string[] = [];
  const authors = new Map<number, Author>();
  for (const source of sources) {
    const emailKey = uniqueKey(source.email);
    const known = byEmailKey.get(emailKey);
    const user = known ?? {
      id: randomUUID(),
      username: claimUsername(source.username, usernameKeys),
    };
    if (!known) {
      users.push({ ...source, ...user });
      byEmailKey.set(emailKey, user);
      if (!source.passwordHash) notes.push(`“${user.username}” has no password that works here.`);
    }
    if (user.username !== source.username) {
      notes.push(`“${source.username}” is “${user.username}” here.`);
    }
    authors.set(source.number, { id: user.id, emailKey });
  }
  return { users, authors, notes };
}

async function planPosts(source: SourceBlog, authors: Map<number, Author>) {
  const attributed = source.posts.flatMap((post) => {
    const author = authors.get(post.userNumber);
    return author ? [{ post, author, importKey: importKeyOf(source.kind, post, author) }] : [];
  });
  const imported = await listImportedKeys(attributed.map(({ importKey }) => importKey));
  const fresh = attributed.filter(({ importKey }) => !imported.has(importKey));
  const usedNumbers = await listUsedNumbers(fresh.map(({ post }) => post.number));
  const slugs = await assignSlugs(
    fresh.map(({ post }) => post.title),
    listTakenSlugs,
  );
  const posts = fresh.map(({ post, author, importKey }, index) => ({
    ...post,
    id: usedNumbers.has(post.number) ? undefined : post.number,
    slug: slugs[index],
    authorId: author.id,
    importKey,
  }));
  return { posts, skipped: attributed.length - fresh.length };
}

/** The same for the same post at every import, whatever was edited since, here or there. */
function importKeyOf(kind: string, post: SourcePost, author: Author): string {
  return `${kind}:${post.number}:${post.publishedAt.toISOString()}:${author.emailKey}`;
}
