import { listTakenSlugs } from "../posts/slugs/choose-slug";
import { firstFree, slugCandidates } from "../posts/slugs/slug";
import { countOf } from "../text/words";
import { type Author, type ImportedUser, type PlannedUser, planUsers } from "./plan-users";
import { listImportedKeys, listUsedNumbers } from "./queries";
import { type Fault, postKeyOf, type SourceBlog, type SourcePost } from "./source-blog";

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
  importedUsers: ImportedUser[];
  posts: PlannedPost[];
  skipped: { users: number; posts: number };
  /** Sentences about what cannot come along. */
  faults: Fault[];
  /** Sentences about what cannot stay as it was. */
  notes: string[];
};

/** Compares another blog with what is here already. Reads only. */
export async function planImport(source: SourceBlog): Promise<ImportPlan> {
  const { users, importedUsers, authors, notes } = await planUsers(source);
  const { posts, skipped, ofFormerMembers } = await planPosts(source, authors);
  const orphans = source.posts.filter((post) => !authors.has(post.userNumber)).length;
  const faults = orphans ? [withoutAuthor(orphans)] : [];
  if (ofFormerMembers) {
    notes.push(
      `Left out ${countOf(ofFormerMembers, "post")} of members who have deleted their accounts here.`,
    );
  }
  const renumbered = posts.filter((post) => post.id === undefined).length;
  if (renumbered) {
    notes.push(`Gave new numbers to ${countOf(renumbered, "post")}: the old are in use here.`);
  }
  const skippedUsers = source.users.length - users.length;
  return {
    users,
    importedUsers,
    posts,
    skipped: { users: skippedUsers, posts: skipped },
    faults,
    notes,
  };
}

function withoutAuthor(posts: number): Fault {
  const reason = `${countOf(posts, "post")} whose author is not in the database`;
  return { reason, outcome: `Left out ${reason}.` };
}

/** Above it, the next posts of this blog would soon have no numbers left. */
const NUMBER_MAX = 1_000_000_000;

async function planPosts({ kind, posts: sources }: SourceBlog, authors: Map<number, Author>) {
  const attributed = sources.flatMap((post) => {
    const author = authors.get(post.userNumber);
    if (!author) return [];
    return [{ post, authorId: author.id, importKey: postKeyOf(kind, post, author.source) }];
  });
  const imported = await listImportedKeys(attributed.map(({ importKey }) => importKey));
  const unknown = attributed.filter(({ importKey }) => !imported.has(importKey));
  const fresh = unknown.flatMap(({ authorId, ...rest }) =>
    authorId ? [{ authorId, ...rest }] : [],
  );
  const usedNumbers = await listUsedNumbers(fresh.map(({ post }) => post.number));
  const numbered = fresh.map(({ post, ...rest }) => ({
    ...post,
    ...rest,
    id: usedNumbers.has(post.number) || post.number > NUMBER_MAX ? undefined : post.number,
  }));
  return {
    posts: await withSlugs(numbered, (slugs) => listTakenSlugs("post", slugs)),
    skipped: attributed.length - unknown.length,
    ofFormerMembers: unknown.length - fresh.length,
  };
}

/** Gives each a free address, in order. `listTaken` says which of many are in use already. */
export async function withSlugs<Titled extends { title: string }>(
  posts: Titled[],
  listTaken: (slugs: string[]) => Promise<Set<string>>,
): Promise<(Titled & { slug: string })[]> {
  const candidates = posts.map((post) => ({ post, slugs: slugCandidates(post.title) }));
  const taken = await listTaken(candidates.flatMap(({ slugs }) => slugs));
  return candidates.map(({ post, slugs }) => {
    const slug = firstFree(slugs, taken);
    taken.add(slug);
    return { ...post, slug };
  });
}
