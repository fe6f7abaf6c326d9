import { type Actor, isAtLeast } from "../actor";
import type { Prisma } from "../database/db";
import { sitePolicy } from "./site";

/** Whose the reported thing is; null where that account is gone. */
type Thing = { personId: string | null };

/**
 * Who sees what is reported, and decides about it: those who moderate, but not about themselves. An owner
 * does, for nobody is above them.
 */
export const reportPolicy = {
  can(actor: Actor, { personId }: Thing): boolean {
    return sitePolicy.can(actor, "moderate") && (personId === null || !isKeptFrom(actor, personId));
  },

  /** The same as a condition to spread into a query. */
  where(actor: Actor): Prisma.ReportedThingWhereInput {
    if (!sitePolicy.can(actor, "moderate")) return { id: { in: [] } };
    if (actor.kind !== "member" || !isKeptFrom(actor, actor.id)) return {};
    return { OR: [{ personId: null }, { personId: { not: actor.id } }] };
  },
};

function isKeptFrom(actor: Actor, personId: string): boolean {
  return actor.kind === "member" && actor.id === personId && !isAtLeast(actor.role, "owner");
}
