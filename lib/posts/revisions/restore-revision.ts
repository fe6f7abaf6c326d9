import type { Member } from "../../actor";
import { db } from "../../database/db";
import { isPublic, isUnfinished } from "../../policy/post-status";
import { writingPolicy } from "../../policy/writings";
import {
  type Gone,
  NOT_FOUND,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import { saveDraft } from "../drafts/save-draft";
import { publishPost } from "../publishing/publish-post";
import type { Saved } from "../saving/save-result";
import { findEditablePost, type OthersPost, shownText } from "../text/editable-post";
import { isFinished, pickFormerText } from "../text/post-text";
import { FORMER_TEXT_SELECT } from "../text/text-columns";

/**
 * Makes a former text of a post its text again, as if it had been typed: what it replaces is kept. A
 * published post shows it at once if it can; else it waits in the form.
 */
export async function restoreRevision(
  author: Member,
  revisionId: number,
): Promise<Result<Saved, NotFound | OthersPost | Gone | TooMany>> {
  const revision = await db().revision.findFirst({
    where: { id: revisionId, post: writingPolicy.where(author, "restore") },
    select: { ...FORMER_TEXT_SELECT, postId: true },
  });
  const post = revision && (await findEditablePost(author, revision.postId, "restore"));
  if (!post) return refused(NOT_FOUND);
  const text = { ...shownText(post), ...pickFormerText(revision) };
  const base = { id: post.id, version: post.version };
  if (isPublic(post.status) && isFinished(text)) {
    const published = await publishPost(author, base, text);
    if (published.ok) return published;
    if (published.problem.code === "too-many") return refused(published.problem);
  }
  const saved = await saveDraft(author, base, text, { isAutosave: !isUnfinished(post.status) });
  if (saved.ok) return ok(saved.value);
  const { problem } = saved;
  if (problem.code === "not-allowed") return refused(NOT_FOUND);
  // Another window has saved in this moment: its text is kept like any other.
  if (problem.code === "conflict" || problem.code === "invalid") {
    return restoreRevision(author, revisionId);
  }
  return refused(problem);
}
