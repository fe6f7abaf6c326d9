import type { Actor, Member } from "../../actor";
import {
  type Conflict,
  GONE,
  type Gone,
  type Invalid,
  ok,
  type Result,
  refused,
} from "../../result";
import {
  type EditablePost,
  findEditablePost,
  isOutdated,
  newestText,
  type OthersPost,
  whyNotEditable,
} from "../text/editable-post";
import type { Base } from "../text/form-schema";
import type { PostText } from "../text/post-text";

/** What a save has made. */
export type Saved = {
  id: number;
  slug: string;
  version: number;
  /** Whether others see the post by it who did not before. */
  isFirst: boolean;
  /** Cache tags of the pages that now show something else. */
  cacheTags: string[];
};

/** A newer text of the post than the one that a save began with. */
export type NewerText = { text: PostText; version: number; savedAt: Date };

export type NewerTextConflict = Conflict & { newer: NewerText };

/** Why a text was not saved: its post is somebody else's or was deleted, was changed meanwhile, or the text cannot be. */
export type SaveProblem = OthersPost | Gone | NewerTextConflict | Invalid;

export type SaveResult = Result<Saved, SaveProblem>;

/** The answer to a save by which others see nothing new. */
export function savedUnseen({ id, slug, version }: Pick<Saved, "id" | "slug" | "version">): Saved {
  return { id, slug, version, isFirst: false, cacheTags: [] };
}

/**
 * The post that a text was written for, if the text may take the place of its newest one; null for a
 * new post.
 */
export async function findPostToSave(
  author: Member,
  base: Base,
  text: PostText,
): Promise<Result<EditablePost | null, SaveProblem>> {
  if (!base) return ok(null);
  const post = await findEditablePost(author, base.id);
  if (!post) return refused(await whyLost(base.id));
  return isOutdated(post, base, text) ? refused(newerText(post)) : ok(post);
}

/** What was saved since an edit began. */
export function newerText(post: EditablePost): NewerTextConflict {
  return { code: "conflict", newer: { ...newestText(post), version: post.version } };
}

/** Why a save met no row: another window was faster. */
export async function whyOvertaken(actor: Actor, id: number): Promise<SaveProblem> {
  const post = await findEditablePost(actor, id);
  return post ? newerText(post) : whyLost(id);
}

/** Whoever has a text in hand had its post: if it is not there, it was deleted. */
async function whyLost(id: number): Promise<Gone | OthersPost> {
  const problem = await whyNotEditable(id);
  return problem.code === "not-found" ? GONE : problem;
}
