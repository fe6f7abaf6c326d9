import type { Actor } from "../actor";
import type { Prisma } from "../database/db";
import { pagePolicy } from "./pages";
import type { PostKind } from "./post-kind";
import type { PostStatus } from "./post-status";
import { type PostVerb, postPolicy, type Written } from "./posts";

type Writing = Written & { kind: PostKind; status: PostStatus };

/** Who may do what with a post or a page, for what is done with both alike: saving, publishing, the history. */
export const writingPolicy = {
  can(actor: Actor, verb: PostVerb, writing: Writing): boolean {
    return postPolicy.can(actor, verb, writing) || pagePolicy.can(actor, verb, writing);
  },

  /** The posts and pages with which `actor` may do this, as a condition to spread into a query for some of them. */
  where(actor: Actor, verb: PostVerb): Prisma.PostWhereInput {
    return { AND: { OR: [postPolicy.where(actor, verb), pagePolicy.where(actor, verb)] } };
  },
};
