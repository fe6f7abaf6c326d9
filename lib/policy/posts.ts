type Viewer = { id: string } | null;

/** Only its author may update or delete a post. */
export function canChangePost(viewer: Viewer, post: { author: { id: string } | null }): boolean {
  return viewer !== null && viewer.id === post.author?.id;
}
