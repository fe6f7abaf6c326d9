import { setTimeout } from "node:timers/promises";
import { db } from "../../database/db";
import { knownToText } from "./known-to-text";
import { RENDERER_VERSION, renderPost } from "./markdown";

const PER_BATCH = 20;
/** Between two posts, so that who writes one now is not kept waiting. */
const PAUSE_MS = 20;

const OUTDATED = { rendererVersion: { lt: RENDERER_VERSION } };

type Outdated = { id: number; format: string; content: string };

/** Whether there is a post that this renderer has not rendered yet. */
export async function hasOutdatedPosts(): Promise<boolean> {
  return (await db().post.findFirst({ where: OUTDATED, select: { id: true } })) !== null;
}

/** Renders what this renderer has not rendered yet, one post after the other, until `signal` is aborted. */
export async function renderAllOutdated(signal: AbortSignal): Promise<void> {
  const ids = await listOutdated();
  for (const id of ids) {
    if (signal.aborted) return;
    await renderAndKeep([id]);
    await setTimeout(PAUSE_MS, null, { ref: false });
  }
  if (ids.length === PER_BATCH) await renderAllOutdated(signal);
}

/** In the order of the index: any other would sort all that are outdated, or look through all posts. */
async function listOutdated(): Promise<number[]> {
  const posts = await db().post.findMany({
    where: OUTDATED,
    select: { id: true },
    orderBy: { rendererVersion: "asc" },
    take: PER_BATCH,
  });
  return posts.map(({ id }) => id);
}

/**
 * Reads posts, and where another renderer or none has made what they show, renders them and reads
 * again: what a reader sees is never an old renderer's.
 */
export async function upToDate<Row extends { id: number; rendererVersion: number }>(
  read: () => Promise<Row[]>,
): Promise<Row[]> {
  const rows = await read();
  const outdated = rows.filter(({ rendererVersion }) => rendererVersion < RENDERER_VERSION);
  if (outdated.length === 0) return rows;
  await renderAndKeep(outdated.map(({ id }) => id));
  return read();
}

async function renderAndKeep(ids: number[]): Promise<void> {
  const posts = await db().post.findMany({
    where: { id: { in: ids }, ...OUTDATED },
    select: { id: true, format: true, content: true, updatedAt: true },
  });
  await Promise.all(posts.map(renderOne));
}

async function renderOne({ id, format, content, updatedAt }: Outdated & { updatedAt: Date }) {
  // A text that an earlier renderer could show stays readable.
  const rendered =
    (await renderPost({ format, content, ...(await knownToText(content)) })) ??
    (await renderPost({ format: "plain", content }));
  if (!rendered) throw new Error(`Post ${id} cannot be rendered.`);
  // Its author may have saved another text meanwhile, and changing that is no update of theirs.
  await db().post.updateMany({
    where: { id, content, ...OUTDATED },
    data: { ...rendered, updatedAt },
  });
}
