import type { Actor } from "../actor";
import type { Prisma } from "../database/db";
import { POST_STATUSES, type PostStatus } from "../database/post-status";

type Post = { authorId: string | null; status: PostStatus };

type Rule = {
  /** In which states of a post everybody may do it. */
  everybody: readonly PostStatus[];
  /** In which states those may whose post it is. */
  owner: readonly PostStatus[];
};

const OWNER_ALWAYS: Rule = { everybody: [], owner: POST_STATUSES };
const OWNER_UNTIL_PUBLISHED: Rule = { everybody: [], owner: ["draft", "scheduled"] };

/** What can be done with a post. */
const RULES = {
  see: { everybody: ["published"], owner: POST_STATUSES },
  /** Save a text of it, by a button or while typing, or go back to what it shows. */
  update: OWNER_ALWAYS,
  publish: OWNER_ALWAYS,
  schedule: OWNER_UNTIL_PUBLISHED,
  unpublish: OWNER_ALWAYS,
  delete: OWNER_ALWAYS,
  /** Make a secret link to it, or end it. */
  share: OWNER_UNTIL_PUBLISHED,
  /** See the texts that it had. */
  "read-history": OWNER_ALWAYS,
  /** Make one of these its text again. */
  restore: OWNER_ALWAYS,
} satisfies Record<string, Rule>;

export type PostVerb = keyof typeof RULES;
export const POST_VERBS = Object.keys(RULES) as PostVerb[];

/** Whose post it is besides its author's: the site's, which publishes what is due. A former member's is nobody's. */
function owns(actor: Actor, { authorId }: Post): boolean {
  return actor.kind === "site" || (actor.kind === "member" && actor.id === authorId);
}

/** The same as a condition; null where none is theirs. */
function ownedBy(actor: Actor): Prisma.PostWhereInput | null {
  if (actor.kind === "site") return {};
  return actor.kind === "member" ? { authorId: actor.id } : null;
}

/** Who may do what with a post. */
export const postPolicy = {
  /** Whether `actor` may do this with this post. */
  can(actor: Actor, verb: PostVerb, post: Post): boolean {
    const { everybody, owner }: Rule = RULES[verb];
    return everybody.includes(post.status) || (owner.includes(post.status) && owns(actor, post));
  },

  /** The posts with which `actor` may do this, as a condition to spread into a query. */
  where(actor: Actor, verb: PostVerb): Prisma.PostWhereInput {
    const { everybody, owner }: Rule = RULES[verb];
    const owned = ownedBy(actor);
    const ways = [
      ...(everybody.length > 0 ? [inStates(everybody)] : []),
      ...(owned ? [{ ...owned, ...inStates(owner) }] : []),
    ];
    if (ways.some(isEmpty)) return {}; // which Prisma (7.10) would leave out of an OR
    const [way = NONE, ...others] = ways;
    return others.length === 0 ? way : { OR: ways };
  },
};

const NONE: Prisma.PostWhereInput = { id: { in: [] } };

function isEmpty(where: Prisma.PostWhereInput): boolean {
  return Object.keys(where).length === 0;
}

function inStates(states: readonly PostStatus[]): Prisma.PostWhereInput {
  if (states.length === POST_STATUSES.length) return {};
  return states.length === 1 ? { status: states[0] } : { status: { in: [...states] } };
}

/** What a member has written, whoever else may change it: what lists of one's own posts show. */
export function writtenBy({ id: authorId }: { id: string }) {
  return { authorId };
}
