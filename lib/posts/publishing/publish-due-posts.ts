import { SITE } from "../../actor";
import { siteNow } from "../../database/clock";
import { db } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { splitListsOf } from "../../lists/split-segments";
import { withKind } from "../../policy/post-kind";
import { withStatus } from "../../policy/post-status";
import { postPolicy } from "../../policy/posts";
import { changedPages } from "../around/changed-pages";
import { changePost } from "../saving/write-post";
import { chooseSlug } from "../slugs/choose-slug";
import { WRITERS_SELECT, withWriters } from "../text/writers";
import { publishedColumns } from "./publish-post";

const PER_RUN = 50;

const DUE_FIELDS = {
  id: true,
  kind: true,
  slug: true,
  title: true,
  tags: true,
  wantedSlug: true,
  listing: true,
  wasPublished: true,
  status: true,
  publishedAt: true,
  version: true,
  navigationPlace: true,
  ...WRITERS_SELECT,
  handedInAt: true,
} as const;

type DuePost = Awaited<ReturnType<typeof listDuePosts>>[number];

function dueAt(now: Date) {
  return { ...postPolicy.where(SITE, "publish"), status: "scheduled", publishedAt: { lte: now } };
}

/** Whether there is a scheduled post whose moment has come. */
export async function isPostDue(now: Date): Promise<boolean> {
  return (await db().post.findFirst({ where: dueAt(now), select: { id: true } })) !== null;
}

/** How many scheduled posts wait although their moment has come. */
export async function countDuePosts(now: Date): Promise<number> {
  return db().post.count({ where: dueAt(now) });
}

/**
 * Publishes the scheduled posts whose moment has come. Gives the cache tags of the pages that this changes, and what
 * kept others from being published; the next run tries these again.
 */
export async function publishDuePosts(): Promise<{ cacheTags: string[]; failures: unknown[] }> {
  const cacheTags: string[] = [];
  const failures: unknown[] = [];
  for (const post of await listDuePosts()) {
    try {
      cacheTags.push(...(await publishDue(post)));
    } catch (error) {
      // Somebody took the address in this moment; the next run chooses another.
      if (!isUniqueConflict(error)) failures.push(error);
    }
  }
  return { cacheTags, failures };
}

async function listDuePosts() {
  const posts = await db().post.findMany({
    where: dueAt(siteNow()),
    select: DUE_FIELDS,
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: PER_RUN,
  });
  return posts.map((post) => withWriters(withKind(withStatus(post))));
}

/** Nobody is there to choose another address if the one that was wanted has been taken since. */
async function publishDue(post: DuePost): Promise<string[]> {
  const { title, wantedSlug } = post;
  const slug =
    (await chooseSlug("post", post, { title, slug: wantedSlug })) ??
    (await chooseSlug("post", post, { title, slug: "" })) ??
    post.slug;
  const columns = publishedColumns(slug, post.listing);
  const isPublished = await changePost(SITE, "publish", post, columns);
  if (!isPublished) return [];
  await splitListsOf(post.id);
  return changedPages(post, post, { ...post, ...columns });
}
