import { db } from "../database/db";
import { UNUSED } from "./image-uses";

const KEPT_UNUSED_MS = 7 * 24 * 60 * 60 * 1000;
/** Pictures removed in one statement, and at most in one run: each has some hundred kilobytes. */
const PER_BATCH = 50;
const BATCHES_MAX = 20;
/** Pictures that are looked at in one statement. */
const NOTED_AT_ONCE = 100;

/**
 * Removes the images that no post has shown for a week, and notes which none shows from now on. Stops
 * between two statements when `signal` is aborted.
 */
export async function deleteUnusedImages(now = new Date(), signal?: AbortSignal): Promise<void> {
  await noteUnused("", now, signal);
  await deleteBatches(BATCHES_MAX, now, signal);
}

/** A few pictures at a time: between two statements others have their turn. */
async function noteUnused(after: string, now: Date, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  const images = await db().postImage.findMany({
    where: { hash: { gt: after } },
    select: { hash: true },
    orderBy: { hash: "asc" },
    take: NOTED_AT_ONCE,
  });
  const hashes = images.map(({ hash }) => hash);
  await db().postImage.updateMany({
    where: { hash: { in: hashes }, unusedSince: null, ...UNUSED },
    data: { unusedSince: now },
  });
  const last = hashes[NOTED_AT_ONCE - 1];
  if (last) await noteUnused(last, now, signal);
}

async function deleteBatches(count: number, now: Date, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  const gone = { unusedSince: { lt: new Date(now.getTime() - KEPT_UNUSED_MS) }, ...UNUSED };
  const images = await db().postImage.findMany({
    where: gone,
    select: { hash: true },
    orderBy: { unusedSince: "asc" },
    take: PER_BATCH,
  });
  const hashes = images.map(({ hash }) => hash);
  // Looked at once more: a post may have come to show one meanwhile.
  await db().postImage.deleteMany({ where: { hash: { in: hashes }, ...gone } });
  if (hashes.length === PER_BATCH && count > 1) await deleteBatches(count - 1, now, signal);
}
