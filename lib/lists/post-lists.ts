// The lists of posts, and how they are cut into segments. The triggers of scripts/database/list-counts.*.sql
// know the same names.

export const ALL_POSTS = "all";

export function postsBy(userId: string): string {
  return `author:${userId}`;
}

export function postsTagged(tagId: number): string {
  return `tag:${tagId}`;
}

/** A segment of a list that holds more posts is split. A reader's page steps over at most as many. */
export const SEGMENT_MAX = 4_000;

/** What a segment holds once it is split off. */
export const SEGMENT_SIZE = 2_000;
