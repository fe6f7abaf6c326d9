import type { Member } from "../../actor";
import { db } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { countAttempt } from "../../limits/count-attempt";
import type { PostKind } from "../../policy/post-kind";
import { isUnfinished } from "../../policy/post-status";
import { writingPolicy } from "../../policy/writings";
import { ok, type Result, refused, type TooMany } from "../../result";
import {
  findPostToSave,
  type Saved,
  type SaveProblem,
  type SaveResult,
  savedUnseen,
  whyOvertaken,
} from "../saving/save-result";
import { takenBackBy } from "../saving/taken-back";
import { addPost, keepBeside, type Placed, replaceText } from "../saving/write-post";
import { draftSlug } from "../slugs/slug";
import { type Base, formKeyOf, kindOfNew } from "../text/form-schema";
import { type PostText, textOf } from "../text/post-text";

/** Of a post that has been saved once. */
const FIRST_VERSION = 1;

/** Whether nobody pressed a button; `key` names the form that a new text was typed into. */
type How = { isAutosave: boolean; key?: string; placed?: Placed };

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
 * Saves a text that no reader is to see yet: of a new post or a draft in its place, of a post that others
 * see, or will, beside what it shows.
 */
export async function writeDraft(
  author: Member,
  base: Base,
  typed: PostText,
  { isAutosave, key, placed = {} }: How,
): Promise<SaveResult> {
  const found = await findPostToSave(author, base, typed);
  if (!found.ok) return found;
  const post = found.value;
  const kind = post?.kind ?? kindOfNew(base);
  const text = textOf(kind, typed);
  const formKey = formKeyOf(base);
  if (!post) return saveFirst(author, kind, text, { isAutosave, key, formKey, placed });
  const { status } = post;
  const isInPlace = isUnfinished(status) || (status === "scheduled" && !isAutosave);
  const unseen = isUnfinished(status) ? { status } : takenBackBy(author, post);
  const columns = { ...UNRENDERED, ...unseen, isAutosave, ...placed };
  const isWritten = isInPlace
    ? await replaceText(author, "update", post, text, columns)
    : await keepBeside(author, post, text);
  if (!isWritten) return refused(await whyOvertaken(author, post.id));
  return ok(savedUnseen({ ...post, version: post.version + 1 }));
}

/** Rendered when somebody looks at it. */
const UNRENDERED = { rendererVersion: 0 } as const;

type NewDraft = {
  kind?: PostKind;
  isAutosave?: boolean;
  slug?: string;
  formKey?: string;
  placed?: Placed;
};

/** Saves a text as a new draft of somebody who may have one. */
export async function addDraft(
  author: Member,
  text: PostText,
  { kind = "post", isAutosave = false, slug = draftSlug(), formKey, placed = {} }: NewDraft = {},
): Promise<Saved> {
  const columns = { ...UNRENDERED, status: "draft", isAutosave, slug, formKey, ...placed } as const;
  return savedUnseen(await addPost(author, kind, text, columns));
}

/** If the answer to the first save of a form was lost, its second is about the same post. */
async function saveFirst(
  author: Member,
  kind: PostKind,
  text: PostText,
  { isAutosave, key, formKey, placed = {} }: How & { formKey?: string },
): Promise<SaveResult> {
  const slug = draftSlug(key);
  try {
    return ok(await addDraft(author, text, { kind, isAutosave, slug, formKey, placed }));
  } catch (error) {
    const made = isUniqueConflict(error) ? await findDraft(author, kind, slug) : null;
    if (!made) throw error;
    return writeDraft(author, { id: made.id, version: FIRST_VERSION }, text, { isAutosave });
  }
}

function findDraft(author: Member, kind: PostKind, slug: string) {
  const where = { kind, slug, ...writingPolicy.where(author, "update") };
  return db().post.findFirst({ where, select: { id: true } });
}
