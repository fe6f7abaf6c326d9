import { pageTag } from "../cache/page-tags";

/** The pages that a changed profile changes: all that show the user and, after a rename, every address that leads to them. */
export function profileTags(userId: string, names: string[]): string[] {
  return [pageTag.user(userId), ...names.map(pageTag.userAddress)];
}
