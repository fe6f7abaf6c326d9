import type { Member } from "../../actor";
import { MINUTE_MS } from "../../config/durations";
import { siteNowMs } from "../../database/clock";
import type { Prisma } from "../../database/db";
import type { PostKind } from "../../policy/post-kind";
import type { PostStatus } from "../../policy/post-status";
import { lockRole } from "../../users/lock-role";
import { isSameText, type PostText } from "../text/post-text";
import { POST_TEXT_SELECT, textIn } from "../text/text-columns";

/** What comes so soon after the same text is the same form, sent again. */
const SENT_AGAIN_WITHIN_MS = MINUTE_MS;

export type Made = { kind: PostKind; status: PostStatus; text: PostText };

const FIELDS = {
  ...POST_TEXT_SELECT,
  ...{ id: true, kind: true, status: true, slug: true, version: true },
  ...{ publishedAt: true, updatedAt: true },
} as const;

/**
 * The post that a form has just made, if this is that form once more; else null. Without JavaScript a second click on
 * its button sends it again, and so does a reload. In a transaction: waits for the author's other saves.
 */
export async function findJustMade(
  database: Prisma.TransactionClient,
  author: Member,
  { kind, status, text }: Made,
) {
  await lockRole(database, author.id);
  const newest = await database.post.findFirst({
    where: { savedById: author.id, kind, status, version: 1 },
    orderBy: { id: "desc" },
    select: FIELDS,
  });
  if (!newest || newest.updatedAt.getTime() < siteNowMs() - SENT_AGAIN_WITHIN_MS) return null;
  const { id, slug, version, publishedAt, wantedSlug, listing } = newest;
  const isAtItsAddress = [slug, wantedSlug].includes(text.slug);
  const isSame = isAtItsAddress && listing === text.listing && isSameText(textIn(newest), text);
  return isSame ? { id, kind, slug, version, publishedAt } : null;
}
