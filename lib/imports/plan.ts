import { randomUUID } from "node:crypto";
import { uniqueKey } from "../users/keys";
import { findKnownNames, findSlugs, findUsedPosts } from "./queries";
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
export type ImportPlan = {
  users: PlannedUser[];
  posts: PlannedPost[];
  skipped: { users: number; posts: number };
  /** Sentences about what cannot stay as it was. */
  notes: string[];
};

/** Compares another blog with what is here already. Reads only. */
export async function planImport(source: SourceBlog): Promise<ImportPlan> {
  const { users, authors, notes } = await planUsers(source.users);
  const { posts, skipped } = await planPosts(source.posts, authors);
  const orphans = source.posts.filter((post) => !authors.has(post.userNumber)).length;
  if (orphans) notes.push(`${orphans} posts were left out: their author is not in the database.`);
  const renumbered = posts.filter((post) => post.id === undefined).length;
  if (renumbered)
    notes.push(`${renumbered} posts got new numbers: their old ones are in use here.`);
  return {
    users,
    posts,
    skipped: { users: source.users.length - users.length, posts: skipped },
    notes,
  };
}

type Author = { id: string; emailKey: string };

/** Who has an account here already, by email, keeps it, and the old posts come under it. */
async function planUsers(sources: SourceUser[]) {
  const { idByEmailKey, usernameKeys } = await findKnownNames();
  const users: PlannedUser[] = [];
  const notes: string[] = [];
  const authors = new Map<number, Author>();
  for (const source of sources) {
    const emailKey = uniqueKey(source.email);
    let id = idByEmailKey.get(emailKey);
    if (id === undefined) {
      id = randomUUID();
      const username = claimUsername(source.username, usernameKeys);
      users.push({ ...source, id, username });
      if (username !== source.username) notes.push(`“${source.username}” is “${username}” here.`);
      if (!source.passwordHash) notes.push(`“${username}” has no password that works here.`);
      idByEmailKey.set(emailKey, id);
    }
    authors.set(source.number, { id, emailKey });
  }
  return { users, authors, notes };
}

async function planPosts(sources: SourcePost[], authors: Map<number, Author>) {
  const attributed = sources.flatMap((post) => {
    const author = authors.get(post.userNumber);
    return author ? [{ post, author, importKey: importKeyOf(post, author) }] : [];
  });
  const used = await findUsedPosts(
    attributed.map(({ importKey }) => importKey),
    attributed.map(({ post }) => post.number),
  );
  const fresh = attributed.filter(({ importKey }) => !used.importKeys.has(importKey));
  const slugs = await assignSlugs(
    fresh.map(({ post }) => post.title),
    findSlugs,
  );
  const posts = fresh.map(({ post, author, importKey }, index) => ({
    ...post,
    id: used.numbers.has(post.number) ? undefined : post.number,
    slug: slugs[index],
    authorId: author.id,
    importKey,
  }));
  return { posts, skipped: attributed.length - fresh.length };
}

/** The same for the same post at every import, whatever was edited since, here or there. */
function importKeyOf(post: SourcePost, author: Author): string {
  return `flask:${post.number}:${post.publishedAt.toISOString()}:${author.emailKey}`;
}
