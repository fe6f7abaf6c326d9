import { listTakenSlugs } from "../reading/queries";
import { firstFree, slugCandidates } from "./slug";

/**
 * The address of a post that is published: the one its author typed, else the one it had in public,
 * else the best free one made from its title. Null if what was typed is another post's.
 */
export async function chooseSlug(
  post: { id: number; slug: string; wasPublished: boolean } | null,
  { title, slug: wanted }: { title: string; slug: string },
): Promise<string | null> {
  if (post?.wasPublished && (wanted === "" || wanted === post.slug)) return post.slug;
  const candidates = wanted === "" ? slugCandidates(title) : [wanted];
  const taken = await listTakenSlugs(candidates, post?.id);
  if (wanted === "") return firstFree(candidates, taken);
  return taken.has(wanted) ? null : wanted;
}
