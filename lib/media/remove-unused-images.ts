import { db } from "../database/db";
import { UNUSED } from "./image-uses";

const PERIOD_MS = 60 * 60 * 1000;
const KEPT_UNUSED_MS = 7 * 24 * 60 * 60 * 1000;
/** Pictures removed in one statement, and at most in one run: each has some hundred kilobytes. */
const PER_BATCH = 50;
const BATCHES_MAX = 20;
/** Pictures that are looked at in one statement. */
const NOTED_AT_ONCE = 100;

/** Removes pictures, now and every hour, for as long as the process lives. */
export function removeUnusedImagesRegularly(): void {
  void removeAndReport();
  setInterval(() => void removeAndReport(), PERIOD_MS).unref();
}

async function removeAndReport(): Promise<void> {
  try {
    await removeUnusedImages();
  } catch (error) {
    console.error("Unused pictures could not be removed:", error);
  }
}

/** Removes the pictures that no post has shown for a week, and notes which none shows from now on. */
export async function removeUnusedImages(): Promise<void> {
  await noteUnused("");
  await removeBatches(BATCHES_MAX);
}

/** A few pictures at a time: between two statements others have their turn. */
async function noteUnused(after: string): Promise<void> {
  const images = await db().postImage.findMany({
    where: { hash: { gt: after } },
    select: { hash: true },
    orderBy: { hash: "asc" },
    take: NOTED_AT_ONCE,
  });
  const hashes = images.map(({ hash }) => hash);
  await db().postImage.updateMany({
    where: { hash: { in: hashes }, unusedSince: null, ...UNUSED },
    data: { unusedSince: new Date() },
  });
  if (hashes.length === NOTED_AT_ONCE) await noteUnused(hashes[NOTED_AT_ONCE - 1]);
}

async function removeBatches(count: number): Promise<void> {
  const gone = { unusedSince: { lt: new Date(Date.now() - KEPT_UNUSED_MS) }, ...UNUSED };
  const images = await db().postImage.findMany({
    where: gone,
    select: { hash: true },
    orderBy: { unusedSince: "asc" },
    take: PER_BATCH,
  });
  const hashes = images.map(({ hash }) => hash);
  // Looked at once more: a post may have come to show one meanwhile.
  await db().postImage.deleteMany({ where: { hash: { in: hashes }, ...gone } });
  if (hashes.length === PER_BATCH && count > 1) await removeBatches(count - 1);
}
