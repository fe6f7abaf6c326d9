/**
 * Who sees a post: its author; its author and the editors; the same until its moment comes; everybody; whoever
 * has its address; nobody, like its author's account.
 */
export const POST_STATUSES = [
  "draft",
  "handed-in",
  "scheduled",
  "published",
  "unlisted",
  "hidden",
] as const;

export type PostStatus = (typeof POST_STATUSES)[number];

/** In which everybody sees a post, whether lists lead to it or its link alone. */
export const PUBLIC_STATUSES: readonly PostStatus[] = ["published", "unlisted"];

/** In which no reader sees it yet. */
export const UNSEEN_STATUSES: readonly PostStatus[] = ["draft", "handed-in", "scheduled"];

export function isPublic(status: PostStatus): boolean {
  return PUBLIC_STATUSES.includes(status);
}

/** Whether lists, feeds and search lead to it. */
export function isListed(status: PostStatus): boolean {
  return status === "published";
}

/** A row as it can only be: the databases keep the status as any text. */
export function withStatus<Row extends { status: string }>(
  row: Row,
): Omit<Row, "status"> & { status: PostStatus } {
  const status = POST_STATUSES.find((known) => known === row.status);
  if (!status) throw new Error(`No post can be “${row.status}”.`);
  return { ...row, status };
}

/** Whether its text is replaced where it stands while somebody types: no reader sees it, or will by itself. */
export function isUnfinished(status: PostStatus): boolean {
  return status === "draft" || status === "handed-in";
}
