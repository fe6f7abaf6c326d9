import type { Member } from "../../actor";
import { db } from "../../database/db";
import { isPublic } from "../../policy/post-status";
import type { Invalid, Result, TooMany } from "../../result";
import { renderPreview } from "../drafts/preview";
import type { PreviewAnswer } from "../rendering/preview-answer";
import { compareTexts } from "../text/compare-texts";
import { type EditablePost, findEditablePost, newestText, shownText } from "../text/editable-post";
import { type FormerText, type PostText, pickFormerText } from "../text/post-text";
import { FORMER_TEXT_SELECT } from "../text/text-columns";
import { cutDifference, type TextDifference } from "../text/text-difference";
import { waitsSince } from "./end-review";

/** Characters of the page that the differences of a field may take. */
const SHOWN_MAX = 100_000;

/** What an editor reads before they decide. */
export type Review = {
  post: EditablePost;
  text: PostText;
  handedInAt: Date;
  /** When the text was saved last, and whether that was after it was handed in. */
  savedAt: Date;
  hasChanged: boolean;
  change: Change | null;
  /** How it would stand; why not, where that cannot be drawn. */
  preview: Result<PreviewAnswer, Invalid | TooMany>;
};

/** What has become of the text that editors or readers were shown last. */
export type Change = {
  isSincePublished: boolean;
  /** Null where there was no time to find out. */
  difference: TextDifference | null;
  isWhole: boolean;
};

/** What waits for an editor in this post; null if nothing does, or not for `editor`. */
export async function findReview(editor: Member, postId: number): Promise<Review | null> {
  const post = await findEditablePost(editor, postId, "publish");
  const handedInAt = post && waitsSince(post);
  if (!post || !handedInAt) return null;
  const { text, savedAt } = newestText(post);
  const [change, preview] = await Promise.all([
    findChange(post, text),
    renderPreview(editor, text.content, post.format),
  ]);
  return { post, text, handedInAt, savedAt, hasChanged: savedAt > handedInAt, change, preview };
}

async function findChange(post: EditablePost, text: PostText): Promise<Change | null> {
  const isSincePublished = isPublic(post.status);
  const before = isSincePublished ? shownText(post) : await findLastShown(post.id);
  if (!before) return null;
  const pair: [FormerText, FormerText] = [pickFormerText(before), pickFormerText(text)];
  const [found] = await compareTexts([pair]);
  if (!found) return { isSincePublished, difference: null, isWhole: false };
  return { isSincePublished, ...cutDifference(found, SHOWN_MAX) };
}

/** The text before this one that editors were shown, or readers. */
function findLastShown(postId: number): Promise<FormerText | null> {
  return db().revision.findFirst({
    where: { postId, wasShown: true },
    select: FORMER_TEXT_SELECT,
    orderBy: { id: "desc" },
  });
}
