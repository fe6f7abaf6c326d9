import type { Actor } from "../actor";
import type { Prisma } from "../database/db";
import type { PostKind } from "./post-kind";
import type { PostStatus } from "./post-status";
import type { PostVerb } from "./posts";
import { sitePolicy } from "./site";

type Page = { kind: PostKind; status: PostStatus };

type States = readonly PostStatus[];

/** A page belongs to nobody, so its drafts are those of all who write pages. */
const ALL: States = ["draft", "published"];

/** In which states those may do this who write the site's pages. */
const RULES: Record<PostVerb, States> = {
  see: ALL,
  "see-by-number": [],
  find: [],
  update: ALL,
  publish: ALL,
  schedule: [],
  unpublish: ALL,
  delete: ALL,
  pin: [],
  share: ["draft"],
  "read-history": ALL,
  restore: ALL,
  "name-authors": [],
  "hand-in": [],
  "take-back": [],
  "hand-back": [],
};

/** Who may do what with a page of the site's own. */
export const pagePolicy = {
  can(actor: Actor, verb: PostVerb, { kind, status }: Page): boolean {
    return kind === "page" && statesFor(actor, verb).includes(status);
  },

  /** The pages with which `actor` may do this, as a condition to spread into a query. */
  where(actor: Actor, verb: PostVerb): Prisma.PostWhereInput {
    return { kind: "page", status: { in: [...statesFor(actor, verb)] } };
  },
};

function statesFor(actor: Actor, verb: PostVerb): States {
  if (sitePolicy.can(actor, "edit-pages")) return RULES[verb];
  return verb === "see" ? ["published"] : [];
}
