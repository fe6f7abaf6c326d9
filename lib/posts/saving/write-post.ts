import type { Actor, Member } from "../../actor";
import type { Act } from "../../audit/acts";
import { db, type Prisma } from "../../database/db";
import type { PostKind } from "../../database/post-kind";
import { isPublic, type PostStatus } from "../../database/post-status";
import { changeLists } from "../../lists/change-lists";
import { keepImageUses } from "../../media/image-uses";
import type { PostVerb } from "../../policy/posts";
import { writingPolicy } from "../../policy/writings";
import { setPostTags } from "../../tags/mutations";
import type { Rendered } from "../rendering/markdown";
import { moveAddress } from "../slugs/choose-slug";
import { draftSlug } from "../slugs/slug";
import type { EditablePost } from "../text/editable-post";
import { type PostText, pickText, picturesIn, tagNames } from "../text/post-text";
import { postColumns } from "../text/text-columns";
import { keepFormerTexts } from "./former-texts";
import { recordChange } from "./record-change";

/** Columns of a post beside its text. */
export type Columns = Partial<Rendered> & {
  status?: PostStatus;
  slug?: string;
  /** Taken from the text, unless what was wanted is there. */
  wantedSlug?: string;
  wasPublished?: boolean;
  publishedAt?: Date;
  timeZone?: string;
  updatedAt?: Date;
  savedById?: string | null;
  isAutosave?: boolean;
  shareNonce?: null;
  navigationPlace?: number | null;
};

/** Where a page is to stand in the navigation; null for nowhere. Left out, it stays where it is. */
export type Placed = Pick<Columns, "navigationPlace">;

type Written = { id: number; kind: PostKind; slug: string; version: number; publishedAt: Date };
type Also = (database: Prisma.TransactionClient) => Promise<unknown>;

/** Writes a new post of the author's, or a page of the site's, in Markdown, under an address that nobody can guess unless `columns` name one. */
export async function addPost(
  author: Member,
  kind: PostKind,
  text: PostText,
  columns: Columns & { status: PostStatus },
): Promise<Written> {
  const isPublished = columns.status === "published";
  const authorId = kind === "post" ? author.id : null;
  const unguessable = { slug: draftSlug(), wasPublished: false };
  const data = { ...postColumns(text), ...unguessable, ...columns };
  const add = async (database: Prisma.TransactionClient) => {
    const post = await database.post.create({
      data: { ...data, kind, format: "markdown", authorId, savedById: author.id },
      select: { id: true, slug: true, version: true, publishedAt: true },
    });
    await keepImageUses(database, post.id, picturesIn(text));
    if (!isPublished) return { ...post, kind };
    await setPostTags(database, post, tagNames(text));
    await recordChange(database, author, "post-published", {
      ...post,
      kind,
      authorId,
      title: text.title,
    });
    return { ...post, kind };
  };
  return isPublished ? changeLists(add) : db().$transaction(add);
}

/** Puts a text in the place of all that a post has, which are kept as revisions. False if somebody was faster. */
export async function replaceText(
  author: Member,
  verb: PostVerb,
  post: EditablePost,
  text: PostText,
  columns: Columns,
): Promise<boolean> {
  const data = { ...postColumns(text), savedById: author.id, ...columns };
  return changePost(author, verb, { ...post, tags: text.tags }, data, async (database) => {
    await keepFormerTexts(database, post, text, "all");
    await database.pendingEdit.deleteMany({ where: { postId: post.id } });
    await keepImageUses(database, post.id, picturesIn(text));
  });
}

/** Keeps a text beside what a post shows, which stays as it is, and so does the moment it was saved. */
export async function keepBeside(
  author: Member,
  post: EditablePost,
  text: PostText,
): Promise<boolean> {
  const { id: postId, updatedAt } = post;
  const edit = { ...pickText(text), savedById: author.id };
  return changePost(author, "update", post, { updatedAt }, async (database) => {
    await keepFormerTexts(database, post, text, "pending");
    await keepImageUses(database, postId, [text, post].flatMap(picturesIn));
    await database.pendingEdit.upsert({
      where: { postId },
      create: { postId, ...edit },
      update: edit,
      select: { postId: true },
    });
    // Once, however often the editor saves by itself while they type.
    const isFirst = post.pendingEdit?.savedById !== author.id;
    if (isFirst) await recordChange(database, author, "edit-saved", post);
  });
}

type Changed = Pick<
  EditablePost,
  "id" | "kind" | "slug" | "title" | "authorId" | "status" | "tags" | "publishedAt" | "version"
>;

/**
 * Changes a post if it is still the version that was read and `actor` may do this with it, and with it
 * what follows: its tags on their pages, its former address; `also` writes in the same transaction.
 * False if somebody was faster.
 */
export async function changePost(
  actor: Actor,
  verb: PostVerb,
  post: Changed,
  columns: Columns,
  also?: Also,
): Promise<boolean> {
  const { id, version } = post;
  const { slug = post.slug, status = post.status, publishedAt = post.publishedAt } = columns;
  // A text that is kept beside what others see names no status.
  const changesLists = columns.status !== undefined && [post.status, status].includes("published");
  const change = async (database: Prisma.TransactionClient) => {
    const { count } = await database.post.updateMany({
      where: { id, version, ...writingPolicy.where(actor, verb) },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) return false;
    await also?.(database);
    if (columns.status && [post.status, status].some((each) => each !== "draft")) {
      await recordChange(database, actor, actOf(post.status, status), post);
    }
    if (changesLists) {
      const tags = status === "published" ? tagNames(post) : [];
      await setPostTags(database, { id, publishedAt }, tags);
      if (status !== "published") await database.pinnedPost.deleteMany({ where: { postId: id } });
    }
    await moveAddress(database, post, slug);
    return true;
  };
  return changesLists ? changeLists(change) : db().$transaction(change);
}

function actOf(before: PostStatus, after: PostStatus): Act {
  if (isPublic(after)) return isPublic(before) ? "post-changed" : "post-published";
  return after === "scheduled" ? "post-scheduled" : "post-unpublished";
}
