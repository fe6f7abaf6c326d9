/** What a row of "Post" is: a post of somebody's, or a page of the site's own. */
export const POST_KINDS = ["post", "page"] as const;

export type PostKind = (typeof POST_KINDS)[number];

/** A row as it can only be: the databases keep the kind as any text. */
export function withKind<Row extends { kind: string }>(
  row: Row,
): Omit<Row, "kind"> & { kind: PostKind } {
  const kind = POST_KINDS.find((known) => known === row.kind);
  if (!kind) throw new Error(`Nothing is a “${row.kind}”.`);
  return { ...row, kind };
}
