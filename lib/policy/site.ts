import { type Actor, isAtLeast, type Role } from "../actor";

/** What can be done on the site as a whole, and the least role that may. */
const RULES = {
  /** Have drafts of one's own, and pictures for them. */
  write: "contributor",
  /** Let others see a text of one's own, now or at a moment to come. */
  publish: "author",
  /** Decide about what readers report and comment. */
  moderate: "editor",
  /** Read what was handed in, and decide about it. */
  review: "editor",
  /** Write the pages of the site's own. */
  "edit-pages": "editor",
  "manage-people": "admin",
  invite: "admin",
  "manage-settings": "admin",
  /** See who did what to whom. */
  "read-log": "admin",
  /** Make somebody else the owner in one's place. */
  "hand-ownership-on": "owner",
} satisfies Record<string, Role>;

export type SiteVerb = keyof typeof RULES;
export const SITE_VERBS = Object.keys(RULES) as SiteVerb[];

/** Who may do what on the site as a whole. */
export const sitePolicy = {
  can(actor: Actor, verb: SiteVerb): boolean {
    if (actor.kind === "member") return sitePolicy.allows(actor.role, verb);
    return actor.kind === "site";
  },

  /** Whether whoever has this role may. */
  allows(role: Role, verb: SiteVerb): boolean {
    return isAtLeast(role, RULES[verb]);
  },
};
