import type { Member } from "../../actor";
import { countAttempt } from "../../limits/count-attempt";
import { isAuthor } from "../../policy/posts";
import type { NotFound, Result, TooMany } from "../../result";
import { ok } from "../../result";
import { changedPages } from "../around/changed-pages";
import { takenBackBy } from "../saving/taken-back";
import { replaceText } from "../saving/write-post";
import type { Addressed } from "../slugs/post-address";
import { getEditablePost, newestText, type OthersPost } from "../text/editable-post";

type Unpublished = Addressed & { isOwn: boolean; cacheTags: string[] };

/**
 * Makes a published or scheduled post, or a page, a draft again, with the newest text that was typed. It keeps
 * its address and date for the day it is published again. Of another's post editors go on seeing it.
 */
export async function unpublishPost(
  author: Member,
  id: number,
): Promise<Result<Unpublished, NotFound | OthersPost | TooMany>> {
  const counted = await countAttempt("publishes-by-user", author.id);
  if (!counted.ok) return counted;
  const found = await getEditablePost(author, id, "unpublish");
  if (!found.ok) return found;
  const post = found.value;
  const { text } = newestText(post);
  const isWritten = await replaceText(author, "unpublish", post, text, {
    ...takenBackBy(author, post),
    rendererVersion: 0,
    shareNonce: null,
    wantedSlug: text.slug === post.slug ? "" : text.slug,
    isAutosave: post.pendingEdit !== null,
    wasShown: post.pendingEdit === null,
  });
  // Another window has just saved: with that text, then.
  if (!isWritten) return unpublishPost(author, id);
  const { kind, slug } = post;
  const isOwn = isAuthor(author, post);
  return ok({ id, kind, slug, isOwn, cacheTags: await changedPages(post, post, null) });
}
