import type { Member } from "../../actor";
import { siteNow } from "../../database/clock";
import type { PostKind } from "../../policy/post-kind";
import { isAuthor, type Written } from "../../policy/posts";

type TakenBack = Written & { kind: PostKind };

/**
 * Columns of a post that readers are to see no more, or not yet: an editor goes on seeing what they take back, in one moment
 * with this text, so that it counts as unchanged since.
 */
export function takenBackBy(actor: Member, post: TakenBack) {
  if (post.kind === "page" || isAuthor(actor, post)) {
    return { status: "draft", handedInAt: null } as const;
  }
  const now = siteNow();
  return { status: "handed-in", handedInAt: now, updatedAt: now } as const;
}
