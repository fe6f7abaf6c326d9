import type { Actor, Member } from "../../actor";
import type { Act } from "../../audit/acts";
import { siteNow } from "../../database/clock";
import { db, type Prisma } from "../../database/db";
import { changeLists } from "../../lists/change-lists";
import { keepImageUses } from "../../media/image-uses";
import type { PostKind } from "../../policy/post-kind";
import { isListed, isPublic, isUnfinished, type PostStatus } from "../../policy/post-status";
import type { PostVerb } from "../../policy/posts";
import { writingPolicy } from "../../policy/writings";
import { setPostTags } from "../../tags/mutations";
import { isStill } from "../../users/lock-role";
import type { CardUse } from "../cards/card";
import { keepCardUses } from "../cards/keep-card-uses";
import type { Rendered } from "../rendering/markdown";
import { moveAddress } from "../slugs/choose-slug";
import { draftSlug } from "../slugs/slug";
import { type EditablePost, newestText } from "../text/editable-post";
import { isSameText, type PostText, pickText, picturesIn, tagNames } from "../text/post-text";
import { postColumns } from "../text/text-columns";
import { keepFormerTexts } from "./former-texts";
import { findJustMade, keepForm } from "./just-made";
import { noteFeedChange } from "./note-feed-change";
import { recordChange } from "./record-change";
import { type HandedIn, tellAuthors } from "./tell-authors";

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
  isAutosave?: boolean;
  handedInAt?: Date | null;
  wasShown?: boolean;
  shareNonce?: null;
  navigationPlace?: number | null;
};

/** The same of a text that others see, or will, with the cards that it has room for. */
type Shown = Columns & { cards?: CardUse[] };

/** Where a page is to stand in the navigation; null for nowhere. Left out, it stays where it is. */
export type Placed = Pick<Columns, "navigationPlace">;

type Written = { id: number; kind: PostKind; slug: string; version: number; publishedAt: Date };
type Also = (database: Prisma.TransactionClient) => Promise<unknown>;

/** Whoever would let others see a text may not any more: they were suspended, or lost their role, while it was rendered. */
export class NoLongerAllowed extends Error {}

/**
 * Writes a new post of the author's, or a page of the site's, in Markdown, under an address that nobody can guess unless
 * `columns` name one. What the form with this key has made already is found instead. Throws NoLongerAllowed.
 */
export async function addPost(
  author: Member,
  kind: PostKind,
  text: PostText,
  { cards = [], formKey, ...columns }: Shown & { status: PostStatus; formKey?: string },
): Promise<Written> {
  const isInLists = isListed(columns.status);
  const authorId = kind === "post" ? author.id : null;
  const unguessable = { slug: draftSlug(), wasPublished: false };
  const data = { ...postColumns(text), ...unguessable, updatedAt: siteNow(), ...columns };
  const add = async (database: Prisma.TransactionClient) => {
    await checkStillAllowed(database, author, columns);
    const { status } = columns;
    const made = formKey && (await findJustMade(database, author, { formKey, kind, status, text }));
    if (made) return made;
    const post = await database.post.create({
      data: { ...data, kind, format: "markdown", authorId, savedById: author.id },
      select: { id: true, slug: true, version: true, publishedAt: true },
    });
    if (formKey) await keepForm(database, post.id, formKey);
    await keepImageUses(database, post.id, picturesIn(text));
    await keepCardUses(database, post.id, cards);
    if (!isInLists) return { ...post, kind };
    await setPostTags(database, post, tagNames(text));
    if (kind === "post") await noteFeedChange(database, post.id);
    await recordChange(database, author, "post-published", {
      ...post,
      kind,
      authorId,
      coauthors: [],
      title: text.title,
    });
    return { ...post, kind };
  };
  return isInLists ? changeLists(add) : db().$transaction(add);
}

/**
 * Puts a text in the place of all that a post has, which are kept as revisions. False if somebody was faster.
 * Throws NoLongerAllowed.
 */
export async function replaceText(
  author: Member,
  verb: PostVerb,
  post: EditablePost,
  text: PostText,
  { cards = [], ...columns }: Shown,
): Promise<boolean> {
  const wasShown = post.wasShown && isSameText(post, text);
  const newest = newestText(post);
  // Whoever publishes what another wrote has written nothing of it.
  const savedById = isSameText(newest.text, text) ? newest.savedById : author.id;
  const data = { ...postColumns(text), savedById, wasShown, ...columns };
  const also = async (database: Prisma.TransactionClient) => {
    await keepFormerTexts(database, post, text, "all");
    if (post.pendingEdit) await takeIn(database, post.id, post.pendingEdit);
    if (columns.status !== "draft") await forgetHandBack(database, post.id);
    await keepImageUses(database, post.id, picturesIn(text));
    await keepCardUses(database, post.id, cards);
  };
  try {
    return await changePost(author, verb, { ...post, tags: text.tags }, data, also);
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

/** Somebody was faster, and what was written of the transaction is not to stand. */
class Overtaken extends Error {}

/** Ends a pending edit. Who handed it back meanwhile wrote no text, so that the post is no other version; but it waits no more. */
async function takeIn(
  database: Prisma.TransactionClient,
  postId: number,
  { handedInAt }: { handedInAt: Date | null },
): Promise<void> {
  const { count } = await database.pendingEdit.deleteMany({ where: { postId, handedInAt } });
  if (count === 0) throw new Overtaken();
}

/**
 * Keeps a text beside what a post shows, which stays as it is, and so does the moment it was saved.
 * `handedInAt` gives the text to the editors.
 */
export async function keepBeside(
  author: Member,
  post: EditablePost,
  text: PostText,
  handedInAt?: Date,
): Promise<boolean> {
  const { id: postId, updatedAt } = post;
  const moments = { savedAt: handedInAt ?? siteNow(), ...(handedInAt && { handedInAt }) };
  const edit = { ...pickText(text), savedById: author.id, ...moments };
  const verb = handedInAt ? "hand-in" : "update";
  return changePost(author, verb, post, { updatedAt }, async (database) => {
    if (handedInAt) await forgetHandBack(database, postId);
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

/** What an editor wrote of a text is over once others are to decide about it, or have. */
async function forgetHandBack(database: Prisma.TransactionClient, postId: number): Promise<void> {
  await database.handBack.deleteMany({ where: { postId } });
}

type Changed = Pick<
  EditablePost,
  | "id"
  | "kind"
  | "slug"
  | "title"
  | "authorId"
  | "coauthors"
  | "status"
  | "tags"
  | "publishedAt"
  | "version"
> &
  HandedIn;

/**
 * Changes a post if it is still the version that was read and `actor` may do this with it, and with it
 * what follows: its tags on their pages, its former address; `also` writes in the same transaction.
 * False if somebody was faster. Throws NoLongerAllowed.
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
    await checkStillAllowed(database, actor, columns);
    const { count } = await database.post.updateMany({
      where: { id, version, ...writingPolicy.where(actor, verb) },
      data: { updatedAt: siteNow(), ...columns, version: { increment: 1 } },
    });
    if (count === 0) return false;
    await also?.(database);
    const act = actOf(post.status, columns);
    if (act) await recordChange(database, actor, act, post);
    if (columns.status && isPublic(status)) await tellAuthors(database, actor, post);
    if (changesLists) {
      const tags = isListed(status) ? tagNames(post) : [];
      await setPostTags(database, { id, publishedAt }, tags);
      const isInFeeds = isListed(status) && post.kind === "post";
      if (isInFeeds) await noteFeedChange(database, id);
      if (!isListed(status)) await database.pinnedPost.deleteMany({ where: { postId: id } });
    }
    await moveAddress(database, post, slug);
    return true;
  };
  return changesLists ? changeLists(change) : db().$transaction(change);
}

/** What others are to see, now or at its moment, is shown by those who still may; drafts ask at each save. */
async function checkStillAllowed(
  database: Prisma.TransactionClient,
  actor: Actor,
  { status }: Columns,
): Promise<void> {
  if (!status || isUnfinished(status) || (await isStill(database, actor))) return;
  throw new NoLongerAllowed();
}

/** Null where nothing was decided, or somebody only typed. */
function actOf(before: PostStatus, { status, isAutosave }: Columns): Act | null {
  if (!status || (status === before && (isAutosave || status === "draft"))) return null;
  if (isPublic(status)) return isPublic(before) ? "post-changed" : "post-published";
  if (status === "scheduled") return "post-scheduled";
  return status === before ? "post-changed" : "post-unpublished";
}
