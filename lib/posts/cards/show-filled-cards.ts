import { cacheTag } from "../../cache/cache-tags";
import { db } from "../../database/db";

/** Posts whose pages are made anew at once; the rest follows with the next run. */
const PER_RUN = 100;

/** Of a post that still shows a link where a card is known by now. */
const NOT_SHOWN = { isShown: false, card: { title: { not: "" } } };

/** Whether a card has come that its post does not show yet. */
export async function hasCardsToShow(): Promise<boolean> {
  const use = await db().linkCardUse.findFirst({ where: NOT_SHOWN, select: { postId: true } });
  return use !== null;
}

/**
 * Has posts rendered anew, by whoever reads them first (rendering/render-outdated.ts), that can show a card since
 * they were saved. Gives the cache tags of what changes.
 */
export async function showFilledCards(): Promise<string[]> {
  const uses = await db().linkCardUse.findMany({
    where: NOT_SHOWN,
    select: { postId: true, cardKey: true, post: { select: { updatedAt: true } } },
    orderBy: { postId: "asc" },
    take: PER_RUN,
  });
  if (uses.length === 0) return [];
  await db().$transaction(async (database) => {
    for (const { postId, cardKey, post } of uses) {
      const { updatedAt } = post;
      const { count } = await database.post.updateMany({
        where: { id: postId, updatedAt },
        // A card is no change of its author's.
        data: { rendererVersion: 0, updatedAt },
      });
      // Where somebody saves at this moment, the next run looks at what they have saved.
      if (count === 0) continue;
      await database.linkCardUse.updateMany({
        where: { postId, cardKey },
        data: { isShown: true },
      });
    }
  });
  return [...new Set(uses.map(({ postId }) => cacheTag.post(postId)))];
}
