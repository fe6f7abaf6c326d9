import { cacheTag } from "../cache/cache-tags";

/** The pages that a changed profile changes: all that show the user and, after a rename, every address that leads to them. */
export function profileTags(userId: string, names: string[]): string[] {
  return [cacheTag.user(userId), ...names.map(cacheTag.userAddress)];
}
