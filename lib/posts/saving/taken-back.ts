import type { Member } from "../../actor";
import { siteNow } from "../../database/clock";
import type { PostKind } from "../../policy/post-kind";
import { isAuthor, type Written } from "../../policy/posts";

type TakenBack = Written & { kind: PostKind };

/** Columns of a post that readers are to see no more, or not yet: an editor goes on seeing what they take back. */
export function takenBackBy(actor: Member, post: TakenBack) {
  return post.kind === "page" || isAuthor(actor, post)
    ? ({ status: "draft", handedInAt: null } as const)
    : ({ status: "handed-in", handedInAt: siteNow() } as const);
}
