import { DAY_MS } from "../config/durations";
import { chunks } from "../database/chunks";
import { siteNow } from "../database/clock";
import { db } from "../database/db";
import { UNUSED } from "./image-uses";
import { deleteUnnamed, hashesOf } from "./named-images";
import { imageStorage } from "./storage/storage";

const KEPT_UNUSED_MS = 7 * DAY_MS;
/** Of bytes that no row names: an import takes a while from the first image to the rows. */
const KEPT_UNNAMED_MS = DAY_MS;
/** Images deleted in one statement, and at most in one run: each has some hundred kilobytes. */
const PER_BATCH = 50;
const BATCHES_MAX = 20;
/** Images that are looked at in one statement. */
const NOTED_AT_ONCE = 100;

type Run = { now: Date; signal?: AbortSignal };

/**
 * Deletes the images that no post has shown for a week, and notes which none shows from now on; also
 * bytes that no row names. Stops between two statements when `signal` is aborted.
 */
export async function deleteUnusedImages(now = siteNow(), signal?: AbortSignal): Promise<void> {
  await noteUnused("", { now, signal });
  await deleteBatches(BATCHES_MAX, { now, signal });
  await deleteAllUnnamed("", { now, signal });
}

/** Deletes those of these images that no post shows, without waiting. */
export async function deleteImagesAtOnce(hashes: string[], now = siteNow()): Promise<void> {
  for (const some of chunks(hashes, PER_BATCH)) {
    const gone = { hash: { in: some }, ...UNUSED };
    const select = { hash: true, motionHash: true } as const;
    const images = await db().postImage.findMany({ where: gone, select });
    await db().postImage.deleteMany({ where: gone });
    await deleteUnnamed(images.flatMap(hashesOf), now);
  }
}

/** A few images at a time: between two statements others have their turn. */
async function noteUnused(after: string, { now, signal }: Run): Promise<void> {
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
  if (last) await noteUnused(last, { now, signal });
}

async function deleteBatches(count: number, { now, signal }: Run): Promise<void> {
  if (signal?.aborted) return;
  const goneBefore = new Date(now.getTime() - KEPT_UNUSED_MS);
  const gone = { unusedSince: { lt: goneBefore }, ...UNUSED };
  const images = await db().postImage.findMany({
    where: gone,
    select: { hash: true, motionHash: true },
    orderBy: { unusedSince: "asc" },
    take: PER_BATCH,
  });
  const hashes = images.map(({ hash }) => hash);
  // Looked at once more: a post may have come to show one meanwhile.
  await db().postImage.deleteMany({ where: { hash: { in: hashes }, ...gone } });
  await deleteUnnamed(images.flatMap(hashesOf), goneBefore);
  if (hashes.length === PER_BATCH && count > 1) await deleteBatches(count - 1, { now, signal });
}

/** Left behind by a process that ended between the bytes and the row that names them. */
async function deleteAllUnnamed(after: string, { now, signal }: Run): Promise<void> {
  if (signal?.aborted) return;
  const hashes = await imageStorage.list(after, NOTED_AT_ONCE);
  await deleteUnnamed(hashes, new Date(now.getTime() - KEPT_UNNAMED_MS));
  const last = hashes[NOTED_AT_ONCE - 1];
  if (last) await deleteAllUnnamed(last, { now, signal });
}
