import { randomUUID } from "node:crypto";
import { type Database, db } from "../db";
import type { Avatar } from "../media/avatar";
import { pictureFolder } from "../media/picture-address";
import { skipUsedPostNumbers } from "../posts/number-sequence";
import { uniqueKey } from "../users/keys";
import { chunks } from "./chunks";
import type { PlannedPost, PlannedUser } from "./plan";
import type { Progress } from "./progress";

const PER_STATEMENT = 250;
const TRANSACTION_MS = 10 * 60 * 1000;

/** Writes an import in one transaction. `avatars` are by user id. */
export async function writeImport(
  users: PlannedUser[],
  posts: PlannedPost[],
  avatars: Map<string, Avatar>,
  progress: Progress,
): Promise<void> {
  await db().$transaction(
    async (transaction) => {
      await writeUsers(transaction, users, avatars);
      await writePictures(transaction, avatars);
      await writePosts(transaction, posts, progress);
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
}

async function writeUsers(
  database: Database,
  users: PlannedUser[],
  avatars: Map<string, Avatar>,
): Promise<void> {
  await database.user.createMany({
    data: users.map(({ id, username, email }) => ({
      id,
      username,
      usernameKey: uniqueKey(username),
      email,
      emailKey: uniqueKey(email),
      image: avatars.has(id) ? pictureFolder((avatars.get(id) as Avatar).hash) : null,
    })),
  });
  await database.password.createMany({
    data: users.flatMap(({ id, passwordHash }) =>
      passwordHash ? [{ userId: id, hash: passwordHash }] : [],
    ),
  });
}

async function writePictures(database: Database, avatars: Map<string, Avatar>): Promise<void> {
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
  database: Database,
  posts: PlannedPost[],
  progress: Progress,
): Promise<void> {
  const rows = posts.map(({ id, slug, title, content, authorId, publishedAt, importKey }) => ({
    id,
    slug,
    title,
    content,
    authorId,
    publishedAt,
    updatedAt: publishedAt,
    importKey,
  }));
  let done = 0;
  const write = async (part: Omit<(typeof rows)[number], "id">[]) => {
    await database.post.createMany({ data: part });
    done += part.length;
    progress("Posts", done, rows.length);
  };
  const numbered = rows.filter((row) => row.id !== undefined);
  for (const part of chunks(numbered, PER_STATEMENT)) await write(part);
  await skipUsedPostNumbers(database);
  const unnumbered = rows.filter((row) => row.id === undefined).map(({ id: _, ...row }) => row);
  for (const part of chunks(unnumbered, PER_STATEMENT)) await write(part);
}
