import type { Member } from "../../actor";
import { db } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { countAttempt } from "../../limits/count-attempt";
import { postPolicy } from "../../policy/posts";
import { ok, type Result, refused, type TooMany } from "../../result";
import {
  findPostToSave,
  type Saved,
  type SaveProblem,
  type SaveResult,
  savedUnseen,
  whyOvertaken,
} from "../saving/save-result";
import { addPost, keepBeside, replaceText } from "../saving/write-post";
import { draftSlug } from "../slugs/slug";
import type { Base } from "../text/form-schema";
import type { PostText } from "../text/post-text";

/** Of a post that has been saved once. */
const FIRST_VERSION = 1;

/** Whether nobody pressed a button; `key` names the form that a new text was typed into. */
type How = { isAutosave: boolean; key?: string };

/** The same as `writeDraft`, counted: an author may save only so often. */
export async function saveDraft(
  author: Member,
  base: Base,
  text: PostText,
  how: How,
): Promise<Result<Saved, SaveProblem | TooMany>> {
  const counted = await countAttempt("saves-by-user", author.id);
  return counted.ok ? writeDraft(author, base, text, how) : counted;
}

/**
 * Saves a text that nobody but its author is to see yet: of a new post or a draft in its place, of a
 * post that others see, or will, beside what it shows.
 */
export async function writeDraft(
  author: Member,
  base: Base,
  text: PostText,
  { isAutosave, key }: How,
): Promise<SaveResult> {
  const found = await findPostToSave(author, base, text);
  if (!found.ok) return found;
  const post = found.value;
  if (!post) return saveFirst(author, text, { isAutosave, key });
  const isInPlace = post.status === "draft" || (post.status === "scheduled" && !isAutosave);
  const isWritten = isInPlace
    ? await replaceText(author, "update", post, text, { ...DRAFT, isAutosave })
    : await keepBeside(author, post, text);
  if (!isWritten) return refused(await whyOvertaken(author, post.id));
  return ok(savedUnseen({ ...post, version: post.version + 1 }));
}

/** Rendered when somebody looks at it. */
const DRAFT = { status: "draft", rendererVersion: 0 } as const;

/** Saves a text as a new draft of somebody who may have one. */
export async function addDraft(
  author: Member,
  text: PostText,
  { isAutosave = false, slug = draftSlug() } = {},
): Promise<Saved> {
  return savedUnseen(await addPost(author, text, { ...DRAFT, isAutosave, slug }));
}

/** If the answer to the first save of a form was lost, its second is about the same post. */
async function saveFirst(
  author: Member,
  text: PostText,
  { isAutosave, key }: How,
): Promise<SaveResult> {
  const slug = draftSlug(key);
  try {
    return ok(await addDraft(author, text, { isAutosave, slug }));
  } catch (error) {
    const made = isUniqueConflict(error) ? await findDraft(author, slug) : null;
    if (!made) throw error;
    return writeDraft(author, { id: made.id, version: FIRST_VERSION }, text, { isAutosave });
  }
}

function findDraft(author: Member, slug: string) {
  const where = { slug, ...postPolicy.where(author, "update") };
  return db().post.findFirst({ where, select: { id: true } });
}
