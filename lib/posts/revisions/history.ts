import { notFound } from "next/navigation";
import { db } from "../../database/db";
import { lastPage, parsePageNumber } from "../../lists/page-numbers";
import { findOwnPost, shownText } from "../text/own-post";
import type { Text } from "../text/same-text";
import { type DifferencePart, textDifference } from "./text-difference";

const PER_PAGE = 10;

const REVISION_FIELDS = {
  id: true,
  title: true,
  content: true,
  tags: true,
  savedAt: true,
  isAutosave: true,
  savedBy: { select: { username: true } },
} as const;

/** A text that a post has or had, and how it differs from the one before; null if it is the first. */
export type Version = {
  /** Null for the text that the post has now. */
  revisionId: number | null;
  savedAt: Date;
  savedBy: string | null;
  isAutosave: boolean;
  difference: { title: DifferencePart[]; content: DifferencePart[]; tags: DifferencePart[] } | null;
};

/** Page `pageText` of all texts that one's own post has and had, the newest first; null if it is not one's own. */
export async function findHistory(
  author: { id: string; username: string },
  postId: number,
  pageText: string,
) {
  const page = parsePageNumber(pageText) ?? notFound();
  const where = { postId, post: { authorId: author.id } };
  const skip = (page - 1) * PER_PAGE;
  const [post, count, former] = await Promise.all([
    findOwnPost(author, postId),
    db().revision.count({ where }),
    // One more than the page shows, for the last one's difference.
    db().revision.findMany({
      where,
      select: REVISION_FIELDS,
      orderBy: [{ savedAt: "desc" }, { id: "desc" }],
      skip: Math.max(0, skip - 1),
      take: page === 1 ? PER_PAGE : PER_PAGE + 1,
    }),
  ]);
  if (!post) return null;
  const last = lastPage(count + 1, PER_PAGE);
  if (page > last) notFound();
  const now = {
    ...{ ...shownText(post), id: null, savedAt: post.updatedAt, isAutosave: post.isAutosave },
    savedBy: { username: author.username },
  };
  const texts = page === 1 ? [now, ...former] : former;
  const versions = texts
    .slice(0, PER_PAGE)
    .map((text, index): Version => versionOf(text, texts[index + 1]));
  return { versions, page, last };
}

type Kept = Text & {
  id: number | null;
  savedAt: Date;
  isAutosave: boolean;
  savedBy: { username: string } | null;
};

function versionOf(text: Kept, before: Kept | undefined): Version {
  return {
    revisionId: text.id,
    savedAt: text.savedAt,
    savedBy: text.savedBy?.username ?? null,
    isAutosave: text.isAutosave,
    difference: before
      ? {
          title: textDifference(before.title, text.title),
          content: textDifference(before.content, text.content),
          tags: textDifference(before.tags, text.tags),
        }
      : null,
  };
}
