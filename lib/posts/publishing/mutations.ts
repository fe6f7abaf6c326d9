import { changeLists } from "../../lists/change-lists";
import { deletedPostCacheTags } from "../reading/cache-tags";
import { getOwnPost, newestText, refuse } from "../text/own-post";
import { rewritePost } from "./rewrite-post";

type Author = { id: string };

/** Removes one's own post for good. Returns the tags of the pages that this changes. */
export async function deletePost(author: Author, id: number): Promise<string[]> {
  const { tags } = await getOwnPost(author, id);
  const { count } = await changeLists((database) =>
    database.post.deleteMany({ where: { id, authorId: author.id } }),
  );
  return count === 0 ? refuse(id) : deletedPostCacheTags({ id, tags, authorId: author.id });
}

/**
 * Makes a published or scheduled post a draft again, with the newest text its author has typed. It keeps
 * its address and date for the day it is published again. Returns the tags of the pages that this changes.
 */
export async function unpublishPost(
  author: Author,
  id: number,
): Promise<{ slug: string; pages: string[] }> {
  const post = await getOwnPost(author, id);
  const { title, content, tags, slug } = newestText(post);
  const text = { title, content, tags, slug };
  const isWritten = await rewritePost(author, post, {
    text,
    data: {
      ...{ title, content, tags, rendererVersion: 0, status: "draft", shareNonce: null },
      ...{ wantedSlug: slug === post.slug ? "" : slug, isAutosave: post.pendingEdit !== null },
    },
    also: (database) => database.postTag.deleteMany({ where: { postId: id } }),
  });
  // Another window has just saved: with that text, then.
  if (!isWritten) return unpublishPost(author, id);
  return { slug: post.slug, pages: deletedPostCacheTags({ ...post, authorId: author.id }) };
}
