import type { Actor, Member } from "../../actor";
import { db } from "../../database/db";
import type { PostKind } from "../../policy/post-kind";
import { writtenBy } from "../../policy/posts";
import { type SiteVerb, sitePolicy } from "../../policy/site";
import {
  type Conflict,
  GONE,
  type Gone,
  type Invalid,
  NOT_ALLOWED,
  type NotAllowed,
  ok,
  type Result,
  refused,
} from "../../result";
import type { Addressed } from "../slugs/post-address";
import {
  type EditablePost,
  findEditablePost,
  isOutdated,
  newestText,
  type OthersPost,
  whyNotEditable,
} from "../text/editable-post";
import { type Base, isKnownBase, kindOfNew } from "../text/form-schema";
import type { PostText } from "../text/post-text";

/** What a save has made. */
export type Saved = Addressed & {
  version: number;
  /** Whether others see the post by it who did not before. */
  isFirst: boolean;
  /** Cache tags of the pages that now show something else. */
  cacheTags: string[];
};

/** A newer text of the post than the one that a save began with. */
export type NewerText = { text: PostText; version: number; savedAt: Date };

export type NewerTextConflict = Conflict & { newer: NewerText };

/**
 * Why a text was not saved: its post is somebody else's, was deleted or changed meanwhile, the text cannot
 * be, or its writer may not.
 */
export type SaveProblem = OthersPost | NotAllowed | Gone | NewerTextConflict | Invalid;

export type SaveResult = Result<Saved, SaveProblem>;

/** The answer to a save by which others see nothing new. */
export function savedUnseen({ id, kind, slug, version }: Addressed & { version: number }): Saved {
  return { id, kind, slug, version, isFirst: false, cacheTags: [] };
}

/**
 * The post or page that a text was written for, if the text may take the place of its newest one; null for a
 * new one.
 */
export async function findPostToSave(
  author: Member,
  base: Base,
  text: PostText,
): Promise<Result<EditablePost | null, SaveProblem>> {
  if (!isKnownBase(base)) {
    return sitePolicy.can(author, TO_BEGIN[kindOfNew(base)]) ? ok(null) : refused(NOT_ALLOWED);
  }
  const post = await findEditablePost(author, base.id);
  if (!post) return refused(await whyLost(author, base.id));
  return isOutdated(post, base, text) ? refused(newerText(post)) : ok(post);
}

/** What whoever writes a new one must be allowed to. */
const TO_BEGIN = { post: "write", page: "edit-pages" } satisfies Record<PostKind, SiteVerb>;

/** What was saved since an edit began. */
export function newerText(post: EditablePost): NewerTextConflict {
  return { code: "conflict", newer: { ...newestText(post), version: post.version } };
}

/** Why a save met no row: another window was faster. */
export async function whyOvertaken(actor: Actor, id: number): Promise<SaveProblem> {
  const post = await findEditablePost(actor, id);
  return post ? newerText(post) : whyLost(actor, id);
}

/** Whoever has a text in hand had its post: if it is not there, it was deleted. */
async function whyLost(actor: Actor, id: number): Promise<Gone | OthersPost | NotAllowed> {
  if (actor.kind === "member" && (await isWrittenBy(actor, id))) return NOT_ALLOWED;
  const problem = await whyNotEditable(id);
  return problem.code === "not-found" ? GONE : problem;
}

async function isWrittenBy(member: Member, id: number): Promise<boolean> {
  return (await db().post.count({ where: { id, ...writtenBy(member) } })) === 1;
}
