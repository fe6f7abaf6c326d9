import { setTimeout } from "node:timers/promises";
import { MINUTE_MS } from "../config/durations";
import { chunks } from "../database/chunks";
import type { Prisma } from "../database/db";
import { changeLists } from "../lists/change-lists";
import { splitLongSegments } from "../lists/split-segments";
import { avatarFolder } from "../media/avatar-address";
import { skipUsedPostNumbers } from "../posts/publishing/skip-used-post-numbers";
import { nameColumns } from "../users/names";
import { looksOf } from "../users/username-looks";
import type { ImportPlan, PlannedPost } from "./plan";
import type { PlannedUser } from "./plan-users";

/** Hears how far an import is: `done` of `total` pieces of a step that `label` names. */
export type Progress = (label: string, done: number, total: number) => void;

const PER_STATEMENT = 250;
/** Posts that are written in one transaction, and how long others have the database between two. */
const PER_SLICE = 250;
const PAUSE_MS = 60;
const TRANSACTION_TIMEOUTS = { timeout: 10 * MINUTE_MS, maxWait: 10 * MINUTE_MS };

/**
 * Writes an import: people, and then posts, in slices that let others in; `atOnce` in one transaction.
 * `avatars` are the hashes of stored images, by user id. Throws before the next slice once `signal` is aborted.
 */
export async function writeImport(
  { posts, ...people }: ImportPlan,
  avatars: Map<string, string>,
  progress: Progress,
  { atOnce = false, signal }: { atOnce?: boolean; signal?: AbortSignal } = {},
): Promise<void> {
  let done = 0;
  for (const slice of slicesOf(posts, atOnce ? posts.length : PER_SLICE)) {
    if (done > 0) await setTimeout(PAUSE_MS);
    signal?.throwIfAborted();
    await changeLists(async (database) => {
      if (done === 0) await writePeople(database, people, avatars);
      await writePosts(database, slice);
    }, TRANSACTION_TIMEOUTS);
    done += slice.length;
    progress("Posts", done, posts.length);
  }
  await splitLongSegments();
}

/**
 * The highest old number first, and those that need a new one last: from the first slice on the
 * database gives others only numbers that no slice still needs.
 */
function slicesOf(posts: PlannedPost[], size: number): PlannedPost[][] {
  const ordered = posts.toSorted((one, other) => (other.id ?? 0) - (one.id ?? 0));
  return posts.length === 0 ? [[]] : chunks(ordered, size);
}

async function writePeople(
  database: Prisma.TransactionClient,
  { users, importedUsers }: Pick<ImportPlan, "users" | "importedUsers">,
  avatars: Map<string, string>,
): Promise<void> {
  await writeUsers(database, users, avatars);
  await database.importedUser.createMany({ data: importedUsers });
  const owned = [...avatars].map(([userId, hash]) => ({ userId, hash }));
  await database.avatar.createMany({ data: owned });
}

async function writeUsers(
  database: Prisma.TransactionClient,
  users: PlannedUser[],
  avatars: Map<string, string>,
): Promise<void> {
  await database.user.createMany({
    data: users.map(({ id, username, email }) => {
      const hash = avatars.get(id);
      const image = hash ? avatarFolder(hash) : null;
      return { id, image, ...nameColumns({ username, email }) };
    }),
  });
  await database.usernameLook.createMany({
    data: users.flatMap(({ id: userId, username }) =>
      looksOf(username).map((look) => ({ look, userId })),
    ),
  });
  await database.password.createMany({
    data: users.flatMap(({ id, passwordHash }) =>
      passwordHash ? [{ userId: id, hash: passwordHash }] : [],
    ),
  });
}

/** Old numbers first: only then does the database know which are left for the others. */
async function writePosts(database: Prisma.TransactionClient, posts: PlannedPost[]): Promise<void> {
  const numbered = posts.filter((post) => post.id !== undefined);
  const unnumbered = posts.filter((post) => post.id === undefined);
  for (const part of chunks(numbered, PER_STATEMENT)) await addPosts(database, part);
  if (numbered.length > 0) await skipUsedPostNumbers(database);
  for (const part of chunks(unnumbered, PER_STATEMENT)) await addPosts(database, part);
}

async function addPosts(database: Prisma.TransactionClient, posts: PlannedPost[]): Promise<void> {
  const hidden = await findHiddenAuthors(database, posts);
  await database.post.createMany({
    data: posts.map((post) => ({
      ...rowOf(post),
      status: hidden.has(post.authorId) ? "hidden" : "published",
    })),
  });
  await database.importedPost.createMany({ data: posts.map(({ importKey }) => ({ importKey })) });
}

/** Whose posts nobody sees, those that are imported no more than the others. */
async function findHiddenAuthors(
  database: Prisma.TransactionClient,
  posts: PlannedPost[],
): Promise<Set<string>> {
  const ids = [...new Set(posts.map(({ authorId }) => authorId))];
  const where = { id: { in: ids }, isHidden: true };
  const hidden = await database.user.findMany({ where, select: { id: true } });
  return new Set(hidden.map(({ id }) => id));
}

function rowOf({ id, slug, title, content, authorId, publishedAt }: PlannedPost) {
  const row = {
    slug,
    title,
    content,
    authorId,
    savedById: authorId,
    publishedAt,
    updatedAt: publishedAt,
  };
  return id === undefined ? row : { id, ...row };
}
