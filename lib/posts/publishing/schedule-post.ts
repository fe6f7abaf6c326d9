import { renderPost } from "../rendering/markdown";
import { chooseSlug } from "../slugs/choose-slug";
import { draftSlug } from "../slugs/slug";
import { findPostToRewrite } from "../text/own-post";
import { isOutdated } from "../text/same-text";
import type { Base, PostText } from "../text/schema";
import { addPost } from "./add-post";
import { rewritePost } from "./rewrite-post";
import {
  ADDRESS_TAKEN,
  GONE,
  NOT_SHOWABLE,
  newerText,
  overtaken,
  type SaveResult,
  savedUnseen,
} from "./save-result";
import { momentOf, type TypedMoment } from "./schedule";

type Author = { id: string };

/** Saves a post that is published by itself at a moment to come; `typed` has been checked. */
export async function schedulePost(
  author: Author,
  base: Base,
  text: PostText,
  typed: TypedMoment,
): Promise<SaveResult> {
  const post = base && (await findPostToRewrite(author, base.id));
  if (base && !post) return GONE;
  // What others see already cannot be put off: it was published in another window.
  if (post && (isOutdated(post, base, text) || post.status === "published")) {
    return newerText(post);
  }
  const rendered = await renderPost(post?.format ?? "markdown", text.content);
  if (!rendered) return NOT_SHOWABLE;
  if (!(await chooseSlug(post, text))) return ADDRESS_TAKEN;
  const columns = { ...scheduledColumns(text, typed), ...rendered };
  if (!post) return addScheduled(author, columns);
  const isWritten = await rewritePost(author, post, { text, data: columns });
  if (!isWritten) return overtaken(author, post.id);
  return savedUnseen({ ...post, version: post.version + 1 });
}

function scheduledColumns({ title, content, tags, slug }: PostText, typed: TypedMoment) {
  const publishedAt = momentOf(typed);
  if (!publishedAt) throw new Error("Only a checked moment can be scheduled.");
  const { timeZone } = typed;
  const text = { title, content, tags, wantedSlug: slug, isAutosave: false };
  return { ...text, status: "scheduled", publishedAt, timeZone };
}

async function addScheduled(
  author: Author,
  columns: ReturnType<typeof scheduledColumns>,
): Promise<SaveResult> {
  return savedUnseen(await addPost(author, { ...columns, slug: draftSlug(), wasPublished: false }));
}
