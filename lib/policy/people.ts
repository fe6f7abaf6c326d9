import { type Actor, isAtLeast, type Role } from "../actor";
import { sitePolicy } from "./site";

type Person = { id: string; role: Role };

/** Who may do something to whom. The site's operator may do everything. */
export const peoplePolicy = {
  /** Whether `actor` looks after this person: changes their role, suspends and deletes them. */
  looksAfter(actor: Actor, person: Person): boolean {
    if (actor.kind !== "member") return actor.kind === "site";
    const isOther = actor.id !== person.id;
    return isOther && person.role !== "owner" && sitePolicy.can(actor, "manage-people");
  },

  /** Whether `actor` may make somebody this; an owner is only made by handing the ownership on. */
  mayGive(actor: Actor, role: Role): boolean {
    return sitePolicy.can(actor, "manage-people") && isGiven(actor, role);
  },

  /** Whether `actor` may invite somebody to be this. */
  mayInviteAs(actor: Actor, role: Role): boolean {
    return sitePolicy.can(actor, "invite") && isGiven(actor, role);
  },
};

/** Nobody gives more than they have. */
function isGiven(actor: Actor, role: Role): boolean {
  return actor.kind !== "member" || (role !== "owner" && isAtLeast(actor.role, role));
}
