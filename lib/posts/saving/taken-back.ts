import type { Member } from "../../actor";
import type { PostKind } from "../../database/post-kind";

type TakenBack = { kind: PostKind; authorId: string | null };

/** Columns of a post that readers are to see no more, or not yet: an editor goes on seeing what they take back. */
export function takenBackBy(actor: Member, { kind, authorId }: TakenBack) {
  return kind === "page" || actor.id === authorId
    ? ({ status: "draft", handedInAt: null } as const)
    : ({ status: "handed-in", handedInAt: new Date() } as const);
}
