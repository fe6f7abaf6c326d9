import { firstFree, slugCandidates } from "../posts/slugs/slug";

/** A free address for each title, in order. `listTaken` says which of many are in use already. */
export async function assignSlugs(
  titles: string[],
  listTaken: (slugs: string[]) => Promise<Set<string>>,
): Promise<string[]> {
  const candidates = titles.map(slugCandidates);
  const taken = await listTaken(candidates.flat());
  return candidates.map((list) => {
    const slug = firstFree(list, taken);
    taken.add(slug);
    return slug;
  });
}
