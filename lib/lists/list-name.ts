// The lists of posts as FeedPart names them; the triggers of scripts/database/feed-counts.*.sql write the same.

export const ALL_POSTS = "all";

export function postsBy(userId: string): string {
  return `author:${userId}`;
}

export function postsTagged(tagId: number): string {
  return `tag:${tagId}`;
}
