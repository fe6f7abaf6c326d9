import { db, type Prisma } from "../../database/db";
import { type Candidates, firstFree, slugCandidates } from "./slug";

/**
 * The address of a post that is published: the one its author typed, else the one it had in public,
 * else the best free one made from its title. Null if what was typed is another post's.
 */
export async function chooseSlug(
  post: { id: number; slug: string; wasPublished: boolean } | null,
  { title, slug: wanted }: { title: string; slug: string },
): Promise<string | null> {
  if (post?.wasPublished && (wanted === "" || wanted === post.slug)) return post.slug;
  const candidates: Candidates = wanted === "" ? slugCandidates(title) : [wanted];
  const taken = await listTakenSlugs(candidates, post?.id);
  if (wanted === "") return firstFree(candidates, taken);
  return taken.has(wanted) ? null : wanted;
}

/** Which of these slugs belong to another post than `postId`, now or before. */
export async function listTakenSlugs(slugs: string[], postId?: number): Promise<Set<string>> {
  const which = { slug: { in: slugs } };
  const [posts, former] = await Promise.all([
    db().post.findMany({
      where: postId === undefined ? which : { ...which, id: { not: postId } },
      select: { slug: true },
    }),
    db().formerSlug.findMany({
      where: postId === undefined ? which : { ...which, postId: { not: postId } },
      select: { slug: true },
    }),
  ]);
  return new Set([...posts, ...former].map(({ slug }) => slug));
}

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
