import { notFound } from "next/navigation";
import { db } from "../../database/db";
import { saveDraft } from "../drafts/save-draft";
import { publishPost } from "../publishing/publish-post";
import type { Saved } from "../publishing/save-result";
import { getOwnPost, shownText } from "../text/own-post";
import type { Base, PostText } from "../text/schema";

type Author = { id: string };

/**
 * Makes a former text of one's own post its text again, as if it had been typed: what it replaces is
 * kept. A published post shows it at once if it can; else it waits in the form.
 */
export async function restoreRevision(author: Author, revisionId: number): Promise<Saved> {
  const revision = await db().revision.findFirst({
    where: { id: revisionId, post: { authorId: author.id } },
    select: { title: true, content: true, tags: true, postId: true },
  });
  if (!revision) notFound();
  const post = await getOwnPost(author, revision.postId);
  const { title, content, tags } = revision;
  const text = { title, content, tags, slug: shownText(post).slug };
  const base = { id: post.id, version: post.version };
  const published = post.status === "published" ? await tryToPublish(author, base, text) : null;
  if (published?.ok) return published;
  const saved = await saveDraft(author, base, text, { isAutosave: post.status !== "draft" });
  // Another window has saved in this moment: its text is kept like any other.
  return saved.ok ? saved : restoreRevision(author, revisionId);
}

async function tryToPublish(author: Author, base: Base, text: PostText) {
  return text.title !== "" && text.content !== "" ? publishPost(author, base, text) : null;
}
