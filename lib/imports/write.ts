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
const TRANSACTION_MS = 10 * 60 * 1000;

/** Writes an import in one transaction. `avatars` are the hashes of stored images, by user id. */
export async function writeImport(
  { users, importedUsers, posts }: ImportPlan,
  avatars: Map<string, string>,
  progress: Progress,
): Promise<void> {
  await changeLists(
    async (transaction) => {
      await writeUsers(transaction, users, avatars);
      await transaction.importedUser.createMany({ data: importedUsers });
      const owned = [...avatars].map(([userId, hash]) => ({ userId, hash }));
      await transaction.avatar.createMany({ data: owned });
      await writePosts(transaction, posts, progress);
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
  await splitLongSegments();
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

/** Old numbers first: only then does the database know which numbers are left for the others. */
async function writePosts(
  database: Prisma.TransactionClient,
  posts: PlannedPost[],
  progress: Progress,
): Promise<void> {
  let done = 0;
  const write = async (part: PlannedPost[]) => {
    await database.post.createMany({ data: part.map(rowOf) });
    await database.importedPost.createMany({ data: part.map(({ importKey }) => ({ importKey })) });
    done += part.length;
    progress("Posts", done, posts.length);
  };
  const numbered = posts.filter((post) => post.id !== undefined);
  for (const part of chunks(numbered, PER_STATEMENT)) await write(part);
  await skipUsedPostNumbers(database);
  const unnumbered = posts.filter((post) => post.id === undefined);
  for (const part of chunks(unnumbered, PER_STATEMENT)) await write(part);
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
