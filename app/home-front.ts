import { cacheTag } from "@/lib/cache/cache-tags";
import { shownPostsCacheTags } from "@/lib/posts/reading/cache-tags";
import { listPinnedPosts } from "@/lib/posts/reading/pinned";
import type { ListedPost, PostsPage } from "@/lib/posts/reading/queries";
import { listSections, type Section, sectionsCacheTags } from "@/lib/posts/reading/sections";
import { publication } from "@/lib/site/publication";

type Front = { pinned: ListedPost[]; sections: Section[] };

/** What the first page of the home page shows besides its posts, and the cache tags of that; nothing on the others. */
export async function homeFront({ number }: PostsPage): Promise<[Front, cacheTags: string[]]> {
  if (number !== 1) return [{ pinned: [], sections: [] }, []];
  const { sections: tagNames } = await publication();
  const [pinned, sections] = await Promise.all([listPinnedPosts(), listSections(tagNames)]);
  const cacheTags = [
    ...[cacheTag.pinned, ...shownPostsCacheTags(pinned)],
    ...sectionsCacheTags(tagNames, sections),
  ];
  return [{ pinned, sections }, cacheTags];
}
