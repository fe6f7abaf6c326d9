import type { Prisma } from "../../database/db";

/** Who has written a post, as lib/policy asks for it. */
export const WRITERS_SELECT = {
  authorId: true,
  coauthors: { select: { userId: true }, orderBy: { position: "asc" } },
} as const satisfies Prisma.PostSelect;

export function withWriters<Row extends { coauthors: { userId: string }[] }>(row: Row) {
  return { ...row, coauthors: row.coauthors.map(({ userId: id }) => ({ id })) };
}
