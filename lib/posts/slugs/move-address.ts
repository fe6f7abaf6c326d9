import type { Prisma } from "../../database/db";

/** In the transaction that gives a post another address: the one it had leads there, a draft's too. */
export async function moveAddress(
  database: Prisma.TransactionClient,
  { id, slug: former }: { id: number; slug: string },
  slug: string,
): Promise<void> {
  if (slug === former) return;
  await database.formerSlug.deleteMany({ where: { slug, postId: id } });
  await database.formerSlug.create({ data: { slug: former, postId: id }, select: { slug: true } });
}
