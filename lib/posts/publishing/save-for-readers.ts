import type { Member } from "../../actor";
import { db } from "../../database/db";
import { parseImageMarkdown } from "../../media/alt-text";
import { isPostImage } from "../../media/find-image";
import type { PostKind } from "../../policy/post-kind";
import type { PostStatus } from "../../policy/post-status";
import type { PostVerb } from "../../policy/posts";
import { sitePolicy } from "../../policy/site";
import { writingPolicy } from "../../policy/writings";
import { invalid, NOT_ALLOWED, ok, type Result, refused, type TooMany } from "../../result";
import { renderFor } from "../rendering/render-for";
import { type FromForm, findJustMade } from "../saving/just-made";
import { findPostToSave, newerText, type SaveProblem, whyOvertaken } from "../saving/save-result";
import { addPost, type Columns, NoLongerAllowed, replaceText } from "../saving/write-post";
import { chooseSlug } from "../slugs/choose-slug";
import type { Addressed } from "../slugs/post-address";
import type { EditablePost } from "../text/editable-post";
import { type Base, formKeyOf, kindOfNew } from "../text/form-schema";
import { ADDRESS_TAKEN, NO_SUCH_PICTURE, type PostText, textOf } from "../text/post-text";

type Written = Addressed & {
  /** As it was before; null for a new one. */
  before: EditablePost | null;
  /** What was written of it. */
  text: PostText;
  version: number;
  publishedAt: Date;
};

/**
 * Saves a text that others see, now or at its moment: looks that it is a change of the newest one,
 * renders it, chooses its address and writes it with the columns that `columnsOf` gives.
 */
export async function saveForReaders(
  author: Member,
  verb: PostVerb & ("publish" | "schedule"),
  base: Base,
  typed: PostText,
  columnsOf: (
    before: EditablePost | null,
    slug: string,
    text: PostText,
  ) => Columns & { status: PostStatus },
): Promise<Result<Written, SaveProblem | TooMany>> {
  const found = await findPostToSave(author, base, typed);
  if (!found.ok) return found;
  const before = found.value;
  const kind = before?.kind ?? kindOfNew(base);
  const text = textOf(kind, typed);
  if (!mayPublish(author, kind, before)) return refused(NOT_ALLOWED);
  // What others see already cannot be put off: it was published in another window.
  if (before && !writingPolicy.can(author, verb, before)) return refused(newerText(before));
  const format = before?.format ?? "markdown";
  const rendered = await renderFor(author, { format, content: text.content });
  if (!rendered.ok) return rendered;
  const cover = parseImageMarkdown(text.cover);
  if (cover && !(await isPostImage(cover))) return invalid({ cover: NO_SUCH_PICTURE });
  const slug = await chooseSlug(kind, before, text);
  const formKey = formKeyOf(base);
  if (!slug) {
    const { status } = columnsOf(before, text.slug, text);
    const made = formKey && (await findTakenByItself(author, { formKey, kind, status, text }));
    return made ? ok({ before, text, ...made }) : invalid({ slug: ADDRESS_TAKEN });
  }
  const { post, cards } = rendered.value;
  const columns = { ...post, cards, ...columnsOf(before, slug, text) };
  try {
    if (before) return await replaceForReaders(author, verb, before, text, columns);
    return ok({ before, text, ...(await addPost(author, kind, text, { ...columns, formKey })) });
  } catch (error) {
    if (error instanceof NoLongerAllowed) return refused(NOT_ALLOWED);
    throw error;
  }
}

/** The address that a form wants may be taken by what that form has just made. */
function findTakenByItself(author: Member, made: FromForm) {
  return db().$transaction((database) => findJustMade(database, author, made));
}

async function replaceForReaders(
  author: Member,
  verb: PostVerb,
  before: EditablePost,
  text: PostText,
  columns: Columns,
): Promise<Result<Written, SaveProblem>> {
  const isWritten = await replaceText(author, verb, before, text, columns);
  if (!isWritten) return refused(await whyOvertaken(author, before.id));
  const { id, kind, version } = before;
  const { slug = before.slug, publishedAt = before.publishedAt } = columns;
  return ok({ before, text, id, kind, slug, version: version + 1, publishedAt });
}

/** A new post those may publish who publish at all, a new page those who may begin one. */
function mayPublish(author: Member, kind: PostKind, before: EditablePost | null): boolean {
  if (before) return writingPolicy.can(author, "publish", before);
  return sitePolicy.can(author, kind === "page" ? "edit-pages" : "publish");
}
