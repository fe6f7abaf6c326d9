import { NOBODY } from "../actor";
import { db, type Prisma } from "../database/db";
import { postPolicy } from "../policy/posts";

/** Of what stands before and after in the archive; null at its ends. */
export type Beside<Place> = { older: Place | null; newer: Place | null };

/** The posts of the archive that were published then. */
export function published(publishedAt?: Prisma.DateTimeFilter): Prisma.PostWhereInput {
  return { ...postPolicy.where(NOBODY, "find"), ...(publishedAt && { publishedAt }) };
}

/** When the nearest posts outside of a span of time were published. */
export async function momentsBeside([from, to]: [Date, Date]): Promise<Beside<Date>> {
  const [older, newer] = await Promise.all([
    findMoment("desc", { lt: from }),
    findMoment("asc", { gte: to }),
  ]);
  return { older, newer };
}

/** When the first of the archive's posts, or of some of them, in this order was published. */
export async function findMoment(
  order: "asc" | "desc",
  publishedAt?: Prisma.DateTimeFilter,
): Promise<Date | null> {
  const found = await db().post.findFirst({
    where: published(publishedAt),
    select: { publishedAt: true },
    orderBy: [{ publishedAt: order }, { id: order }],
  });
  return found?.publishedAt ?? null;
}
