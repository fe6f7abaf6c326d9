import { db } from "../lib/database/db";
import type { PostStatus } from "../lib/policy/post-status";
import { draftSlug, slugCandidates } from "../lib/posts/slugs/slug";

export type SitePage = { id: number; slug: string; title: string };

type Writing = {
  title?: string;
  slug?: string;
  content?: string;
  status?: PostStatus;
  navigationPlace?: number | null;
};

/** A page of the site's own in the database, under an address of its own; published unless `status` says otherwise. */
export async function addPage({
  title = "A page about wine",
  content = "What stays.",
  status = "published",
  slug = status === "draft" ? draftSlug() : (slugCandidates(title, "page").at(-1) as string),
  navigationPlace = null,
}: Writing = {}): Promise<SitePage> {
  const wasPublished = status === "published";
  const page = { kind: "page", title, content, slug, status, wasPublished, navigationPlace };
  return db().post.create({
    data: { ...page, format: "markdown" },
    select: { id: true, slug: true, title: true },
  });
}
