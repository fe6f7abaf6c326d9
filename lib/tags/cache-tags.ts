import { cacheTag } from "../cache/cache-tags";
import { tagSlug } from "./tag-slug";

/** The cache tags of each page of a tag's posts, as far as the list is concerned. */
export function tagPageCacheTags(slug: string): string[] {
  return [cacheTag.tagged(slug), cacheTag.everyTagged];
}

/** The cache tags of the pages that change when a post's tags do, given by name: those of the tags that come or go, and the list. */
export function changedTagPages(before: string[], after: string[]): string[] {
  const [old, now] = [new Set(before.map(tagSlug)), new Set(after.map(tagSlug))];
  const changed = [...old, ...now].filter((slug) => !(old.has(slug) && now.has(slug)));
  return changed.length === 0 ? [] : [cacheTag.tags, ...changed.map(cacheTag.tagged)];
}
