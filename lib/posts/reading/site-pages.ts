import { NOBODY } from "../../actor";
import { db } from "../../database/db";
import { pagePolicy } from "../../policy/pages";
import { withStatus } from "../../policy/post-status";

/** The pages of the site's own that everybody sees, by title. */
export async function listPublishedPages() {
  return db().post.findMany({
    where: pagePolicy.where(NOBODY, "see"),
    select: { id: true, slug: true, title: true, updatedAt: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
}

/** All of them with how they stand, for those who write them: first what is in the navigation, in its order. */
export async function listPages() {
  const pages = await db().post.findMany({
    where: { kind: "page" },
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      navigationPlace: true,
      updatedAt: true,
      savedBy: { select: { username: true } },
      pendingEdit: { select: { savedAt: true, savedBy: { select: { username: true } } } },
    },
    orderBy: [{ navigationPlace: { sort: "asc", nulls: "last" } }, { title: "asc" }, { id: "asc" }],
  });
  return pages.map(withStatus);
}

export type ListedPage = Awaited<ReturnType<typeof listPages>>[number];
