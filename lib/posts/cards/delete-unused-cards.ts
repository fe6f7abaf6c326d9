import { DAY_MS } from "../../config/durations";
import { db } from "../../database/db";

const KEPT_UNUSED_MS = DAY_MS;

/** Deletes the cards that no post has room for any more; their pictures go with others that nothing shows. */
export async function deleteUnusedCards(now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_UNUSED_MS) };
  await db().linkCard.deleteMany({ where: { createdAt, uses: { none: {} } } });
}
