import { db, type Prisma } from "../../database/db";
import type { PostKind } from "../../policy/post-kind";
import { type Candidates, firstFree, slugCandidates } from "./slug";
import { isReserved } from "./slug-pattern";

/**
 * The address of a post or page that is published: the one that was typed, else the one it had in public,
 * else the best free one made from its title. Null if what was typed is another's or the site's.
 */
export async function chooseSlug(
  kind: PostKind,
  post: { id: number; slug: string; wasPublished: boolean } | null,
  { title, slug: wanted }: { title: string; slug: string },
): Promise<string | null> {
  if (post?.wasPublished && (wanted === "" || wanted === post.slug)) return post.slug;
  if (isReserved(wanted, kind)) return null;
  const candidates: Candidates = wanted === "" ? slugCandidates(title, kind) : [wanted];
  const taken = await listTakenSlugs(kind, candidates, post?.id);
  if (wanted === "") return firstFree(candidates, taken);
  return taken.has(wanted) ? null : wanted;
}

/** Which of these slugs belong to another of this kind than `postId`, now or before. */
export async function listTakenSlugs(
  kind: PostKind,
  slugs: string[],
  postId?: number,
): Promise<Set<string>> {
  const which = { kind, slug: { in: slugs } };
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
  { id, kind, slug: former }: { id: number; kind: PostKind; slug: string },
  slug: string,
): Promise<void> {
  if (slug === former) return;
  await database.formerSlug.deleteMany({ where: { kind, slug, postId: id } });
  await database.formerSlug.create({
    data: { kind, slug: former, postId: id },
    select: { slug: true },
  });
}
