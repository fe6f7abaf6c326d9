import { db } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { changeLists } from "../../lists/change-lists";
import { splitListsOf } from "../../lists/split-segments";
import { setPostTags } from "../../tags/mutations";
import { newPostCacheTags } from "../reading/cache-tags";
import { chooseSlug } from "../slugs/choose-slug";
import { moveAddress } from "../slugs/move-address";

const PER_RUN = 50;

const DUE_FIELDS = {
  id: true,
  slug: true,
  title: true,
  tags: true,
  wantedSlug: true,
  wasPublished: true,
  publishedAt: true,
  version: true,
  authorId: true,
} as const;

type DuePost = Awaited<ReturnType<typeof listDuePosts>>[number];

function dueAt(now: Date) {
  return { status: "scheduled", publishedAt: { lte: now } };
}

/** Whether there is a scheduled post whose moment has come. */
export async function isPostDue(now: Date): Promise<boolean> {
  return (await db().post.findFirst({ where: dueAt(now), select: { id: true } })) !== null;
}

/** Publishes the scheduled posts whose moment has come. Returns the tags of the pages that this changes. */
export async function publishDuePosts(): Promise<string[]> {
  const due = await listDuePosts();
  const pages = await Promise.all(due.map(publishInTurn));
  return pages.flat();
}

function listDuePosts() {
  return db().post.findMany({
    where: dueAt(new Date()),
    select: DUE_FIELDS,
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: PER_RUN,
  });
}

async function publishInTurn(post: DuePost): Promise<string[]> {
  try {
    return await publishDue(post);
  } catch (error) {
    // Somebody took the address in this moment; the next run chooses another.
    if (isUniqueConflict(error)) return [];
    throw error;
  }
}

/** Nobody is there to choose another address if the one that was wanted has been taken since. */
async function publishDue(post: DuePost): Promise<string[]> {
  const { id, title, tags, wantedSlug, publishedAt, version, authorId } = post;
  const slug =
    (await chooseSlug(post, { title, slug: wantedSlug })) ??
    (await chooseSlug(post, { title, slug: "" })) ??
    post.slug;
  const isPublished = await changeLists(async (database) => {
    const { count } = await database.post.updateMany({
      where: { id, status: "scheduled", version },
      data: {
        ...{ status: "published", wasPublished: true, slug, wantedSlug: "" },
        version: { increment: 1 },
      },
    });
    if (count === 0) return false;
    await setPostTags(database, { id, publishedAt }, tags);
    await moveAddress(database, post, slug);
    return true;
  });
  if (!isPublished) return [];
  await splitListsOf(id);
  return newPostCacheTags({ id, authorId, slug, tags });
}
