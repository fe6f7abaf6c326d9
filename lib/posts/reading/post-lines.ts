import { db } from "../../database/db";
import { ofThese } from "./of-these";
import { listHeads, withHeads } from "./read-posts";

const LINE_FIELDS = {
  id: true,
  kind: true,
  status: true,
  slug: true,
  title: true,
  language: true,
  authorId: true,
  publishedAt: true,
} as const;

/** Posts without their texts: what a line about one shows. */
export type PostLine = Awaited<ReturnType<typeof listLines>>[number];

/** Of these posts those that readers find, in this order. */
export async function listLines(ids: number[]) {
  if (ids.length === 0) return [];
  const where = { id: { in: ids } };
  const [posts, heads] = await Promise.all([
    db().post.findMany({ where, select: LINE_FIELDS }),
    listHeads(ids),
  ]);
  return ofThese(ids, withHeads(posts, heads));
}
