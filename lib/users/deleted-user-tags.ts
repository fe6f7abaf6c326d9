import { cacheTag } from "../cache/cache-tags";
import type { DeletedUser } from "./delete-user";

/**
 * The pages that a deleted account changes. A page with one of its posts carries the author's tag,
 * so posts need no tags of their own: thousands of them would not fit the header in which Next
 * hands tags on.
 */
export function deletedUserTags({ id, names }: DeletedUser, posts: "keep" | "delete"): string[] {
  const own = [cacheTag.user(id), cacheTag.postsBy(id), ...names.map(cacheTag.userAddress)];
  const lists = [cacheTag.posts, cacheTag.tags, cacheTag.everyTagged];
  return posts === "delete" ? [...lists, ...own] : own;
}
