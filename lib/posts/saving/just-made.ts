import { randomBytes } from "node:crypto";
import type { Member } from "../../actor";
import type { Prisma } from "../../database/db";
import type { PostKind } from "../../policy/post-kind";
import type { PostStatus } from "../../policy/post-status";
import { lockRole } from "../../users/lock-role";
import { isSameText, type PostText } from "../text/post-text";
import { POST_TEXT_SELECT, textIn } from "../text/text-columns";

/** What a form that is sent once more is known by, and what it would make. */
export type FromForm = { formKey: string; kind: PostKind; status: PostStatus; text: PostText };

const FIELDS = {
  ...POST_TEXT_SELECT,
  ...{ id: true, slug: true, version: true, publishedAt: true },
} as const;

/** A key for the form of a new post or page, in 32 hexadecimal digits. */
export function newFormKey(): string {
  return randomBytes(16).toString("hex");
}

/**
 * The post that this form has made already, of this very text; else null. Without JavaScript a second click on its
 * button sends it again. In a transaction: waits for the author's other saves.
 */
export async function findJustMade(
  database: Prisma.TransactionClient,
  author: Member,
  { formKey, kind, status, text }: FromForm,
) {
  await lockRole(database, author.id);
  const made = await database.post.findFirst({
    where: { sentForm: { key: formKey }, savedById: author.id, kind, status },
    select: FIELDS,
  });
  if (!made) return null;
  const { id, slug, version, publishedAt, wantedSlug, listing } = made;
  const isAtItsAddress = text.slug === "" || [slug, wantedSlug].includes(text.slug);
  const isSame = isAtItsAddress && listing === text.listing && isSameText(textIn(made), text);
  return isSame ? { id, kind, slug, version, publishedAt } : null;
}

/** Has a post that was just made be found by its form. A form whose text was changed after it made one makes another. */
export async function keepForm(
  database: Prisma.TransactionClient,
  postId: number,
  key: string,
): Promise<void> {
  if ((await database.sentForm.count({ where: { key } })) > 0) return;
  await database.sentForm.create({ data: { postId, key }, select: { postId: true } });
}
