import { type Actor, isAtLeast, ROLES, type Role } from "../actor";
import type { Prisma } from "../database/db";
import type { PostKind } from "./post-kind";
import { POST_STATUSES, type PostStatus, PUBLIC_STATUSES, UNSEEN_STATUSES } from "./post-status";

/** Who has written a post: its first author, null for a former member, and those named after. */
export type Written = { authorId: string | null; coauthors: readonly { id: string }[] };

type Post = Written & { kind: PostKind; status: PostStatus };

type States = readonly PostStatus[];

/** By role: each has what the roles below it have, unless it names more itself. */
type ByRole = Partial<Record<Role, States>>;

type Rule = {
  /** In which states of a post everybody may do it. */
  everybody?: States;
  /** In which states those may whose post it is. */
  own: ByRole;
  /** In which states others may. */
  others: ByRole;
};

/** What is hidden with its author's account is nobody's until that is let back in. */
const OPEN: States = [...UNSEEN_STATUSES, ...PUBLIC_STATUSES];
const LISTED: States = ["published"];
const UNFINISHED: States = ["draft", "handed-in"];
const UNSEEN: States = UNSEEN_STATUSES;
/** What its author has let go: a draft is nobody else's business. */
const LET_GO: States = ["handed-in", "scheduled", ...PUBLIC_STATUSES];
/** What can wait for an editor: a draft, or changes of what readers see. */
const WAITING: States = ["handed-in", ...PUBLIC_STATUSES];

/** What a contributor changes of a published post waits until an editor publishes it. */
const TO_CHANGE: Rule = {
  own: { contributor: [...UNFINISHED, ...PUBLIC_STATUSES], author: OPEN },
  others: { editor: LET_GO },
};

const TO_HAND_IN: Rule = { own: { contributor: [...UNFINISHED, ...PUBLIC_STATUSES] }, others: {} };

/** What can be done with a post. */
const RULES = {
  see: { everybody: PUBLIC_STATUSES, own: { reader: OPEN }, others: { editor: LET_GO } },
  /** Read it at its number: anybody can count to that, and come upon what no list leads to. */
  "see-by-number": { everybody: LISTED, own: { reader: OPEN }, others: { editor: LET_GO } },
  /** Come upon it in a list, without having its address. */
  find: { everybody: LISTED, own: {}, others: {} },
  /** Save a text of it, by a button or while typing, or go back to what it shows. */
  update: TO_CHANGE,
  publish: { own: { author: OPEN }, others: { editor: LET_GO } },
  schedule: { own: { author: UNSEEN }, others: { editor: ["handed-in", "scheduled"] } },
  unpublish: { own: { author: OPEN }, others: { editor: LET_GO } },
  delete: { own: { contributor: UNFINISHED, author: OPEN }, others: { editor: LET_GO } },
  /** Have the home page show it before all others, or no more. */
  pin: { own: { editor: LISTED }, others: { editor: LISTED } },
  /** Make a secret link to it, or end it. */
  share: { own: { contributor: UNFINISHED, author: UNSEEN }, others: { editor: ["scheduled"] } },
  /** See the texts that it had. */
  "read-history": { own: { contributor: OPEN }, others: { editor: LET_GO } },
  /** Make one of these its text again. */
  restore: TO_CHANGE,
  /** Say who has written it; its other authors may not. */
  "name-authors": { own: { contributor: OPEN }, others: { editor: LET_GO } },
  /** Give it, or changes of it, to the editors. */
  "hand-in": TO_HAND_IN,
  "take-back": TO_HAND_IN,
  /** Give it back to its author, with a note. */
  "hand-back": { own: { editor: WAITING }, others: { editor: WAITING } },
} satisfies Record<string, Rule>;

export type PostVerb = keyof typeof RULES;
export const POST_VERBS = Object.keys(RULES) as PostVerb[];

/** Who may do what with a post. Pages of the site's own are none: pages.ts, and writings.ts for both. */
export const postPolicy = {
  /** Whether `actor` may do this with this post. */
  can(actor: Actor, verb: PostVerb, post: Post): boolean {
    if (post.kind !== "post") return false;
    const { everybody, own, others } = statesFor(actor, verb);
    return [...everybody, ...(isAuthor(actor, post) ? own : others)].includes(post.status);
  },

  /** The posts with which `actor` may do this, as a condition to spread into a query. */
  where(actor: Actor, verb: PostVerb): Prisma.PostWhereInput {
    const { everybody, own, others } = statesFor(actor, verb);
    const ofAll = POST_STATUSES.filter(
      (status) => everybody.includes(status) || others.includes(status),
    );
    const ofOwn = own.filter((status) => !ofAll.includes(status));
    const ways = [
      ...(ofAll.length > 0 ? [inStates(ofAll)] : []),
      ...(actor.kind === "member" && ofOwn.length > 0
        ? [{ ...writtenBy(actor), ...inStates(ofOwn) }]
        : []),
    ];
    const [way = NONE, ...more] = ways;
    return { kind: "post", ...(more.length === 0 ? way : { OR: ways }) };
  },
};

/** In which states `actor` may do this with anybody's posts, with their own and with others'. */
function statesFor(actor: Actor, verb: PostVerb): Record<keyof Rule, States> {
  const { everybody = [], own, others }: Rule = RULES[verb];
  // The site publishes what is due. A former member's post is no member's own.
  if (actor.kind === "site") return { everybody: POST_STATUSES, own: [], others: [] };
  if (actor.kind === "nobody") return { everybody, own: [], others: [] };
  return { everybody, own: atRole(own, actor.role), others: atRole(others, actor.role) };
}

function atRole(byRole: ByRole, role: Role): States {
  const highest = ROLES.findLast((each) => byRole[each] && isAtLeast(role, each));
  return (highest && byRole[highest]) ?? [];
}

const NONE: Prisma.PostWhereInput = { id: { in: [] } };

function inStates(states: States): Prisma.PostWhereInput {
  if (states.length === POST_STATUSES.length) return {};
  return states.length === 1 ? { status: states[0] } : { status: { in: [...states] } };
}

/** Whether somebody is among those who have written a post. */
export function isAuthor(actor: Actor, post: Written): boolean {
  return actor.kind === "member" && authorIds(post).includes(actor.id);
}

/** Whether `actor` says who has written a post: whoever is named after its first author does as an editor alone. */
export function mayNameAuthors(actor: Actor, post: Post): boolean {
  return postPolicy.can(actor, "name-authors", { ...post, coauthors: [] });
}

/** All who have written a post, by id, in their order; nobody for a former member's. */
export function authorIds({ authorId, coauthors }: Written): string[] {
  return [...(authorId === null ? [] : [authorId]), ...coauthors.map(({ id }) => id)];
}

/** What a member has written, alone or with others: what lists of one's own posts show. */
export function writtenBy({ id: authorId }: { id: string }) {
  return { OR: [{ authorId }, { coauthors: { some: { userId: authorId } } }] };
}
