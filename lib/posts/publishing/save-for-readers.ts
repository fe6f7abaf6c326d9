import type { Member } from "../../actor";
import type { PostStatus } from "../../database/post-status";
import { parseImageMarkdown } from "../../media/alt-text";
import { isPostImage } from "../../media/find-image";
import { type PostVerb, postPolicy } from "../../policy/posts";
import { sitePolicy } from "../../policy/site";
import { invalid, NOT_ALLOWED, ok, type Result, refused, type TooMany } from "../../result";
import { renderFor } from "../rendering/render-for";
import { findPostToSave, newerText, type SaveProblem, whyOvertaken } from "../saving/save-result";
import { addPost, type Columns, replaceText } from "../saving/write-post";
import { chooseSlug } from "../slugs/choose-slug";
import type { EditablePost } from "../text/editable-post";
import type { Base } from "../text/form-schema";
import { ADDRESS_TAKEN, NO_SUCH_PICTURE, type PostText } from "../text/post-text";

type Written = {
  /** As it was before; null for a new one. */
  before: EditablePost | null;
  id: number;
  slug: string;
  version: number;
};

/**
 * Saves a text that others see, now or at its moment: looks that it is a change of the newest one,
 * renders it, chooses its address and writes it with the columns that `columnsOf` gives.
 */
export async function saveForReaders(
  author: Member,
  verb: PostVerb & ("publish" | "schedule"),
  base: Base,
  text: PostText,
  columnsOf: (before: EditablePost | null, slug: string) => Columns & { status: PostStatus },
): Promise<Result<Written, SaveProblem | TooMany>> {
  const found = await findPostToSave(author, base, text);
  if (!found.ok) return found;
  const before = found.value;
  if (!mayPublish(author, before)) return refused(NOT_ALLOWED);
  // What others see already cannot be put off: it was published in another window.
  if (before && !postPolicy.can(author, verb, before)) return refused(newerText(before));
  const format = before?.format ?? "markdown";
  const rendered = await renderFor(author, { format, content: text.content });
  if (!rendered.ok) return rendered;
  const cover = parseImageMarkdown(text.cover);
  if (cover && !(await isPostImage(cover))) return invalid({ cover: NO_SUCH_PICTURE });
  const slug = await chooseSlug(before, text);
  if (!slug) return invalid({ slug: ADDRESS_TAKEN });
  const columns = { ...rendered.value.post, ...columnsOf(before, slug) };
  if (!before) return ok({ before, ...(await addPost(author, text, columns)) });
  const isWritten = await replaceText(author, verb, before, text, columns);
  if (!isWritten) return refused(await whyOvertaken(author, before.id));
  const { id, version } = before;
  return ok({ before, id, slug: columns.slug ?? before.slug, version: version + 1 });
}

/** A new post those may publish who publish at all. */
function mayPublish(author: Member, before: EditablePost | null): boolean {
  return before ? postPolicy.can(author, "publish", before) : sitePolicy.can(author, "publish");
}
