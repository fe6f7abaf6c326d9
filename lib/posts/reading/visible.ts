/** What exists for everybody. */
export const PUBLISHED = { status: "published" } as const;

/** What exists for this viewer: a draft or scheduled post exists for its author alone. */
export function visibleTo(viewerId: string | undefined) {
  return viewerId === undefined ? PUBLISHED : { OR: [PUBLISHED, { authorId: viewerId }] };
}
