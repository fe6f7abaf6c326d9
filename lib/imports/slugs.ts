import { slugCandidates } from "../posts/slug";

/** A free address for each title, in order. `findTaken` says which of many are in use already. */
export async function assignSlugs(
  titles: string[],
  findTaken: (slugs: string[]) => Promise<string[]>,
): Promise<string[]> {
  const candidates = titles.map(slugCandidates);
  const taken = new Set(await findTaken(candidates.flat()));
  return candidates.map((list) => {
    const slug = list.find((candidate) => !taken.has(candidate)) ?? list[list.length - 1];
    taken.add(slug);
    return slug;
  });
}
