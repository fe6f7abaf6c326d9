import { NOBODY } from "../actor";
import { db } from "../database/db";
import { pagePolicy } from "../policy/pages";

/** What links need to know of the site's own pages: where they are, were, and stand in the navigation. */
export type LinkedPage = {
  slug: string;
  title: string;
  navigationPlace: number | null;
  formerSlugs: { slug: string }[];
};

/** The pages that everybody sees, in the order of the navigation. */
export async function listLinkedPages(): Promise<LinkedPage[]> {
  return db().post.findMany({
    where: pagePolicy.where(NOBODY, "see"),
    select: {
      slug: true,
      title: true,
      navigationPlace: true,
      formerSlugs: { select: { slug: true } },
    },
    orderBy: [{ navigationPlace: "asc" }, { id: "asc" }],
  });
}
