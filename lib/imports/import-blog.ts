import { readFile } from "node:fs/promises";
import { OperatorError } from "../config/operator-error";
import { chunks } from "../database/chunks";
import { isMissingReference, isUniqueConflict } from "../database/errors";
import { makeAvatar } from "../media/avatar";
import { imageStorage } from "../media/storage/storage";
import { planImport } from "./plan";
import type { PlannedUser } from "./plan-users";
import type { Fault, SourceBlog } from "./source-blog";
import { type Progress, writeImport } from "./write";

export type ImportReport = {
  added: { users: number; posts: number; pictures: number };
  skipped: { users: number; posts: number };
  faults: Fault[];
  notes: string[];
};

/**
 * Adds what is new of another blog. What cannot come along is left out and named, or, if `strict`,
 * nothing does, and all is written at once or not at all. Stops between two pieces of work once `signal` is aborted.
 * Throws OperatorError with the reason in one sentence.
 */
export async function importBlog(
  source: SourceBlog,
  progress: Progress,
  { strict = false, signal }: { strict?: boolean; signal?: AbortSignal } = {},
): Promise<ImportReport> {
  if (strict) refuse(source.faults);
  const plan = await planImport(source);
  const { users, posts, skipped } = plan;
  const { avatars, unreadable } = await storePictures(users, progress, signal);
  const pictureFaults = unreadable.map(withoutPicture);
  const faults = [...source.faults, ...plan.faults, ...pictureFaults];
  if (strict) refuse(faults);
  try {
    await writeImport(plan, avatars, progress, { atOnce: strict, signal });
  } catch (error) {
    if (signal?.aborted) throw new OperatorError(strict ? NOT_BEGUN : BROKEN_OFF);
    if (!isUniqueConflict(error) && !isMissingReference(error)) throw error;
    const [what, next] = strict
      ? ["nothing was imported", ""]
      : ["not all was imported", ", and it goes on where it stopped"];
    throw new OperatorError(
      `Somebody changed something here at the same moment, so ${what}; please run it again${next}.`,
    );
  }
  return {
    added: { users: users.length, posts: posts.length, pictures: avatars.size },
    skipped,
    faults,
    notes: [...source.notes, ...plan.notes],
  };
}

const BROKEN_OFF = "The import was broken off; run it again, and it goes on where it stopped.";
const NOT_BEGUN = "The import was broken off before anything was written.";

function withoutPicture(username: string): Fault {
  const reason = `picture of “${username}” could not be read`;
  return { reason: `the ${reason}`, outcome: `The ${reason}.` };
}

/** Says in one sentence what stands in the way. */
function refuse([fault, ...others]: Fault[]): void {
  if (!fault) return;
  const more = others.length ? ` (and ${others.length} more)` : "";
  throw new OperatorError(`Nothing was imported, as --strict asks: ${fault.reason}${more}.`);
}

/** Pictures that are in memory at the same time. */
const PICTURES_AT_ONCE = 8;

/** Stores the pictures of these users before the transaction begins, so that it stays short. */
async function storePictures(users: PlannedUser[], progress: Progress, signal?: AbortSignal) {
  const avatars = new Map<string, string>();
  const unreadable: string[] = [];
  const owners = users.flatMap(({ pictureFile, ...user }) =>
    pictureFile ? [{ ...user, pictureFile }] : [],
  );
  for (const part of chunks(owners, PICTURES_AT_ONCE)) {
    if (signal?.aborted) throw new OperatorError(NOT_BEGUN);
    const stored = await Promise.all(part.map(({ pictureFile }) => storePicture(pictureFile)));
    part.forEach(({ id, username }, index) => {
      const hash = stored[index];
      if (hash) avatars.set(id, hash);
      else unreadable.push(username);
    });
    progress("Pictures", avatars.size + unreadable.length, owners.length);
  }
  return { avatars, unreadable };
}

/** The hash under which an avatar is stored; null if the file is no image to be taken. */
async function storePicture(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  const avatar = bytes && (await makeAvatar(bytes));
  if (!avatar?.ok) return null;
  const { hash, sizes } = avatar.value;
  await imageStorage.put(hash, sizes);
  return hash;
}
