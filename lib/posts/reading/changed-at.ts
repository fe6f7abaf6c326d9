/** When readers last got another text of a post. One that was scheduled was saved before others saw it. */
export function changedAt({
  publishedAt,
  updatedAt,
}: {
  publishedAt: Date;
  updatedAt: Date;
}): Date {
  return new Date(Math.max(publishedAt.getTime(), updatedAt.getTime()));
}
