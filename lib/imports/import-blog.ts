import { readFile } from "node:fs/promises";
import { OperatorError } from "../config/operator-error";
import { chunks } from "../database/chunks";
import { isMissingReference, isUniqueConflict } from "../database/errors";
import { type Avatar, makeAvatar } from "../media/avatar";
import { planImport } from "./plan";
import type { PlannedUser } from "./plan-users";
import type { SourceBlog } from "./source-blog";
import { type Progress, writeImport } from "./write";

export type ImportReport = {
  added: { users: number; posts: number; pictures: number };
  skipped: { users: number; posts: number };
  notes: string[];
};

/**
 * Adds what is new of another blog, all of it or nothing. Throws OperatorError with the reason in one
 * sentence.
 */
export async function importBlog(source: SourceBlog, progress: Progress): Promise<ImportReport> {
  const plan = await planImport(source);
  const { users, posts, skipped, notes } = plan;
  const { avatars, unreadable } = await readPictures(users, progress);
  for (const name of unreadable) notes.push(`The picture of “${name}” could not be read.`);
  try {
    await writeImport(plan, avatars, progress);
  } catch (error) {
    if (!isUniqueConflict(error) && !isMissingReference(error)) throw error;
    throw new OperatorError(
      "Somebody changed something here at the same moment, so nothing was imported. Please run it again.",
    );
  }
  return {
    added: { users: users.length, posts: posts.length, pictures: avatars.size },
    skipped,
    notes,
  };
}

/** Pictures that are in memory at the same time. */
const PICTURES_AT_ONCE = 8;

/** Re-encodes the pictures of these users before the transaction begins, so that it stays short. */
async function readPictures(users: PlannedUser[], progress: Progress) {
  const avatars = new Map<string, Avatar>();
  const unreadable: string[] = [];
  const owners = users.flatMap(({ pictureFile, ...user }) =>
    pictureFile ? [{ ...user, pictureFile }] : [],
  );
  for (const part of chunks(owners, PICTURES_AT_ONCE)) {
    const made = await Promise.all(part.map(({ pictureFile }) => readPicture(pictureFile)));
    part.forEach(({ id, username }, index) => {
      const avatar = made[index];
      if (avatar) avatars.set(id, avatar);
      else unreadable.push(username);
    });
    progress("Pictures", avatars.size + unreadable.length, owners.length);
  }
  return { avatars, unreadable };
}

async function readPicture(file: string): Promise<Avatar | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes && makeAvatar(bytes);
}
