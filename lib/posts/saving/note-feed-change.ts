import { settings } from "../../config/settings";
import { siteNow } from "../../database/clock";
import type { Prisma } from "../../database/db";

/** In the transaction that shows a text to readers: the hub, if there is one, is to be told (lib/feeds/hub). */
export async function noteFeedChange(
  database: Prisma.TransactionClient,
  postId: number,
): Promise<void> {
  if (!settings().websubHub) return;
  const changedAt = siteNow();
  await database.feedChange.upsert({
    where: { postId },
    create: { postId, changedAt },
    update: { changedAt },
    select: { postId: true },
  });
}
