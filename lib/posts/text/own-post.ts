import { notFound } from "next/navigation";
import { forbid } from "../../adapters/forbid";
import { db } from "../../database/db";
import { updateAddress } from "../slugs/post-address";
import type { PostText } from "./schema";

const OWN_FIELDS = {
  id: true,
  slug: true,
  title: true,
  content: true,
  tags: true,
  format: true,
  status: true,
  wasPublished: true,
  wantedSlug: true,
  publishedAt: true,
  updatedAt: true,
  timeZone: true,
  version: true,
  isAutosave: true,
  shareNonce: true,
  pendingEdit: { select: { title: true, content: true, tags: true, slug: true, savedAt: true } },
  revisions: { select: { savedAt: true }, orderBy: { id: "desc" }, take: 1 },
} as const;

type Author = { id: string };

export type OwnPost = NonNullable<Awaited<ReturnType<typeof findOwnPost>>>;

/** One's own post with this number, as its author works on it. */
export async function findOwnPost(author: Author, id: number) {
  return db().post.findFirst({ where: { id, authorId: author.id }, select: OWN_FIELDS });
}

/** The same in an action; who may not change the post is told so. */
export async function getOwnPost(author: Author, id: number): Promise<OwnPost> {
  return (await findOwnPost(author, id)) ?? refuse(id);
}

/** The same where a text came along, which is not to be lost: null if there is no such post any more. */
export async function findPostToRewrite(author: Author, id: number): Promise<OwnPost | null> {
  const post = await findOwnPost(author, id);
  if (!post) await forbidOthers(id);
  return post;
}

/** The newest text of a post and when it was saved: what its author has typed since, else what it shows. */
export function newestText(post: OwnPost): PostText & { savedAt: Date } {
  return post.pendingEdit ?? { ...shownText(post), savedAt: post.updatedAt };
}

/** The text that a post shows, as its form has it. */
export function shownText(post: OwnPost): PostText {
  const { title, content, tags, slug, wantedSlug, wasPublished } = post;
  return { title, content, tags, slug: wantedSlug || (wasPublished ? slug : "") };
}

/** Says why a change met no row: somebody else's post is forbidden, one that does not exist for the caller not found. */
export async function refuse(id: number): Promise<never> {
  await forbidOthers(id);
  notFound();
}

async function forbidOthers(id: number): Promise<void> {
  const post = await db().post.findFirst({
    where: { id, status: "published" },
    select: { slug: true },
  });
  if (post) await forbid(updateAddress(post.slug));
}
