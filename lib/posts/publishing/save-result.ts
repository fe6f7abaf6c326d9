import { findPostToRewrite, newestText, type OwnPost } from "../text/own-post";
import type { PostText } from "../text/schema";

/** A newer text of the post than the one an edit began with. */
export type NewerText = PostText & { version: number; savedAt: Date };

export type Saved = {
  ok: true;
  id: number;
  slug: string;
  version: number;
  /** Whether the post came to be seen by it. */
  isFirst: boolean;
  /** The tags of the pages that now show something else. */
  pages: string[];
};

/** What became of an attempt to save. */
export type SaveResult =
  | Saved
  | { ok: false; problem: "too-complicated" | "address-taken" }
  | { ok: false; problem: "gone" }
  | { ok: false; problem: "newer-text"; newer: NewerText };

export const NOT_SHOWABLE = { ok: false, problem: "too-complicated" } as const;
export const ADDRESS_TAKEN = { ok: false, problem: "address-taken" } as const;
/** The post was deleted while somebody was writing at it. */
export const GONE = { ok: false, problem: "gone" } as const;

/** The answer to a save that nobody but the author sees. */
export function savedUnseen({ id, slug, version }: Pick<Saved, "id" | "slug" | "version">): Saved {
  return { ok: true, id, slug, version, isFirst: false, pages: [] };
}

/** The answer to an edit of an older text: what was saved since. */
export function newerText(post: OwnPost): SaveResult {
  return {
    ok: false,
    problem: "newer-text",
    newer: { ...newestText(post), version: post.version },
  };
}

/** The answer where another window was faster. */
export async function overtaken(author: { id: string }, id: number): Promise<SaveResult> {
  const post = await findPostToRewrite(author, id);
  return post ? newerText(post) : GONE;
}
