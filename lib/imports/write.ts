import { randomUUID } from "node:crypto";
import { chunks } from "../database/chunks";
import type { Prisma } from "../database/db";
import { changeLists } from "../lists/change-lists";
import { splitLongSegments } from "../lists/split-segments";
import type { Avatar } from "../media/avatar";
import { pictureFolder } from "../media/picture-address";
import { skipUsedPostNumbers } from "../posts/publishing/skip-used-post-numbers";
import { nameColumns } from "../users/names";
import type { ImportPlan, PlannedPost } from "./plan";
import type { PlannedUser } from "./plan-users";

/** Hears how far an import is: `done` of `total` pieces of a step that `label` names. */
export type Progress = (label: string, done: number, total: number) => void;

const PER_STATEMENT = 250;
const TRANSACTION_MS = 10 * 60 * 1000;

/** Writes an import in one transaction. `avatars` are by user id. */
export async function writeImport(
  { users, importedUsers, posts }: ImportPlan,
  avatars: Map<string, Avatar>,
  progress: Progress,
): Promise<void> {
  await changeLists(
    async (transaction) => {
      await writeUsers(transaction, users, avatars);
      await transaction.importedUser.createMany({ data: importedUsers });
      await writePictures(transaction, avatars);
      await writePosts(transaction, posts, progress);
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
  await splitLongSegments();
}

async function writeUsers(
  database: Prisma.TransactionClient,
  users: PlannedUser[],
  avatars: Map<string, Avatar>,
): Promise<void> {
  await database.user.createMany({
    data: users.map(({ id, username, email }) => {
      const avatar = avatars.get(id);
      const image = avatar ? pictureFolder(avatar.hash) : null;
      return { id, image, ...nameColumns({ username, email }) };
    }),
  });
  await database.password.createMany({
    data: users.flatMap(({ id, passwordHash }) =>
      passwordHash ? [{ userId: id, hash: passwordHash }] : [],
    ),
  });
}

async function writePictures(
  database: Prisma.TransactionClient,
  avatars: Map<string, Avatar>,
): Promise<void> {
  const pictures = [...avatars].map(([userId, avatar]) => ({
    id: randomUUID(),
    userId,
    ...avatar,
  }));
  await database.picture.createMany({
    data: pictures.map(({ id, userId, hash }) => ({ id, userId, hash })),
  });
  await database.pictureSize.createMany({
    data: pictures.flatMap(({ id, sizes }) => sizes.map((size) => ({ pictureId: id, ...size }))),
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
  const row = { slug, title, content, authorId, publishedAt, updatedAt: publishedAt };
  return id === undefined ? row : { id, ...row };
}
