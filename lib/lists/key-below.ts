import type { Key } from "./queries";

/**
 * What comes after a post in the order of lists; `idColumn` holds the post's id. An index finds
 * `publishedAt`; the rest is for posts of one moment.
 */
export function keyBelow<Column extends "id" | "postId">(
  { publishedAt, id }: Key,
  idColumn: Column,
) {
  const sameMoment = { [idColumn]: { lt: id } } as Record<Column, { lt: number }>;
  return {
    publishedAt: { lte: publishedAt },
    OR: [{ publishedAt: { lt: publishedAt } }, sameMoment],
  };
}
