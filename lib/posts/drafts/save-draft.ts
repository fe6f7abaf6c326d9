import { db, type Prisma } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { addPost } from "../publishing/add-post";
import { rewritePost } from "../publishing/rewrite-post";
import {
  GONE,
  newerText,
  overtaken,
  type Saved,
  type SaveResult,
  savedUnseen,
} from "../publishing/save-result";
import { draftSlug } from "../slugs/slug";
import { findPostToRewrite, type OwnPost } from "../text/own-post";
import { isOutdated } from "../text/same-text";
import type { Base, PostText } from "../text/schema";

type Author = { id: string };

/** Of a post that has been saved once. */
const FIRST_VERSION = 1;

/**
 * Saves a text that nobody but its author is to see yet: of a new post or a draft in its place, of a
 * post that others see, or will, beside what it shows.
 */
export async function saveDraft(
  author: Author,
  base: Base,
  text: PostText,
  { isAutosave, key }: { isAutosave: boolean; key?: string },
): Promise<SaveResult> {
  if (!base) return saveFirst(author, text, isAutosave, key);
  const post = await findPostToRewrite(author, base.id);
  return post ? saveOver(author, post, base, text, isAutosave) : GONE;
}

/** The same for a post that has been read already. */
export async function saveOver(
  author: Author,
  post: OwnPost,
  base: { version: number },
  text: PostText,
  isAutosave: boolean,
): Promise<SaveResult> {
  if (isOutdated(post, base, text)) return newerText(post);
  const isWritten =
    post.status === "draft" || (post.status === "scheduled" && !isAutosave)
      ? await rewriteDraft(author, post, text, isAutosave)
      : await keepBeside(author, post, text);
  if (!isWritten) return overtaken(author, post.id);
  return savedUnseen({ ...post, version: post.version + 1 });
}

/** Saves a text as a new draft. */
export async function addDraft(
  author: Author,
  text: PostText,
  { isAutosave = false, slug = draftSlug() } = {},
): Promise<Saved> {
  const columns = { ...draftColumns(text), isAutosave, slug, wasPublished: false };
  return savedUnseen(await addPost(author, columns));
}

/** The columns of a text that is rendered when somebody looks at it. */
function draftColumns({ title, content, tags, slug }: PostText) {
  return { title, content, tags, wantedSlug: slug, status: "draft", rendererVersion: 0 };
}

/** `key` names the form: if the answer to its first save was lost, its second is about the same post. */
async function saveFirst(
  author: Author,
  text: PostText,
  isAutosave: boolean,
  key: string | undefined,
): Promise<SaveResult> {
  const slug = draftSlug(key);
  try {
    return await addDraft(author, text, { isAutosave, slug });
  } catch (error) {
    const made = isUniqueConflict(error) ? await findDraft(author, slug) : null;
    if (!made) throw error;
    return saveDraft(author, { id: made.id, version: FIRST_VERSION }, text, { isAutosave });
  }
}

function findDraft({ id: authorId }: Author, slug: string) {
  return db().post.findFirst({ where: { slug, authorId }, select: { id: true } });
}

function rewriteDraft(author: Author, post: OwnPost, text: PostText, isAutosave: boolean) {
  return rewritePost(author, post, { text, data: { ...draftColumns(text), isAutosave } });
}

/** What the post shows stays as it is, and so does the moment it was saved. */
function keepBeside(author: Author, post: OwnPost, text: PostText): Promise<boolean> {
  return rewritePost(author, post, {
    text,
    data: { updatedAt: post.updatedAt },
    replaced: "pending",
    also: (database) => putPending(database, post.id, text),
  });
}

function putPending(database: Prisma.TransactionClient, postId: number, text: PostText) {
  const { title, content, tags, slug } = text;
  const typed = { title, content, tags, slug };
  return database.pendingEdit.upsert({
    where: { postId },
    create: { postId, ...typed },
    update: typed,
    select: { postId: true },
  });
}
