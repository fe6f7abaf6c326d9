import { siteNow } from "../../database/clock";
import type { Prisma } from "../../database/db";
import type { CardUse } from "./card";

/**
 * Keeps which cards a post that others see, or will, has room for; those that nobody has asked for yet
 * are asked for by a job (lib/jobs/fill-cards.ts). To be called as `keepImageUses` is.
 */
export async function keepCardUses(
  tx: Prisma.TransactionClient,
  postId: number,
  uses: CardUse[],
): Promise<void> {
  const now = siteNow();
  await tx.linkCardUse.deleteMany({ where: { postId } });
  // In one order always: two posts that are saved at once would wait for each other.
  for (const { key } of uses.toSorted((one, other) => (one.key < other.key ? -1 : 1))) {
    const where = { key };
    const create = { key, nextTryAt: now, createdAt: now };
    await tx.linkCard.upsert({ where, create, update: where, select: { key: true } });
  }
  const data = uses.map(({ key: cardKey, isShown }) => ({ postId, cardKey, isShown }));
  await tx.linkCardUse.createMany({ data });
}
