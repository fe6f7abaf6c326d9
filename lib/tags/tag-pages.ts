import { pageTag } from "../cache/page-tags";
import { tagSlug } from "./tag-slug";

/** The pages that change when a post's tags do, given by name: those of the tags that come or go, and the list. */
export function tagPageTags(before: string[], after: string[]): string[] {
  const [old, now] = [new Set(before.map(tagSlug)), new Set(after.map(tagSlug))];
  const changed = [...old, ...now].filter((slug) => !(old.has(slug) && now.has(slug)));
  return changed.length === 0 ? [] : [pageTag.tags, ...changed.map(pageTag.tagged)];
}
